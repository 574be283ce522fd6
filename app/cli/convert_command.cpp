// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/scenario_file.h"
#include "core/scenario/atomic_save.h"
#include "core/scenario/csv.h"
#include "core/scenario/ostep.h"
#include "core/scenario/read_file.h"
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"

#include <fmt/format.h>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace procession::cli {

namespace {

enum class Format { scenario, csv, ostep };

struct ConvertArguments {
    std::string in;
    std::string out;
    std::string tool; ///< of OSTEP; empty = by the policy
};

bool ends_with(const std::string& file, std::string_view ending)
{
    return file.size() >= ending.size() &&
           file.compare(file.size() - ending.size(), ending.size(), ending) == 0;
}

/// By the ending: what is neither JSON nor CSV is a job list.
Format format_of(const std::string& file)
{
    return ends_with(file, ".json")  ? Format::scenario
           : ends_with(file, ".csv") ? Format::csv
                                     : Format::ostep;
}

const std::map<std::string, core::OstepTool>& tools()
{
    static const std::map<std::string, core::OstepTool> names{
        {"scheduler", core::OstepTool::scheduler},
        {"mlfq", core::OstepTool::mlfq},
        {"process-run", core::OstepTool::process_run},
        {"lottery", core::OstepTool::lottery}};
    return names;
}

/// The tool that knows the scenario's policy; a scenario with I/O that is not for
/// mlfq.py is one for process-run.py.
core::OstepTool tool_for(const core::Scenario& scenario, const std::string& asked)
{
    if (!asked.empty()) {
        return tools().at(asked);
    }
    const std::string& policy = scenario.scheduler.policy;
    if (policy == "mlfq") {
        return core::OstepTool::mlfq;
    }
    if (policy == "lottery") {
        return core::OstepTool::lottery;
    }
    for (const core::ProcessSpec& process : scenario.processes) {
        for (const core::Burst& burst : process.bursts) {
            if (burst.kind == core::Burst::Kind::io) {
                return core::OstepTool::process_run;
            }
        }
    }
    return core::OstepTool::scheduler;
}

core::ReadScenario read(const std::string& file)
{
    if (format_of(file) == Format::scenario) {
        return core::read_scenario_file(file);
    }
    auto bytes = core::read_file(file);
    if (auto* refused = std::get_if<core::Message>(&bytes)) {
        core::ReadScenario result;
        result.faults.push_back({{}, "", std::move(*refused)});
        return result;
    }
    const std::string& text = std::get<std::string>(bytes);
    return format_of(file) == Format::csv ? core::read_csv(text) : core::read_ostep(text);
}

core::Export written(const core::Scenario& scenario, const ConvertArguments& arguments)
{
    switch (format_of(arguments.out)) {
    case Format::csv:
        return core::to_csv(scenario);
    case Format::ostep:
        return core::to_ostep(scenario, tool_for(scenario, arguments.tool));
    case Format::scenario:
        break;
    }
    return {core::to_json(scenario), {}};
}

ExitStatus convert(const ConvertArguments& arguments)
{
    const core::ReadScenario source = read(arguments.in);
    if (!source.scenario) {
        const std::string lines = lines_of(source.faults, arguments.in);
        std::fwrite(lines.data(), 1, lines.size(), stderr);
        return ExitStatus::refused;
    }
    const core::Export result = written(*source.scenario, arguments);
    for (const core::Message& warning : result.warnings) {
        complain(fmt::format("{}: {}", arguments.out, core::render(warning)));
    }
    if (auto problem = core::save_file(arguments.out, result.text)) {
        complain(fmt::format("{}: {}", arguments.out, core::render(*problem)));
        return ExitStatus::failed;
    }
    return ExitStatus::done;
}

} // namespace

Command add_convert(CLI::App& app)
{
    auto arguments = std::make_shared<ConvertArguments>();
    CLI::App* command = app.add_subcommand(
        "convert", "Turn a scenario into another format, told by the endings of the files:\n"
                   "*.json a scenario, *.csv a table (pid,arrival,burst,priority), "
                   "anything else a job list of OSTEP");
    command->add_option("IN", arguments->in, "What to read")->required();
    command->add_option("OUT", arguments->out, "What to write")->required();
    command
        ->add_option("--tool", arguments->tool,
                     "The OSTEP simulator that a job list is for: scheduler, mlfq, process-run or "
                     "lottery (by the policy if not said)")
        ->check(CLI::IsMember({"scheduler", "mlfq", "process-run", "lottery"}))
        ->type_name("TOOL");
    return {command, [arguments] { return convert(*arguments); }};
}

} // namespace procession::cli
