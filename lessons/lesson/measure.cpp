// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/metrics.h"
#include "lessons/lesson/condition.h"

#include <algorithm>
#include <array>

namespace procession::lessons {

namespace {

constexpr std::array<std::string_view, 12> of_process{
    "arrival", "start",   "finish",    "response",   "turnaround", "weighted_turnaround",
    "waiting", "blocked", "suspended", "dispatches", "cpu",        "exit_code"};
constexpr std::array<std::string_view, 4> of_average{"response", "turnaround",
                                                     "weighted_turnaround", "waiting"};
constexpr std::array<std::string_view, 5> of_run{"makespan", "utilisation", "context_switches",
                                                 "throughput", "processes"};

template <typename Value>
std::optional<double> number(const std::optional<Value>& value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<double> value_of(std::string_view name, const core::ProcessMetrics& of)
{
    const auto plain = [](core::Ticks ticks) { return std::optional(static_cast<double>(ticks)); };
    const std::array<std::optional<double>, of_process.size()> values{
        plain(of.arrival),     number(of.first_run),   number(of.finish), number(of.response),
        number(of.turnaround), of.weighted_turnaround, plain(of.waiting), plain(of.blocked),
        plain(of.suspended),   plain(of.dispatches),   plain(of.cpu),     number(of.exit_code)};
    const auto found = std::ranges::find(of_process, name);
    return found == of_process.end()
               ? std::nullopt
               : values.at(static_cast<std::size_t>(found - of_process.begin()));
}

std::optional<double> value_of(std::string_view name, const core::Metrics& run)
{
    const std::array<std::optional<double>, of_average.size()> averages{
        run.averages.response, run.averages.turnaround, run.averages.weighted_turnaround,
        run.averages.waiting};
    const auto created = std::ranges::count_if(
        run.processes, [](const core::ProcessMetrics& process) { return process.pid != 0; });
    const std::array<std::optional<double>, of_run.size()> values{
        static_cast<double>(run.makespan), run.utilisation,
        static_cast<double>(run.context_switches), run.throughput, static_cast<double>(created)};
    if (const auto found = std::ranges::find(of_average, name); found != of_average.end()) {
        return averages.at(static_cast<std::size_t>(found - of_average.begin()));
    }
    const auto found = std::ranges::find(of_run, name);
    return found == of_run.end() ? std::nullopt
                                 : values.at(static_cast<std::size_t>(found - of_run.begin()));
}

} // namespace

std::span<const std::string_view> process_measures()
{
    return of_process;
}

std::span<const std::string_view> average_measures()
{
    return of_average;
}

std::span<const std::string_view> run_measures()
{
    return of_run;
}

std::optional<double> value_of(const Measure& measure, const core::Trace& trace)
{
    const core::Metrics run = core::metrics(trace.scenario(), trace.final_state());
    if (measure.process.empty()) {
        return value_of(measure.name, run);
    }
    const core::EntityId process = find_process(trace, measure.process);
    return process == core::no_entity ? std::nullopt
                                      : value_of(measure.name, run.processes.at(process));
}

bool is_moment(const Measure& measure)
{
    constexpr std::array<std::string_view, 4> moments{"arrival", "start", "finish", "makespan"};
    return std::ranges::find(moments, measure.name) != moments.end();
}

core::Ticks moment_of(const Measure& measure, const core::Trace& trace)
{
    const core::EntityId process =
        measure.process.empty() ? core::no_entity : find_process(trace, measure.process);
    if (measure.name == "processes") {
        core::Ticks last = 0; // how many there are is seen once the last has come
        for (const core::ProcessAt& one : trace.final_state().processes()) {
            last = std::max(last, one.created);
        }
        return last;
    }
    if (process == core::no_entity) {
        return trace.end();
    }
    const core::Metrics run = core::metrics(trace.scenario(), trace.final_state());
    const core::ProcessMetrics& of = run.processes.at(process);
    const bool at_first_run = measure.name == "start" || measure.name == "response";
    return measure.name == "arrival" ? of.arrival
           : at_first_run            ? of.first_run.value_or(trace.end())
                                     : of.finish.value_or(trace.end());
}

} // namespace procession::lessons
