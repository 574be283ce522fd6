// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/policy_help.h"
#include "app/cli/progress.h"
#include "app/cli/scenario_file.h"
#include "core/scenario/settings.h"
#include "core/trace/export/comparison.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

struct CompareArguments {
    std::vector<std::string> files;
    std::string policies; ///< empty: each scenario under its own
    std::string format = "text";
};

/// The parts between semicolons, without the spaces around them; empty ones do
/// not count.
std::vector<std::string> parts_of(const std::string& list)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(';', begin), list.size());
        std::string part = list.substr(begin, end - begin);
        part.erase(0, part.find_first_not_of(" \t"));
        part.erase(part.find_last_not_of(" \t") + 1);
        if (!part.empty()) {
            parts.push_back(std::move(part));
        }
        begin = end + 1;
    }
    return parts;
}

ExitStatus worse(ExitStatus a, ExitStatus b)
{
    // A deadlock tells more than a limit.
    if (a == ExitStatus::deadlock || b == ExitStatus::deadlock) {
        return ExitStatus::deadlock;
    }
    return std::max(a, b);
}

/// What is to be run, and what it is called in the table.
struct Wanted {
    std::string label;
    core::Scenario scenario;
};

/// Each scenario under each policy, or as it is. Nothing if something is wrong, which has been
/// told.
std::vector<Wanted> wanted_runs(const CompareArguments& arguments)
{
    const std::vector<std::string> policies = parts_of(arguments.policies);
    if (policies.empty() && (!arguments.policies.empty() || arguments.files.size() < 2)) {
        complain("--policies names no policy");
        return {};
    }
    std::vector<Wanted> wanted;
    for (const std::string& file : arguments.files) {
        const std::optional<core::Scenario> scenario = load_scenario(file);
        if (!scenario) {
            return {};
        }
        const std::string name = std::filesystem::path(file).filename().string();
        if (policies.empty()) {
            wanted.push_back({name.substr(0, name.find('.')), *scenario});
        }
        for (const std::string& policy : policies) {
            wanted.push_back({policy, *scenario});
            if (arguments.files.size() > 1) {
                wanted.back().label = name.substr(0, name.find('.')) + ": " + policy;
            }
            if (auto problem = core::set_policy_with_values(wanted.back().scenario, policy)) {
                complain(*problem);
                return {};
            }
        }
    }
    return wanted;
}

ExitStatus compare(const CompareArguments& arguments)
{
    // All are checked before the first runs.
    const std::vector<Wanted> wanted = wanted_runs(arguments);
    if (wanted.empty()) {
        return ExitStatus::refused;
    }
    std::vector<core::ComparedRun> runs;
    ExitStatus status = ExitStatus::done;
    for (const Wanted& one : wanted) {
        core::Trace trace = simulate_with_progress(one.scenario, core::Level::metrics);
        core::Metrics measures = core::metrics(trace);
        status = worse(status, status_of(trace.outcome()));
        runs.push_back(
            {one.label, std::move(trace), std::move(measures), arguments.files.size() == 1});
    }

    Output output;
    if (arguments.format == "json") {
        core::write_comparison_json(output.stream(), runs);
    } else if (arguments.format == "csv") {
        core::write_comparison_csv(output.stream(), runs);
    } else {
        core::write_comparison_text(output.stream(), runs, style_of_output());
    }
    return output.finish(status);
}

} // namespace

Command add_compare(CLI::App& app)
{
    auto arguments = std::make_shared<CompareArguments>();
    CLI::App* command =
        app.add_subcommand("compare", "Run one scenario under several policies, or several "
                                      "scenarios, side by side");
    command
        ->add_option("FILE", arguments->files,
                     "Scenario (*.procession.json); several without --policies")
        ->required();
    command
        ->add_option("--policies", arguments->policies,
                     "Policies with their parameters: \"fcfs; rr,quantum=4; mlfq,quantum=2:4:8\"")
        ->type_name("LIST");
    command->add_option("--format", arguments->format, "text, json or csv")
        ->check(CLI::IsMember({"text", "json", "csv"}))
        ->type_name("FORMAT")
        ->capture_default_str();
    command->footer(policy_help);
    return {command, [arguments] { return compare(*arguments); }};
}

} // namespace procession::cli
