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
#include <memory>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

struct CompareArguments {
    std::string file;
    std::string policies;
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

ExitStatus compare(const CompareArguments& arguments)
{
    const std::optional<core::Scenario> scenario = load_scenario(arguments.file);
    if (!scenario) {
        return ExitStatus::refused;
    }
    const std::vector<std::string> policies = parts_of(arguments.policies);
    if (policies.empty()) {
        complain("--policies names no policy");
        return ExitStatus::refused;
    }
    // All are checked before the first runs.
    std::vector<core::Scenario> variants;
    for (const std::string& policy : policies) {
        variants.push_back(*scenario);
        if (auto problem = core::set_policy_with_values(variants.back(), policy)) {
            complain(*problem);
            return ExitStatus::refused;
        }
    }
    std::vector<core::ComparedRun> runs;
    ExitStatus status = ExitStatus::done;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        core::Trace trace = simulate_with_progress(variants[i], core::Level::metrics);
        core::Metrics measures = core::metrics(trace.scenario(), trace.final_state());
        status = worse(status, status_of(trace.outcome()));
        runs.push_back({policies[i], std::move(trace), std::move(measures)});
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
        app.add_subcommand("compare", "Run one scenario under several policies, side by side");
    command->add_option("FILE", arguments->file, "Scenario (*.procession.json)")->required();
    command
        ->add_option("--policies", arguments->policies,
                     "Policies with their parameters: \"fcfs; rr,quantum=4; mlfq,quantum=2:4:8\"")
        ->type_name("LIST")
        ->required();
    command->add_option("--format", arguments->format, "text, json or csv")
        ->check(CLI::IsMember({"text", "json", "csv"}))
        ->type_name("FORMAT")
        ->capture_default_str();
    command->footer(policy_help);
    return {command, [arguments] { return compare(*arguments); }};
}

} // namespace procession::cli
