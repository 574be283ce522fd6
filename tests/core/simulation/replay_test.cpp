// SPDX-License-Identifier: GPL-3.0-or-later
// The trace read in every way that there is gives the same answer.
#include "support/property.h"

#include "core/scenario/reader.h"
#include "core/simulate.h"
#include "core/trace/metrics.h"

#include <algorithm>

namespace procession::tests {

using core::CoreNumber;
using core::EntityId;
using core::Interval;
using core::Record;
using core::State;
using core::SystemState;
using core::Ticks;
using core::Trace;

namespace {

constexpr CoreNumber most_cores = 4;

SystemState beginning(const Trace& trace)
{
    return SystemState(trace.scenario(), trace.final_state().ready_queue_count(),
                       trace.final_state().levels());
}

/// All records up to and including `t`, one by one from the start.
SystemState replayed(const Trace& trace, Ticks t)
{
    SystemState state = beginning(trace);
    for (core::RecordIndex i = 0; i < trace.records().size() && trace.records().at(i) <= t; ++i) {
        state.apply(trace.records()[i]);
    }
    state.settle(t);
    return state;
}

void check_lanes_at(const Trace& trace, const SystemState& state, Ticks t)
{
    for (EntityId id = 0; id < state.processes().size(); ++id) {
        RC_ASSERT(state_at(trace, id, t) == state.process(id).state);
    }
    for (CoreNumber core = 0; core < state.cores().size(); ++core) {
        RC_ASSERT(holder_at(trace, core, t) == state.cores()[core].process);
    }
    std::vector<std::uint32_t> serving(state.devices().size());
    for (std::size_t device = 0; device < serving.size(); ++device) {
        const auto index = static_cast<core::DeviceIndex>(device);
        EntityId taken_last = scheduler::no_entity;
        trace.lanes().device_intervals(index, t, t + 1, [&](const Interval& interval) {
            ++serving[device];
            taken_last = interval.process;
        });
        RC_ASSERT(serving[device] == state.devices()[device].serving);
        RC_ASSERT(trace.lanes().count_device(index, t, t + 1) >= serving[device]);
        core::Summary summary;
        trace.lanes().summarise_device(index, t, t + 1, {&summary, 1});
        RC_ASSERT(summary.process == taken_last);
        RC_ASSERT((summary.longest == State::blocked) == (serving[device] > 0));
    }
}

/// Intervals are in order, not empty, and touching ones show different things.
void check_maximal(const std::vector<Interval>& lane)
{
    for (std::size_t i = 0; i < lane.size(); ++i) {
        RC_ASSERT(lane[i].start < lane[i].end);
        if (i > 0) {
            RC_ASSERT(lane[i - 1].end <= lane[i].start);
            const bool same = lane[i - 1].state == lane[i].state &&
                              lane[i - 1].process == lane[i].process &&
                              lane[i - 1].core == lane[i].core;
            RC_ASSERT(!same || lane[i - 1].end < lane[i].start);
        }
    }
}

/// The totals of a process are the lengths of its intervals.
void check_lengths(const Trace& trace, EntityId id)
{
    std::vector<Ticks> lengths(core::state_count, 0);
    std::vector<Interval> lane;
    trace.lanes().process_intervals(id, 0, trace.end(), [&](const Interval& interval) {
        lane.push_back(interval);
        lengths[static_cast<std::size_t>(interval.state)] +=
            std::min(interval.end, trace.end()) - interval.start;
    });
    check_maximal(lane);
    const core::ProcessAt& totals = trace.final_state().process(id);
    const auto length = [&](State state) { return lengths[static_cast<std::size_t>(state)]; };
    RC_ASSERT(length(State::new_) == totals.held);
    RC_ASSERT(length(State::ready) == totals.waiting);
    RC_ASSERT(length(State::running) == totals.cpu);
    RC_ASSERT(length(State::switching) == totals.switching);
    RC_ASSERT(length(State::blocked) == totals.blocked);
    RC_ASSERT(length(State::suspended_ready) + length(State::suspended_blocked) ==
              totals.suspended);
}

} // namespace

TEST_CASE("the view at any moment is what replaying from the start gives", "[property]")
{
    check_property("view(t) and view_after(i) agree with a replay", 500, [] {
        const AnyScenario any = *any_scenario("", most_cores);
        const Trace trace = core::simulate(any.scenario);
        for (Ticks t = 0; t <= trace.end(); ++t) {
            RC_ASSERT(trace.view(t) == replayed(trace, t));
        }
        SystemState state = beginning(trace);
        for (core::RecordIndex i = 0; i < trace.records().size(); ++i) {
            state.apply(trace.records()[i]);
            RC_ASSERT(trace.view_after(i) == state);
        }
    });
}

TEST_CASE("the lanes tell what the view tells", "[property]")
{
    check_property("lanes agree with view(t) at every tick and with the totals", 500, [] {
        const AnyScenario any = *any_scenario("", most_cores);
        const Trace trace = core::simulate(any.scenario);
        for (Ticks t = 0; t < trace.end(); ++t) {
            check_lanes_at(trace, trace.view(t), t);
        }
        for (EntityId id = 0; id < any.scenario.processes.size(); ++id) {
            check_lengths(trace, id);
        }
        for (CoreNumber core = 0; core < any.scenario.machine.cores; ++core) {
            std::vector<Interval> lane;
            trace.lanes().core_intervals(
                core, 0, trace.end(), [&](const Interval& interval) { lane.push_back(interval); });
            check_maximal(lane);
        }
    });
}

TEST_CASE("a process that comes from an ordered level leaves its key there")
{
    // D waits in the lowest level, ordered by burst, and is boosted while it runs; when
    // its slice ends, another core chooses before its own does.
    const core::ReadScenario read = core::read_scenario(
        R"({"procession": 1, "machine": {"cores": 2, "context_switch": 1, "migration_cost": 2},
            "scheduler": {"policy": "mlfq", "queues": 4, "quantum": 1, "boost": 11, "last": "sjf",
                          "stay": false},
            "processes": [{"name": "B", "bursts": [{"cpu": 2}]},
                          {"name": "D", "bursts": [{"cpu": 2}, {"io": 3}, {"cpu": 3}]},
                          {"name": "E", "arrival": 6, "bursts": [{"cpu": 3}]}]})");
    REQUIRE(read.scenario);
    const Trace trace = core::simulate(*read.scenario);
    CHECK(static_cast<bool>(trace.view(trace.end()) == trace.final_state()));
}

TEST_CASE("the last view is the final state", "[property]")
{
    check_property("and so are its metrics", 1000, [] {
        const AnyScenario any = *any_scenario("", most_cores);
        const Trace trace = core::simulate(any.scenario);
        const SystemState last = trace.view(trace.end());
        RC_ASSERT(last == trace.final_state());
        const core::Metrics now = core::metrics(any.scenario, last);
        const core::Metrics end = core::metrics(any.scenario, trace.final_state());
        RC_ASSERT(now.makespan == end.makespan);
        RC_ASSERT(now.averages.turnaround == end.averages.turnaround);
        RC_ASSERT(now.averages.waiting == end.averages.waiting);
        RC_ASSERT(now.utilisation == end.utilisation);
        RC_ASSERT(now.throughput == end.throughput);
        RC_ASSERT(now.context_switches == end.context_switches);
    });
}

TEST_CASE("a run that records nothing ends in the same state", "[property]")
{
    check_property("Level::metrics gives the totals of Level::schedule", 1000, [] {
        const AnyScenario any = *any_scenario("", most_cores);
        core::RunOptions totals_only;
        totals_only.level = core::Level::metrics;
        const Trace full = core::simulate(any.scenario);
        const Trace totals = core::simulate(any.scenario, totals_only);
        RC_ASSERT(totals.records().empty());
        RC_ASSERT(totals.final_state() == full.final_state());
        RC_ASSERT(totals.end() == full.end());
        RC_ASSERT(totals.outcome() == full.outcome());
    });
}

TEST_CASE("events are found by their moment", "[property]")
{
    check_property("first_at_or_after, next_event and previous_event", 500, [] {
        const AnyScenario any = *any_scenario("", most_cores);
        const Trace trace = core::simulate(any.scenario);
        for (Ticks t = 0; t <= trace.end() + 1; ++t) {
            core::RecordIndex first = 0;
            while (first < trace.records().size() && trace.records().at(first) < t) {
                ++first;
            }
            RC_ASSERT(trace.first_at_or_after(t) == first);
            RC_ASSERT(trace.previous_event(t) == (first == 0 ? -1 : trace.records().at(first - 1)));
            RC_ASSERT(
                trace.next_event(t - 1) ==
                (first == trace.records().size() ? scheduler::never : trace.records().at(first)));
        }
    });
}

} // namespace procession::tests
