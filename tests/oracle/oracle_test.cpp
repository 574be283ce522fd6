// SPDX-License-Identifier: GPL-3.0-or-later
// The simulator against figures that other people's programs and books give.
#include "oracle/oracle_case.h"
#include "oracle/outcome.h"

#include "core/scenario/reader.h"
#include "core/simulate.h"
#include "core/trace/metrics.h"

#include <catch2/catch.hpp>

#include <optional>

namespace procession::tests {

namespace {

/// Adds a figure if it exists.
template <typename Number>
void put(Outcome::Figures& figures, const char* name, const std::optional<Number>& value)
{
    if (value) {
        figures[name] = static_cast<double>(*value);
    }
}

void put_processes(Outcome& outcome, const core::Scenario& scenario, const core::Metrics& metrics)
{
    for (const core::ProcessMetrics& process : metrics.processes) {
        Outcome::Figures& figures = outcome.processes[scenario.processes[process.process].name];
        put(figures, "response", process.response);
        put(figures, "turnaround", process.turnaround);
        put(figures, "weighted_turnaround", process.weighted_turnaround);
        put(figures, "finish", process.finish);
        put(figures, "waiting", std::optional(process.waiting));
        put(figures, "admitted", std::optional(process.arrival + process.held));
    }
}

/// The running intervals of core 0, maximal as the lanes have them.
void put_gantt(Outcome& outcome, const core::Trace& trace)
{
    trace.lanes().core_intervals(0, 0, trace.end(), [&](const core::Interval& interval) {
        if (interval.state == core::State::running) {
            outcome.gantt.push_back(
                {trace.scenario().processes[interval.process].name, interval.start, interval.end});
        }
    });
}

Outcome outcome_of(const core::Trace& trace)
{
    const core::Scenario& scenario = trace.scenario();
    const core::Metrics metrics = core::metrics(scenario, trace.final_state());
    Outcome outcome;
    outcome.makespan = metrics.makespan;
    put_processes(outcome, scenario, metrics);
    put(outcome.averages, "response", metrics.averages.response);
    put(outcome.averages, "turnaround", metrics.averages.turnaround);
    put(outcome.averages, "weighted_turnaround", metrics.averages.weighted_turnaround);
    put(outcome.averages, "waiting", metrics.averages.waiting);
    put(outcome.cpu, "utilisation", metrics.utilisation);
    for (std::size_t device = 0; device < scenario.machine.devices.size(); ++device) {
        double& busy = outcome.device_busy[scenario.machine.devices[device].name];
        trace.lanes().device_intervals(static_cast<core::DeviceIndex>(device), 0, trace.end(),
                                       [&](const core::Interval& interval) {
                                           busy +=
                                               static_cast<double>(interval.end - interval.start);
                                       });
    }
    put_gantt(outcome, trace);
    return outcome;
}

void check_file(const std::string& file, std::size_t at_least)
{
    for (const OracleCase& each : read_oracle(file, at_least)) {
        DYNAMIC_SECTION(each.id << " (" << each.source << ")")
        {
            const core::ReadScenario read = core::read_scenario(each.scenario);
            REQUIRE(read.scenario);
            const core::Trace trace = core::simulate(*read.scenario);
            CHECK(trace.outcome() == core::Outcome::completed);
            check_outcome(outcome_of(trace), each.expected);
        }
    }
}

} // namespace

TEST_CASE("batch schedulers of OSTEP")
{
    check_file("batch.json", 162);
}

TEST_CASE("multilevel feedback queue of OSTEP")
{
    check_file("mlfq.json", 33);
}

TEST_CASE("I/O of OSTEP")
{
    check_file("io.json", 14);
}

TEST_CASE("lottery of OSTEP")
{
    check_file("lottery.json", 9);
}

TEST_CASE("textbooks and examinations")
{
    check_file("textbook.json", 88);
}

TEST_CASE("Chinese course notes and examinations")
{
    check_file("china.json", 10);
}

} // namespace procession::tests
