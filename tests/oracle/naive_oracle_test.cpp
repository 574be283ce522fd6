// SPDX-License-Identifier: GPL-3.0-or-later
// The naive machine against the outside figures: only a model that agrees with
// them may judge the real machine.
#include "oracle/oracle_case.h"
#include "oracle/outcome.h"
#include "support/naive_machine.h"

#include "core/scenario/reader.h"

#include <catch2/catch.hpp>

namespace procession::tests {

namespace {

Outcome outcome_of(const core::Scenario& scenario)
{
    const NaiveRun run = NaiveMachine(scenario).run();
    REQUIRE(run.completed);
    Outcome outcome;
    outcome.makespan = run.end;
    const double count = static_cast<double>(run.processes.size());
    for (const NaiveProcess& p : run.processes) {
        const double turnaround = static_cast<double>(p.finish - p.arrival);
        Outcome::Figures& figures = outcome.processes[p.spec->name];
        figures = {{"response", static_cast<double>(p.first_run - p.arrival)},
                   {"turnaround", turnaround},
                   {"weighted_turnaround", turnaround / static_cast<double>(p.cpu)},
                   {"waiting", static_cast<double>(p.waiting)},
                   {"finish", static_cast<double>(p.finish)}};
        for (const auto& [name, value] : figures) {
            outcome.averages[name] += value / count;
        }
        figures["admitted"] = static_cast<double>(p.arrival + p.held);
    }
    std::int64_t busy = 0;
    for (std::int64_t tick = 0; tick < run.end; ++tick) {
        const Occupant& now = run.cores.front()[static_cast<std::size_t>(tick)];
        if (now.process == none || now.switching) {
            continue;
        }
        ++busy;
        const std::string& name = scenario.processes[static_cast<std::size_t>(now.process)].name;
        if (outcome.gantt.empty() || outcome.gantt.back().name != name ||
            outcome.gantt.back().end != tick) {
            outcome.gantt.push_back({name, tick, tick});
        }
        ++outcome.gantt.back().end;
    }
    outcome.cpu["utilisation"] = static_cast<double>(busy) / static_cast<double>(run.end);
    for (std::size_t device = 0; device < run.serving.size(); ++device) {
        for (const std::vector<int>& served : run.serving[device]) {
            outcome.device_busy[scenario.machine.devices[device].name] +=
                static_cast<double>(served.size());
        }
    }
    return outcome;
}

void check_file(const std::string& file, std::size_t at_least)
{
    for (const OracleCase& each : read_oracle(file, at_least)) {
        DYNAMIC_SECTION(each.id << " (" << each.source << ")")
        {
            const core::ReadScenario read = core::read_scenario(each.scenario);
            REQUIRE(read.scenario);
            check_outcome(outcome_of(*read.scenario), each.expected);
        }
    }
}

} // namespace

TEST_CASE("the naive machine: batch schedulers of OSTEP", "[naive]")
{
    check_file("batch.json", 162);
}

TEST_CASE("the naive machine: multilevel feedback queue of OSTEP", "[naive]")
{
    check_file("mlfq.json", 33);
}

TEST_CASE("the naive machine: I/O of OSTEP", "[naive]")
{
    check_file("io.json", 14);
}

TEST_CASE("the naive machine: lottery of OSTEP", "[naive]")
{
    check_file("lottery.json", 9);
}

TEST_CASE("the naive machine: textbooks and examinations", "[naive]")
{
    check_file("textbook.json", 88);
}

TEST_CASE("the naive machine: Chinese course notes and examinations", "[naive]")
{
    check_file("china.json", 10);
}

} // namespace procession::tests
