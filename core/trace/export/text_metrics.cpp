// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/text_metrics.h"

#include "core/trace/export/json_writer.h"
#include "core/trace/export/metrics_columns.h"
#include "core/trace/export/result.h"
#include "core/trace/export/text_table.h"
#include "scheduler/registry.h"

#include <fmt/format.h>
#include <ostream>

namespace procession::core {

namespace {

/// Ticks, a quotient with two decimals, or a dash.
std::string shown(const Measured& value)
{
    if (const auto* ticks = std::get_if<Ticks>(&value)) {
        return std::to_string(*ticks);
    }
    const auto* quotient = std::get_if<double>(&value);
    return rounded(quotient ? std::optional(*quotient) : std::nullopt);
}

std::vector<std::string> row_of(const Trace& trace, const ProcessMetrics& process,
                                const std::vector<MetricsColumn>& columns)
{
    std::string name = trace.scenario().processes[process.process].name;
    std::vector<std::string> row{process.killed ? name + " (killed)" : std::move(name)};
    for (const MetricsColumn& column : columns) {
        row.push_back(shown(column.value(process)));
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
    const std::vector<MetricsColumn> columns = metrics_columns(trace.scenario(), measures);
    std::vector<std::string> header{"process"};
    std::vector<std::string> averages{"average"};
    for (const MetricsColumn& column : columns) {
        header.emplace_back(column.word ? column.word->english : column.label);
        averages.push_back(column.average ? shown(column.average(measures.averages)) : "");
    }
    TextTable table(std::move(header));
    for (const ProcessMetrics& process : measures.processes) {
        if (has_row(trace.scenario(), process)) {
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
    // Behind the devices stand the places at which programs wait; they have no measures.
    const auto& devices = trace.scenario().machine.devices;
    for (std::size_t i = 0; i < devices.size() && !devices[i].place; ++i) {
        if (measures.device_utilisation[i].value_or(0) > 0) {
            out << "device " << devices[i].name << ": utilisation "
                << share(measures.device_utilisation[i]) << '\n';
        }
    }
}

} // namespace procession::core
