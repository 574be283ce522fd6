// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changes.h"
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/policy_help.h"
#include "app/cli/progress.h"
#include "app/cli/scenario_file.h"
#include "core/scenario/settings.h"
#include "core/trace/explain.h"
#include "core/trace/export/chrome_trace.h"
#include "core/trace/export/result.h"
#include "core/trace/export/text_gantt.h"
#include "core/trace/export/text_metrics.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

struct RunArguments {
    std::string file;
    Changes changes;
    std::optional<std::string> until;
    std::string format = "text";
    bool summary = false;
};

void write_text(std::ostream& out, const core::Trace& trace, const core::Metrics& measures,
                bool summary)
{
    const core::TextStyle style = style_of_output();
    const std::string& title = trace.scenario().title.in("en");
    if (!title.empty()) {
        out << title << '\n';
    }
    out << core::rules_line(trace.scenario()) << "\n\n";
    if (summary) {
        core::write_text_totals(out, trace, measures);
    } else {
        core::write_text_gantt(out, trace, style);
        out << '\n';
        core::write_text_metrics(out, trace, measures, style);
    }
    out << core::render(core::explain_end(trace)) << '\n';
}

ExitStatus run(const RunArguments& arguments)
{
    std::optional<core::Scenario> scenario = load_scenario(arguments.file);
    if (!scenario) {
        return ExitStatus::refused;
    }
    auto problem = apply(*scenario, arguments.changes);
    if (!problem && arguments.until) {
        problem = core::set_value(*scenario, "until", *arguments.until);
    }
    if (problem) {
        complain(*problem);
        return ExitStatus::refused;
    }
    // A summary needs totals only, so that runs of any length fit into memory.
    const bool totals = arguments.summary && arguments.format != "chrome";
    const core::Trace trace =
        simulate_with_progress(*scenario, totals ? core::Level::metrics : core::Level::schedule);
    const core::Metrics measures = core::metrics(trace);
    const core::Detail detail = totals ? core::Detail::summary : core::Detail::full;

    Output output;
    if (arguments.format == "json") {
        core::write_result_json(output.stream(), trace, measures, detail);
    } else if (arguments.format == "csv") {
        core::write_result_csv(output.stream(), trace, measures, detail);
    } else if (arguments.format == "chrome") {
        core::write_chrome_trace(output.stream(), trace);
    } else {
        write_text(output.stream(), trace, measures, arguments.summary);
    }
    return output.finish(status_of(trace.outcome()));
}

} // namespace

Command add_run(CLI::App& app)
{
    auto arguments = std::make_shared<RunArguments>();
    CLI::App* command = app.add_subcommand("run", "Run a scenario and print what came of it");
    command->add_option("FILE", arguments->file, "Scenario (*.procession.json)")->required();
    add_changes(*command, arguments->changes);
    command->add_option("--until", arguments->until, "Stop at this tick")->type_name("T");
    command->add_option("--format", arguments->format, "text, json, csv or chrome")
        ->check(CLI::IsMember({"text", "json", "csv", "chrome"}))
        ->type_name("FORMAT")
        ->capture_default_str();
    command->add_flag("--summary", arguments->summary, "Leave out processes, gantt and output");
    command->footer(policy_help);
    return {command, [arguments] { return run(*arguments); }};
}

} // namespace procession::cli
