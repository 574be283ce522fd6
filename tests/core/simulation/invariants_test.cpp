// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of every run, whatever the scenario.
#include "support/property.h"

#include "core/simulate.h"

#include <algorithm>
#include <iterator>

namespace procession::tests {

using core::Burst;
using core::CoreNumber;
using core::EntityId;
using core::Leave;
using core::ProcessAt;
using core::QueueIndex;
using core::Record;
using core::RecordKind;
using core::Scenario;
using core::State;
using core::SystemState;
using core::Ticks;
using core::Trace;

namespace {

constexpr CoreNumber most_cores = 4;

bool may_use(const Scenario& scenario, EntityId process, CoreNumber core)
{
    const std::vector<CoreNumber>& affinity = scenario.processes[process].affinity;
    return affinity.empty() || std::ranges::count(affinity, core) > 0;
}

/// Whether `core`, idle, could run a process that waits in ready queue `queue`.
bool serves(const Scenario& scenario, const SystemState& state, CoreNumber core, QueueIndex queue)
{
    return scenario.machine.ready_queues == core::ReadyQueues::global ||
           scenario.machine.stealing || queue / state.levels() == core;
}

std::vector<EntityId> waiting(const SystemState& state)
{
    std::vector<EntityId> result;
    for (QueueIndex queue = 0; queue < state.ready_queue_count(); ++queue) {
        std::ranges::copy(state.members(queue), std::back_inserter(result));
    }
    return result;
}

void one_process_a_core(const SystemState& state)
{
    std::vector<EntityId> on_cores;
    for (CoreNumber core = 0; core < state.cores().size(); ++core) {
        const EntityId holder = state.cores()[core].process;
        if (holder != core::no_entity) {
            on_cores.push_back(holder);
            RC_ASSERT(state.process(holder).core == core);
        }
    }
    std::ranges::sort(on_cores);
    RC_ASSERT(std::ranges::adjacent_find(on_cores) == on_cores.end());
    for (EntityId id = 0; id < state.processes().size(); ++id) {
        const State is = state.process(id).state;
        RC_ASSERT(std::ranges::binary_search(on_cores, id) ==
                  (is == State::running || is == State::switching));
    }
}

void every_ready_process_in_one_queue(const SystemState& state)
{
    std::vector<EntityId> queued = waiting(state);
    std::ranges::sort(queued);
    RC_ASSERT(std::ranges::adjacent_find(queued) == queued.end());
    for (EntityId id = 0; id < state.processes().size(); ++id) {
        RC_ASSERT(std::ranges::binary_search(queued, id) ==
                  (state.process(id).state == State::ready));
    }
}

void no_core_idles_beside_work(const Scenario& scenario, const SystemState& state)
{
    for (CoreNumber core = 0; core < state.cores().size(); ++core) {
        if (state.cores()[core].process != core::no_entity) {
            continue;
        }
        for (const EntityId id : waiting(state)) {
            RC_ASSERT(!(may_use(scenario, id, core) &&
                        serves(scenario, state, core, state.process(id).queue)));
        }
    }
}

void memory_holds_no_more_than_its_degree(const Scenario& scenario, const SystemState& state)
{
    const auto in_memory = std::ranges::count_if(state.processes(), [](const ProcessAt& p) {
        return p.state != State::unborn && p.state != State::new_ && p.state != State::terminated;
    });
    const std::uint32_t degree =
        scenario.machine.multiprogramming ? scenario.machine.degree : scenario.machine.cores;
    RC_ASSERT(degree == 0 || in_memory <= static_cast<std::ptrdiff_t>(degree));
}

/// Ticks of its bursts of one kind.
Ticks planned(const core::ProcessSpec& process, Burst::Kind kind)
{
    Ticks sum = 0;
    for (const Burst& burst : process.bursts) {
        sum += burst.kind == kind ? burst.ticks : 0;
    }
    return sum;
}

void times_add_up(const Scenario& scenario, const SystemState& end)
{
    Ticks cpu = 0;
    Ticks switching = 0;
    for (EntityId id = 0; id < end.processes().size(); ++id) {
        const ProcessAt& p = end.process(id);
        cpu += p.cpu;
        switching += p.switching;
        const Ticks all = p.held + p.waiting + p.cpu + p.blocked + p.switching + p.suspended;
        if (p.created < 0) {
            RC_ASSERT(all == 0);
            continue;
        }
        const bool ended = p.state == State::terminated;
        RC_ASSERT(all == (ended ? p.finish : end.now()) - p.created);
        const core::ProcessSpec& spec = scenario.processes[id];
        RC_ASSERT(p.cpu <= planned(spec, Burst::Kind::cpu));
        if (ended && !p.killed) {
            RC_ASSERT(p.cpu == planned(spec, Burst::Kind::cpu));
            RC_ASSERT(p.blocked + p.suspended >= planned(spec, Burst::Kind::io));
        }
    }
    for (const core::CoreAt& core : end.cores()) {
        cpu -= core.running;
        switching -= core.switching;
        RC_ASSERT(core.running + core.switching <= end.now());
    }
    RC_ASSERT(cpu == 0);
    RC_ASSERT(switching == 0);
}

std::vector<Record> records_of(const Trace& trace)
{
    std::vector<Record> records;
    trace.records().for_each(
        0, trace.records().size(),
        [&](core::RecordIndex, const Record& record) { records.push_back(record); });
    return records;
}

/// Just before `index`, at its moment.
SystemState state_before(const Trace& trace, core::RecordIndex index)
{
    SystemState state = index == 0
                            ? SystemState(trace.scenario(), trace.final_state().ready_queue_count(),
                                          trace.final_state().levels())
                            : trace.view_after(index - 1);
    state.settle(trace.records().at(index));
    return state;
}

/// Who, of those that wait in the ready queue (all its levels) of `id`, is served
/// first on `core`.
EntityId head_of_queue(const Trace& trace, const SystemState& state, EntityId id, CoreNumber core)
{
    const QueueIndex first = state.process(id).queue / state.levels() * state.levels();
    for (QueueIndex level = 0; level < state.levels(); ++level) {
        for (const EntityId waits : waiting_in_order(trace, state, first + level)) {
            if (may_use(trace.scenario(), waits, core)) {
                return waits;
            }
        }
    }
    return core::no_entity;
}

} // namespace

TEST_CASE("at every moment of every run", "[property]")
{
    check_property("one process a core, no idle core beside work", 1000, [] {
        const AnyScenario any = *any_scenario("", most_cores);
        const Trace trace = core::simulate(any.scenario);
        for (Ticks t = 0; t < trace.end(); ++t) {
            const SystemState state = trace.view(t);
            one_process_a_core(state);
            every_ready_process_in_one_queue(state);
            memory_holds_no_more_than_its_degree(any.scenario, state);
            if (any.scenario.machine.multiprogramming) {
                no_core_idles_beside_work(any.scenario, state);
            }
        }
    });
}

TEST_CASE("no time is lost or made", "[property]")
{
    check_property("the times of a process add up to its stay", 2000, [] {
        const AnyScenario any = *any_scenario("", most_cores);
        const Trace trace = core::simulate(any.scenario);
        times_add_up(any.scenario, trace.final_state());
        for (Ticks t = 0; t < trace.end(); t += 3) {
            times_add_up(any.scenario, trace.view(t));
        }
    });
}

TEST_CASE("the same scenario gives the same trace", "[property]")
{
    check_property("all records are equal", 1000, [] {
        AnyScenario any = *any_scenario("", most_cores);
        any.scenario.machine.shuffle_ties = any.scenario.seed % 2 == 0;
        const Trace first = core::simulate(any.scenario);
        const Trace second = core::simulate(any.scenario);
        RC_ASSERT(records_of(first) == records_of(second));
        RC_ASSERT(first.final_state() == second.final_state());
        RC_ASSERT(first.end() == second.end());
        RC_ASSERT(first.outcome() == second.outcome());
    });
}

TEST_CASE("shuffled ties keep every rule but the order of what is simultaneous", "[property]")
{
    check_property("times add up whatever the order", 1000, [] {
        AnyScenario any = *any_scenario("", most_cores);
        any.scenario.machine.shuffle_ties = true;
        const Trace trace = core::simulate(any.scenario);
        times_add_up(any.scenario, trace.final_state());
        for (Ticks t = 0; t < trace.end(); ++t) {
            one_process_a_core(trace.view(t));
        }
    });
}

TEST_CASE("who is dispatched was the head of its queue", "[property]")
{
    check_property("the chosen one was served first", 1000, [] {
        const AnyScenario any = *any_scenario("", most_cores);
        RC_PRE(any.scenario.scheduler.policy != "lottery");
        RC_PRE(any.scenario.machine.multiprogramming); // else each core has its own process
        const Trace trace = core::simulate(any.scenario);
        const std::vector<Record> records = records_of(trace);
        for (core::RecordIndex index = 0; index < records.size(); ++index) {
            const Record& record = records[index];
            if (record.kind != RecordKind::dispatch && record.kind != RecordKind::dispatch_plain) {
                continue;
            }
            SystemState before = state_before(trace, index);
            // One that used up its slice stood in line again; one that lost its core
            // joined after the choice.
            if (record.leave == Leave::expired || record.leave == Leave::expired_lower) {
                before.leave_folded(record.core, record.leave, record.at);
            }
            RC_ASSERT(before.process(record.subject).state == State::ready);
            RC_ASSERT(head_of_queue(trace, before, record.subject, record.core) == record.subject);
        }
    });
}

} // namespace procession::tests
