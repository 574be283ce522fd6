// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/naive_differences.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

namespace procession::tests {

using core::EntityId;
using core::Interval;
using core::State;
using core::Trace;

namespace {

constexpr std::size_t most_told = 12;

/// Collects sentences about what differs.
class Told {
public:
    template <typename A, typename B>
    void compare(const std::string& what, const A& naive, const B& real)
    {
        if (!(naive == real)) {
            tell(fmt::format("{}: naive {}, trace {}", what, naive, real));
        }
    }
    void tell(const std::string& sentence)
    {
        if (count_++ < most_told) {
            text_ += sentence + "\n";
        }
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::size_t count_ = 0;
    std::string text_;
};

/// Who has each core in each tick, from the trace's lanes: "A", "(A)" while switching.
using Row = std::vector<std::string>;

std::string word(const core::Scenario& scenario, std::size_t process, bool switching)
{
    const std::string& name = scenario.processes[process].name;
    return switching ? "(" + name + ")" : name;
}

Row row_of(const Trace& trace, core::CoreNumber core)
{
    Row row(static_cast<std::size_t>(trace.end()), ".");
    trace.lanes().core_intervals(core, 0, trace.end(), [&](const Interval& interval) {
        for (Ticks t = interval.start; t < interval.end; ++t) {
            row.at(static_cast<std::size_t>(t)) =
                word(trace.scenario(), interval.process, interval.state == State::switching);
        }
    });
    return row;
}

Row row_of(const NaiveRun& naive, const core::Scenario& scenario, std::size_t core)
{
    Row row;
    for (const Occupant& each : naive.cores[core]) {
        row.push_back(each.process == none
                          ? "."
                          : word(scenario, static_cast<std::size_t>(each.process), each.switching));
    }
    return row;
}

void compare_processes(const NaiveRun& naive, const Trace& trace, Told& told)
{
    for (std::size_t i = 0; i < naive.processes.size(); ++i) {
        const NaiveProcess& p = naive.processes[i];
        const core::ProcessAt& real = trace.final_state().process(static_cast<EntityId>(i));
        const auto what = [&](const char* measure) { return p.spec->name + " " + measure; };
        told.compare(what("arrival"), p.arrival, real.created);
        told.compare(what("pid"), p.pid, real.pid);
        told.compare(what("first run"), p.first_run, real.first_run);
        told.compare(what("finish"), p.finish, real.finish);
        told.compare(what("held"), p.held, real.held);
        told.compare(what("waiting"), p.waiting, real.waiting);
        told.compare(what("cpu"), p.cpu, real.cpu);
        told.compare(what("blocked"), p.blocked, real.blocked);
        told.compare(what("switching"), p.switching, real.switching);
        told.compare(what("suspended"), p.suspended, real.suspended);
        told.compare(what("dispatches"), p.dispatches, real.dispatches + real.renewals);
        told.compare(what("quantum expiries"), p.quantum_expiries, real.quantum_expiries);
        told.compare(what("exit code"), p.exit_code, real.exit_code);
        told.compare(what("killed"), p.killed, real.killed);
    }
}

void compare_states(const NaiveRun& naive, const Trace& trace, Told& told)
{
    for (std::size_t i = 0; i < naive.states.size(); ++i) {
        std::vector<State> row(static_cast<std::size_t>(trace.end()), State::unborn);
        trace.lanes().process_intervals(
            static_cast<EntityId>(i), 0, trace.end(), [&](const Interval& interval) {
                for (Ticks t = interval.start; t < std::min(interval.end, trace.end()); ++t) {
                    row.at(static_cast<std::size_t>(t)) = interval.state;
                }
            });
        for (std::size_t t = 0; t < std::min(row.size(), naive.states[i].size()); ++t) {
            told.compare(fmt::format("{} state at {}", naive.processes[i].spec->name, t),
                         static_cast<int>(naive.states[i][t]), static_cast<int>(row[t]));
        }
    }
}

void compare_devices(const NaiveRun& naive, const Trace& trace, Told& told)
{
    for (std::size_t device = 0; device < naive.serving.size(); ++device) {
        std::vector<std::vector<int>> row(static_cast<std::size_t>(trace.end()));
        trace.lanes().device_intervals(
            static_cast<core::DeviceIndex>(device), 0, trace.end(), [&](const Interval& interval) {
                for (Ticks t = interval.start; t < std::min(interval.end, trace.end()); ++t) {
                    row.at(static_cast<std::size_t>(t))
                        .push_back(static_cast<int>(interval.process));
                }
            });
        for (std::size_t t = 0; t < std::min(row.size(), naive.serving[device].size()); ++t) {
            std::ranges::sort(row[t]);
            told.compare(fmt::format("device {} at {}", device, t), naive.serving[device][t],
                         row[t]);
        }
    }
}

/// The ready queues just after what happens at each instant, as they would be served.
void compare_lines(const NaiveRun& naive, const Trace& trace, Told& told)
{
    for (std::size_t t = 0; t < naive.lines.front().size(); ++t) {
        const core::SystemState state = trace.view(static_cast<Ticks>(t));
        for (std::size_t queue = 0; queue < naive.lines.size(); ++queue) {
            std::vector<int> line;
            for (core::QueueIndex level = 0; level < state.levels(); ++level) {
                for (const EntityId id : waiting_in_order(
                         trace, state,
                         static_cast<core::QueueIndex>(queue) * state.levels() + level)) {
                    line.push_back(static_cast<int>(id));
                }
            }
            told.compare(fmt::format("ready queue {} at {}", queue, t), naive.lines[queue][t],
                         line);
        }
    }
}

} // namespace

std::string differences(const NaiveRun& naive, const Trace& trace)
{
    const core::Scenario& scenario = trace.scenario();
    Told told;
    told.compare("completed", naive.completed, trace.outcome() == core::Outcome::completed);
    told.compare("end", naive.end, trace.end());
    std::string charts;
    for (std::size_t core = 0; core < naive.cores.size(); ++core) {
        const Row expected = row_of(naive, scenario, core);
        const Row got = row_of(trace, static_cast<core::CoreNumber>(core));
        charts += fmt::format("core {}\n  naive {}\n  trace {}\n", core, fmt::join(expected, " "),
                              fmt::join(got, " "));
        if (expected != got) {
            told.tell(fmt::format("core {} differs", core));
        }
    }
    std::int64_t context_switches = 0;
    for (const core::CoreAt& core : trace.final_state().cores()) {
        context_switches += core.context_switches;
    }
    told.compare("context switches", naive.context_switches, context_switches);
    compare_processes(naive, trace, told);
    compare_states(naive, trace, told);
    compare_devices(naive, trace, told);
    compare_lines(naive, trace, told);
    return told.text().empty() ? std::string() : told.text() + charts;
}

} // namespace procession::tests
