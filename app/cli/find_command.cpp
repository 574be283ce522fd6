// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/workload_arguments.h"
#include "core/exercise/workload_search.h"
#include "core/scenario/atomic_save.h"
#include "core/scenario/writer.h"
#include "core/trace/export/json_writer.h"

#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

namespace exercise = core::exercise;

struct FindArguments {
    WorkloadArguments workload;
    exercise::Wish wish;
    std::string measure = "waiting";
    std::int64_t tries = exercise::SearchOptions().tries;
    core::CoreNumber cores = 1;
    std::string out; ///< where the scenario goes; empty = standard output
    bool json = false;
};

void write_json(std::ostream& stream, const exercise::SearchResult& result,
                const exercise::Wish& wish)
{
    core::JsonWriter json(stream);
    json.begin_object();
    json.member("found", result.found.has_value());
    json.member("tried", result.tried);
    json.member("ambiguous", result.ambiguous);
    json.member("measure", exercise::name(wish.measure));
    if (const auto& nearest = result.nearest) {
        json.member("seed", nearest->seed);
        json.member("better", nearest->better);
        json.member("than", nearest->than);
        json.member("percent", nearest->percent);
    }
    if (result.found) {
        json.key("scenario");
        json.json(core::to_json(*result.found));
    }
    json.end_object();
}

/// The scenario to its file or to standard output, what is said about it elsewhere.
ExitStatus write(const FindArguments& arguments, const exercise::SearchResult& result,
                 const exercise::Wish& wish)
{
    const ExitStatus status = result.found ? ExitStatus::done : ExitStatus::limit;
    const std::string text = result.found ? core::to_json(*result.found) : "";
    if (result.found && !arguments.out.empty()) {
        if (auto problem = core::save_file(arguments.out, text)) {
            complain(fmt::format("{}: {}", arguments.out, core::render(*problem)));
            return ExitStatus::failed;
        }
    }
    Output output;
    const std::string sentence = core::render(message_of(result, wish));
    if (arguments.json) {
        write_json(output.stream(), result, wish);
    } else if (result.found && arguments.out.empty()) {
        output.stream() << text;
        complain(sentence);
    } else {
        output.stream() << sentence << '\n';
    }
    return output.finish(status);
}

ExitStatus find(const FindArguments& arguments)
{
    exercise::Wish wish = arguments.wish;
    wish.measure = exercise::find_measure(arguments.measure).value_or(wish.measure);
    exercise::SearchOptions options;
    options.workload = options_of(arguments.workload);
    options.machine.cores = arguments.cores;
    options.tries = arguments.tries;
    exercise::SearchResult result;
    {
        ProgressLine line;
        options.progress = [&line](const exercise::SearchProgress& progress) {
            line.show("searching", progress.tried, progress.of);
        };
        result = exercise::find_workload(wish, options);
    }
    if (result.problem) {
        complain(*result.problem);
        return ExitStatus::refused;
    }
    return write(arguments, result, wish);
}

void add_wish(CLI::App& command, FindArguments& arguments)
{
    command.add_option("--better", arguments.wish.better, "The policy that is to be better")
        ->type_name("POLICY")
        ->required();
    command.add_option("--than", arguments.wish.than, "The policy that is to be worse")
        ->type_name("POLICY")
        ->required();
    command.add_option("--by", arguments.wish.percent, "By at least so many percent")
        ->check(CLI::Range(1, 100))
        ->type_name("PERCENT")
        ->capture_default_str();
    std::vector<std::string> measures;
    for (const std::string_view name : exercise::measure_names()) {
        measures.emplace_back(name);
    }
    command.add_option("--in", arguments.measure, "In which measure; less of it is better")
        ->check(CLI::IsMember(measures))
        ->capture_default_str();
    command.add_flag("--unambiguous", arguments.wish.unambiguous,
                     "Only a workload with one schedule under all conventions, by either policy");
    command.add_option("--tries", arguments.tries, "Try at most so many workloads")
        ->check(CLI::PositiveNumber)
        ->type_name("N")
        ->capture_default_str();
}

} // namespace

Command add_find(CLI::App& app)
{
    auto arguments = std::make_shared<FindArguments>();
    CLI::App* command = app.add_subcommand(
        "find", "Find a random workload in which one policy beats another, such as "
                "--better srtf --than rr,quantum=4 --by 30 --processes 4");
    add_wish(*command, *arguments);
    add_workload(*command, arguments->workload);
    command->add_option("--cores", arguments->cores, "Number of cores")
        ->check(CLI::Range(1, static_cast<int>(scheduler::most_cores)))
        ->type_name("N")
        ->capture_default_str();
    command->add_flag("--json", arguments->json, "Print the result as JSON");
    command->add_option("-o,--output", arguments->out, "File to write the scenario to")
        ->type_name("FILE");
    command->footer("Exit status: 0 found; 2 wrong usage; 4 none among those tried.");
    return {command, [arguments] { return find(*arguments); }};
}

} // namespace procession::cli
