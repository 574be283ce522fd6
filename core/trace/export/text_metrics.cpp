// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/text_metrics.h"

#include "core/scenario/rules.h"
#include "core/trace/export/json_writer.h"
#include "core/trace/export/result.h"
#include "core/trace/export/text_table.h"
#include "scheduler/registry.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <ostream>

namespace procession::core {

namespace {

std::string ticks(Ticks value)
{
    return std::to_string(value);
}

std::string ticks(const std::optional<Ticks>& value)
{
    return value ? std::to_string(*value) : "-";
}

/// A column of the table: name in the result's schema, header, cell, average.
struct Column {
    std::string_view name;
    std::string_view header;
    std::string (*cell)(const ProcessMetrics&);
    std::string (*average)(const Averages&) = nullptr;
    Ticks (*only_if)(const ProcessMetrics&) =
        nullptr; ///< shown beside the conventions' own if not 0
};

using P = const ProcessMetrics&;
using A = const Averages&;

constexpr auto known_columns = std::to_array<Column>({
    {"arrival", "arrival", [](P p) { return ticks(p.arrival); }},
    {"cpu", "CPU", [](P p) { return ticks(p.cpu); }},
    {"first_run", "start", [](P p) { return ticks(p.first_run); }},
    {"finish", "finish", [](P p) { return ticks(p.finish); }},
    {"response", "response", [](P p) { return ticks(p.response); },
     [](A a) { return rounded(a.response); }},
    {"turnaround", "turnaround", [](P p) { return ticks(p.turnaround); },
     [](A a) { return rounded(a.turnaround); }},
    {"weighted_turnaround", "weighted turnaround",
     [](P p) { return rounded(p.weighted_turnaround); },
     [](A a) { return rounded(a.weighted_turnaround); }},
    {"waiting", "waiting", [](P p) { return ticks(p.waiting); },
     [](A a) { return rounded(a.waiting); }},
    {"held", "held", [](P p) { return ticks(p.held); }, nullptr, [](P p) { return p.held; }},
    {"blocked", "blocked", [](P p) { return ticks(p.blocked); }, nullptr,
     [](P p) { return p.blocked; }},
    {"switching", "switching", [](P p) { return ticks(p.switching); }, nullptr,
     [](P p) { return p.switching; }},
    {"suspended", "suspended", [](P p) { return ticks(p.suspended); }, nullptr,
     [](P p) { return p.suspended; }},
});

/// The conventions' columns in their order, then those that say something here.
std::vector<Column> columns_for(const Conventions& rules, const Metrics& measures)
{
    std::vector<Column> columns;
    for (const std::string_view name : rules.columns) {
        for (const Column& column : known_columns) {
            if (column.name == name) {
                columns.push_back(column);
            }
        }
    }
    for (const Column& column : known_columns) {
        const bool there = std::any_of(columns.begin(), columns.end(), [&column](const Column& c) {
            return c.name == column.name;
        });
        const auto says = [&column](P process) { return column.only_if(process) != 0; };
        if (!there && column.only_if &&
            std::any_of(measures.processes.begin(), measures.processes.end(), says)) {
            columns.push_back(column);
        }
    }
    return columns;
}

/// The name of a quotient is what books differ in; states keep their names here,
/// for "waiting" is a column already.
std::string header_of(const Column& column, const Conventions& rules)
{
    for (const ConventionWord& word : rules.words) {
        if (word.term == column.name && word.term == "weighted_turnaround") {
            return std::string(word.english);
        }
    }
    return std::string(column.header);
}

const Conventions& conventions_of(const Scenario& scenario)
{
    const Conventions* found = find_conventions(scenario.rules.conventions);
    return found ? *found : conventions().front();
}

std::vector<std::string> row_of(const Trace& trace, P process, const std::vector<Column>& columns)
{
    std::string name = trace.scenario().processes[process.process].name;
    std::vector<std::string> row{process.killed ? name + " (killed)" : std::move(name)};
    for (const Column& column : columns) {
        row.push_back(column.cell(process));
    }
    return row;
}

} // namespace

std::string rounded(const std::optional<double>& number)
{
    return number ? fmt::format("{:.2f}", *number) : "-";
}

std::string rules_line(const Scenario& scenario)
{
    const scheduler::PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy);
    std::string line = policy ? policy->label : scenario.scheduler.policy;
    for (const ParameterInForce& parameter : parameters_in_force(scenario)) {
        // What is as it always is needs no words.
        const std::string value = text_of(*parameter.value);
        const bool quantum = parameter.name == "quantum" && value != "0";
        if (quantum || scenario.scheduler.parameters.contains(parameter.name)) {
            line += fmt::format(", {} {}", parameter.name, value);
        }
    }
    if (scenario.machine.cores > 1) {
        line += fmt::format("; {} cores", scenario.machine.cores);
    }
    if (scenario.machine.context_switch > 0) {
        line += fmt::format("; context switch {}", scenario.machine.context_switch);
    }
    return line + fmt::format("; conventions {}, {}", scenario.rules.conventions,
                              name(scenario.scheduler.tie));
}

void write_text_metrics(std::ostream& out, const Trace& trace, const Metrics& measures,
                        const TextStyle& style)
{
    const Conventions& rules = conventions_of(trace.scenario());
    const std::vector<Column> columns = columns_for(rules, measures);
    std::vector<std::string> header{"process"};
    std::vector<std::string> averages{"average"};
    for (const Column& column : columns) {
        header.push_back(header_of(column, rules));
        averages.push_back(column.average ? column.average(measures.averages) : "");
    }
    TextTable table(std::move(header));
    for (const ProcessMetrics& process : measures.processes) {
        if (process.pid > 0 || process.process < trace.scenario().listed) {
            table.add(row_of(trace, process, columns));
        }
    }
    table.add_rule();
    table.add(std::move(averages));
    table.write(out, style.colour, style.unicode);
    out << '\n';
    write_text_totals(out, trace, measures);
}

void write_text_totals(std::ostream& out, const Trace& trace, const Metrics& measures)
{
    const auto share = [](const std::optional<double>& part) {
        return part ? fmt::format("{:.2f} %", 100 * *part) : "-";
    };
    out << "CPU utilisation " << share(measures.utilisation) << ", context switches "
        << measures.context_switches << ", throughput "
        << (measures.throughput ? quotient_text(*measures.throughput) : "-")
        << " processes a tick, fairness "
        << (measures.fairness ? fmt::format("{:.4f}", *measures.fairness) : "-") << '\n';
    if (measures.core_utilisation.size() > 1) {
        out << "by core:";
        for (const auto& core : measures.core_utilisation) {
            out << "  " << share(core);
        }
        out << '\n';
    }
    const auto& devices = trace.scenario().machine.devices;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        if (measures.device_utilisation[i].value_or(0) > 0) {
            out << "device " << devices[i].name << ": utilisation "
                << share(measures.device_utilisation[i]) << '\n';
        }
    }
}

} // namespace procession::core
