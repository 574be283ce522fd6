// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changes.h"
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/program_file.h"
#include "app/cli/progress.h"
#include "app/cli/scenario_file.h"
#include "core/explore/report.h"
#include "core/program/process/program_faults.h"
#include "core/scenario/atomic_save.h"
#include "core/scenario/writer.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

namespace explore = core::explore;

struct ExploreArguments {
    std::string file;
    std::string find = "fault";
    std::int64_t schedules = explore::Options().schedules;
    std::vector<std::string> files; ///< "NAME=PATH"
    std::vector<std::string> settings;
    std::string save; ///< where the scenario found goes
    std::string format = "text";
    bool json = false;
    bool outcomes = false;
};

explore::Question question_of(const std::string& find)
{
    using explore::Find;
    for (const Find known : {Find::fault, Find::deadlock, Find::assertion, Find::difference}) {
        if (find == explore::name(known)) {
            return {known, ""};
        }
    }
    return {Find::expression, find};
}

std::optional<core::Scenario> load(const ExploreArguments& arguments)
{
    if (arguments.file.ends_with(".py")) {
        std::optional<core::Scenario> scenario = load_program(arguments.file, arguments.files);
        const auto fault = scenario
                               ? core::program::program_fault(scenario->programs.at(arguments.file))
                               : std::nullopt;
        if (fault) {
            complain(core::render(*fault, arguments.file));
            return std::nullopt;
        }
        return scenario;
    }
    return load_scenario(arguments.file);
}

ExitStatus status_of_search(const explore::Result& result)
{
    if (result.found) {
        return result.find == explore::Find::deadlock ? ExitStatus::deadlock : ExitStatus::done;
    }
    return result.is_complete() || result.incomplete == explore::Incomplete::found
               ? ExitStatus::done
               : ExitStatus::limit;
}

ExitStatus run(const ExploreArguments& arguments)
{
    std::optional<core::Scenario> scenario = load(arguments);
    if (!scenario) {
        return ExitStatus::refused;
    }
    Changes changes;
    changes.settings = arguments.settings;
    if (const auto problem = apply(*scenario, changes)) {
        complain(*problem);
        return ExitStatus::refused;
    }
    const explore::Question question = question_of(arguments.find);
    explore::Options options;
    options.schedules = arguments.schedules;
    options.all_outcomes = arguments.outcomes;
    explore::Result result;
    {
        ProgressLine line;
        options.progress = [&line](const explore::Progress& progress) { line.show(progress); };
        result = explore::explore(*scenario, question, options);
    }
    if (result.problem) {
        complain(*result.problem);
        return ExitStatus::refused;
    }
    if (result.found && !arguments.save.empty()) {
        const auto problem =
            core::save_file(arguments.save, core::to_json(*result.found->scenario));
        if (problem) {
            complain(*problem);
            return ExitStatus::failed;
        }
    }
    Output output;
    if (arguments.json || arguments.format == "json") {
        explore::write_json(output.stream(), result, question);
    } else {
        explore::write_text(output.stream(), result, question);
    }
    return output.finish(status_of_search(result));
}

} // namespace

Command add_explore(CLI::App& app)
{
    auto arguments = std::make_shared<ExploreArguments>();
    CLI::App* command = app.add_subcommand(
        "explore", "Try every order in which the processes of a small program can go on");
    command->add_option("FILE", arguments->file, "Python program (*.py) or scenario")->required();
    command
        ->add_option("--find", arguments->find,
                     "Look for a schedule with a deadlock, with an assertion (an exception that "
                     "nobody catches), with a fault (either), with a difference (to what another "
                     "prints or leaves behind), or in which an expression is true at the end, such "
                     "as \"counter.value != 2\"")
        ->type_name("deadlock|assertion|fault|difference|\"expression\"")
        ->capture_default_str();
    command->add_option("--schedules", arguments->schedules, "Try at most so many")
        ->check(CLI::PositiveNumber)
        ->type_name("N")
        ->capture_default_str();
    command->add_option("--save", arguments->save, "Write the scenario that plays the schedule")
        ->type_name("FILE");
    command->add_flag("--json", arguments->json, "The same as --format json");
    command->add_option("--format", arguments->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->add_flag("--outcomes", arguments->outcomes,
                      "With --find difference: go on to the last of them");
    command
        ->add_option("--file", arguments->files,
                     "Give a program a file of this name with the contents of PATH")
        ->type_name("NAME=PATH")
        ->allow_extra_args(false)
        ->take_all();
    command->add_option("--set", arguments->settings, "Set machine.KEY=VALUE")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false)
        ->take_all();
    command->footer("Exit status: 0 nothing left to see, or found; 2 wrong usage or invalid input; "
                    "3 a deadlock was found; 4 the search ended before everything was seen.");
    return {command, [arguments] { return run(*arguments); }};
}

} // namespace procession::cli
