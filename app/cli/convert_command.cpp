// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/preview.h"
#include "app/cli/scenario_file.h"
#include "core/scenario/atomic_save.h"
#include "core/scenario/csv.h"
#include "core/scenario/import_preview.h"
#include "core/scenario/ostep.h"
#include "core/scenario/read_file.h"
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"

#include <fmt/format.h>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

enum class Format { scenario, csv, ostep };

struct ConvertArguments {
    std::string in;
    std::string out;
    std::string tool; ///< of OSTEP; empty = by the policy
    bool preview = false;
    std::string separator;
    std::string heading;
    std::vector<std::string> columns;
    std::string unit;
};

bool ends_with(const std::string& file, std::string_view ending)
{
    return file.size() >= ending.size() &&
           file.compare(file.size() - ending.size(), ending.size(), ending) == 0;
}

/// By the ending: what is neither JSON nor CSV is a job list.
Format format_of(const std::string& file)
{
    return ends_with(file, ".json")                             ? Format::scenario
           : ends_with(file, ".csv") || ends_with(file, ".tsv") ? Format::csv
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

const std::map<std::string, std::string>& separators()
{
    static const std::map<std::string, std::string> names{
        {"comma", ","}, {"semicolon", ";"}, {"tab", "\t"}};
    return names;
}

const std::map<std::string, core::ColumnRole>& roles()
{
    static const std::map<std::string, core::ColumnRole> names{
        {"pid", core::ColumnRole::name},
        {"arrival", core::ColumnRole::arrival},
        {"burst", core::ColumnRole::burst},
        {"priority", core::ColumnRole::priority},
        {"-", core::ColumnRole::left_out}};
    return names;
}

/// What was told about the table, against what it looks like.
core::ImportOptions options_of(const ConvertArguments& arguments)
{
    core::ImportOptions options;
    options.format = format_of(arguments.in) == Format::csv ? core::ImportFormat::table
                                                            : core::ImportFormat::ostep;
    if (!arguments.separator.empty()) {
        options.separator = separators().at(arguments.separator);
    }
    if (!arguments.heading.empty()) {
        options.heading = arguments.heading == "yes";
    }
    for (const std::string& column : arguments.columns) {
        options.columns.push_back(roles().at(column));
    }
    options.unit = core::unit_named(arguments.unit).value_or(core::TimeUnit::none);
    return options;
}

core::ImportPreview preview(const ConvertArguments& arguments)
{
    auto bytes = core::read_file(arguments.in);
    if (auto* refused = std::get_if<core::Message>(&bytes)) {
        core::ImportPreview result;
        result.faults.push_back({{}, "", std::move(*refused)});
        return result;
    }
    return core::preview_import(std::get<std::string>(bytes), options_of(arguments));
}

core::ReadScenario read(const ConvertArguments& arguments)
{
    return format_of(arguments.in) == Format::scenario ? core::read_scenario_file(arguments.in)
                                                       : core::taken(preview(arguments));
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

ExitStatus show(const ConvertArguments& arguments)
{
    if (format_of(arguments.in) == Format::scenario) {
        complain("a scenario is read as it stands; tables and job lists have a preview");
        return ExitStatus::refused;
    }
    const core::ImportPreview shown = preview(arguments);
    if (shown.columns.empty() && shown.script.empty() && !shown.faults.empty()) {
        const std::string lines = lines_of(shown.faults, arguments.in);
        std::fwrite(lines.data(), 1, lines.size(), stderr); // nothing of it could be read
        return ExitStatus::refused;
    }
    return print_preview(shown, arguments.in);
}

ExitStatus convert(const ConvertArguments& arguments)
{
    if (arguments.preview) {
        return show(arguments);
    }
    if (arguments.out.empty()) {
        complain("OUT is missing: the file to write; or look first, with --preview");
        return ExitStatus::refused;
    }
    const core::ReadScenario source = read(arguments);
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

template <typename Map>
std::vector<std::string> keys_of(const Map& map)
{
    std::vector<std::string> keys;
    for (const auto& entry : map) {
        keys.push_back(entry.first);
    }
    return keys;
}

void add_table_options(CLI::App& command, ConvertArguments& arguments)
{
    command
        .add_option("--separator", arguments.separator,
                    "What stands between the cells of the table: comma, semicolon or tab (the one "
                    "that is found if not said)")
        ->check(CLI::IsMember(keys_of(separators())))
        ->type_name("WHAT");
    command
        .add_option("--heading", arguments.heading,
                    "Whether its first row names the columns: yes or no")
        ->check(CLI::IsMember({"yes", "no"}))
        ->type_name("YES");
    command
        .add_option("--columns", arguments.columns,
                    "What its columns are, from the first: pid, arrival, burst, priority, or - "
                    "for one that is left out; with commas between")
        ->delimiter(',')
        ->check(CLI::IsMember(keys_of(roles())))
        ->type_name("LIST");
    command
        .add_option("--unit", arguments.unit,
                    "The unit of numbers without one, beside times of day: ns, us, ms, s, min, h "
                    "or d (minutes if not said, hours if there are fractions)")
        ->check(CLI::IsMember({"ns", "us", "ms", "s", "min", "h", "d"}))
        ->type_name("UNIT");
}

} // namespace

Command add_convert(CLI::App& app)
{
    auto arguments = std::make_shared<ConvertArguments>();
    CLI::App* command = app.add_subcommand(
        "convert", "Turn a scenario into another format, told by the endings of the files:\n"
                   "*.json a scenario, *.csv a table (pid,arrival,burst,priority), "
                   "*.tsv the same with tabs, anything else a job list of OSTEP");
    command->add_option("IN", arguments->in, "What to read")->required();
    command->add_option("OUT", arguments->out, "What to write");
    command->add_flag("--preview", arguments->preview,
                      "Only say what would be read from a table or a job list: its columns, the "
                      "rows as they will be, what is left out, faults");
    add_table_options(*command, *arguments);
    command
        ->add_option("--tool", arguments->tool,
                     "The OSTEP simulator that a job list is for: scheduler, mlfq, process-run or "
                     "lottery (by the policy if not said)")
        ->check(CLI::IsMember({"scheduler", "mlfq", "process-run", "lottery"}))
        ->type_name("TOOL");
    return {command, [arguments] { return convert(*arguments); }};
}

} // namespace procession::cli
