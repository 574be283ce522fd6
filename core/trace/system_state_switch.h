// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a context switch does to SystemState: inline, for the machine does it some
// ten million times a second. Included by system_state.h.

#include "core/trace/system_state.h"

#include <algorithm>

namespace procession::core {

inline void SystemState::apply_dispatch(const Record& record)
{
    if (record.leave != Leave::not_ready) {
        leave_folded(record.core, record.leave, record.at);
    }
    take_core(record.core, record.subject, record.at);
}

inline void SystemState::leave_folded(CoreNumber core, Leave leave, Ticks now)
{
    const EntityId id = cores_[core].process;
    ProcessAt& process = at(id);
    vacate(core, now);
    const bool expired = leave == Leave::expired || leave == Leave::expired_lower;
    process.quantum_expiries += expired;
    process.level = static_cast<std::uint16_t>(process.level + (leave == Leave::expired_lower));
    process.state = State::ready;
    process.key = 0; // only plain queues fold; it may come from an ordered one
    process.joined = now;
    const QueueIndex queue = ready_queue(core, process.level);
    if (leave == Leave::preempted_front) {
        push_front(queue, id);
    } else {
        push_tail(queue, id);
    }
}

inline void SystemState::take_core(CoreNumber number, EntityId id, Ticks now)
{
    CoreAt& core = cores_[number];
    ProcessAt& process = at(id);
    now_ = now;
    process.waiting += now - process.since; // it was ready
    process.since = now;
    unlink(id);
    Ticks cost = 0;
    if (core.last != id) {
        const bool is_first = core.last == no_entity;
        core.context_switches += !is_first;
        cost = !is_first || first_dispatch_costs_ ? context_switch_ : 0;
    }
    if (process.core != number) {
        cost += process.core != no_core ? migration_cost_ : 0;
        process.core = number;
    }
    process.state = cost > 0 ? State::switching : State::running;
    ++process.dispatches;
    ++core.dispatches;
    core.process = id;
    core.last = id;
    core.since = now;
    core.settled = now;
    core.switched = now + cost;
}

inline void SystemState::vacate(CoreNumber number, Ticks now)
{
    CoreAt& core = cores_[number];
    ProcessAt& process = at(core.process);
    if (core.switched <= process.since && process.cpu > 0) { // nearly always
        process.cpu += now - process.since;
        process.since = now;
    } else {
        settle_process(process, now);
    }
    settle_core(core, now);
    core.process = no_entity;
}

inline void SystemState::settle_process(ProcessAt& process, Ticks now)
{
    const Ticks passed = now - process.since;
    switch (process.state) {
    case State::unborn:
    case State::terminated:
        break;
    case State::new_:
        process.held += passed;
        break;
    case State::ready:
        process.waiting += passed;
        break;
    case State::switching:
    case State::running: {
        const Ticks switched = cores_[process.core].switched;
        const Ticks switching = std::clamp(switched - process.since, Ticks{0}, passed);
        if (switching > 0) {
            process.switching += switching;
        }
        if (process.cpu == 0 && passed > switching) {
            process.first_run = process.since + switching;
        }
        process.cpu += passed - switching;
        process.state = now >= switched ? State::running : State::switching;
        break;
    }
    case State::blocked:
        process.blocked += passed;
        break;
    case State::suspended_ready:
    case State::suspended_blocked:
        process.suspended += passed;
        break;
    }
    process.since = now;
}

inline void SystemState::settle_core(CoreAt& core, Ticks now)
{
    if (core.process != no_entity) {
        const Ticks passed = now - core.settled;
        if (core.switched <= core.settled) { // nearly always
            core.running += passed;
            core.settled = now;
            return;
        }
        const Ticks switching = std::clamp(core.switched - core.settled, Ticks{0}, passed);
        core.switching += switching;
        core.running += passed - switching;
    }
    core.settled = now;
}

inline void SystemState::push_tail(QueueIndex queue, EntityId id)
{
    insert_behind(queue, id, queues_[queue].tail);
}

inline void SystemState::push_front(QueueIndex queue, EntityId id)
{
    insert_behind(queue, id, no_entity);
}

inline void SystemState::insert_behind(QueueIndex queue, EntityId id, EntityId behind)
{
    QueueEnds& ends = queues_[queue];
    ProcessAt* const table = processes_.data();
    ProcessAt& process = table[id];
    EntityId& after_before = behind == no_entity ? ends.head : table[behind].next;
    const EntityId next = after_before;
    after_before = id;
    process.queue = queue;
    process.previous = behind;
    process.next = next;
    (next == no_entity ? ends.tail : table[next].previous) = id;
    ++ends.length;
}

inline void SystemState::unlink(EntityId id)
{
    ProcessAt* const table = processes_.data();
    ProcessAt& process = table[id];
    if (process.queue == no_queue) {
        return;
    }
    QueueEnds& ends = queues_[process.queue];
    const EntityId next = process.next;
    const EntityId previous = process.previous;
    (previous == no_entity ? ends.head : table[previous].next) = next;
    (next == no_entity ? ends.tail : table[next].previous) = previous;
    --ends.length;
    process.queue = no_queue;
    process.next = no_entity;
    process.previous = no_entity;
}

} // namespace procession::core
