// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/system_state.h"

#include <algorithm>

namespace procession::core {

using scheduler::Became;
using scheduler::Place;

SystemState::SystemState(const Scenario& scenario, QueueNumber ready_queues, std::uint16_t levels)
    : context_switch_(scenario.machine.context_switch),
      migration_cost_(scenario.machine.migration_cost),
      first_dispatch_costs_(scenario.machine.first_dispatch_costs),
      per_core_(scenario.machine.ready_queues == ReadyQueues::per_core),
      ready_queues_(ready_queues),
      levels_(levels),
      next_pid_(first_pid),
      processes_(scenario.processes.size()),
      cores_(scenario.machine.cores),
      devices_(scenario.machine.devices.size()),
      queues_(ready_queues + scenario.machine.devices.size() + 1)
{
    for (std::size_t i = 0; i < processes_.size(); ++i) {
        processes_[i].priority = scenario.processes[i].priority;
        processes_[i].nice = scenario.processes[i].nice;
        processes_[i].tickets = scenario.processes[i].tickets;
    }
}

void SystemState::add_process(const ProcessSpec& spec)
{
    ProcessAt& process = processes_.emplace_back();
    process.priority = spec.priority;
    process.nice = spec.nice;
    process.tickets = spec.tickets;
}

void SystemState::add_place()
{
    devices_.emplace_back();
    queues_.emplace_back();
}

void SystemState::apply(const Record& record)
{
    now_ = record.at;
    switch (record.kind) {
    case RecordKind::dispatch:
    case RecordKind::dispatch_plain:
        return apply_dispatch(record);
    case RecordKind::ready:
        return apply_ready(record);
    case RecordKind::blocked:
        return apply_blocked(record);
    case RecordKind::served:
        unlink(record.subject);
        at(record.subject).in_service = true;
        return change_service(static_cast<DeviceIndex>(record.other), +1, record.at);
    case RecordKind::life:
        return apply_life(record);
    case RecordKind::policy:
        return apply_policy(record);
    }
}

void SystemState::settle(Ticks now)
{
    now_ = now;
    for (ProcessAt& process : processes_) {
        if (process.state != State::unborn && process.state != State::terminated) {
            settle_process(process, now);
        }
    }
    for (CoreAt& core : cores_) {
        settle_core(core, now);
        if (core.slices_from >= 0) {
            // Nothing else happens at `now`, so a slice that ends then has been renewed.
            const Ticks ended = (now - core.slices_from) / core.slice_length;
            end_slices_alone(core, core.slices_from + ended * core.slice_length);
        }
    }
    for (std::size_t i = 0; i < devices_.size(); ++i) {
        change_service(static_cast<DeviceIndex>(i), 0, now);
    }
}

void SystemState::apply_ready(const Record& record)
{
    const EntityId id = record.subject;
    const auto became = static_cast<Became>(record.code);
    if (record.core != no_core) {
        vacate(record.core, record.at);
    }
    ProcessAt& process = at(id);
    create_if_unborn(id, record.at);
    settle_process(process, record.at);
    process.quantum_expiries += became == Became::expired;
    const bool moved = process.state == State::ready; // boosted or changed where it waits
    const auto place = static_cast<Place>(record.tie);
    const auto queue = static_cast<QueueIndex>(record.other_key);
    if (became == Became::changed && place == Place::tail && process.queue == queue) {
        process.key = record.key; // ordered anew by its key; it joined when it joined
        return;
    }
    release(id, record.at);
    if (!moved) {
        process.joined = record.at;
    }
    process.state = State::ready;
    process.key = record.key;
    process.level = static_cast<std::uint16_t>(queue % levels_);
    switch (place) {
    case Place::tail:
        return push_tail(queue, id);
    case Place::front:
        return push_front(queue, id);
    case Place::behind:
        return insert_behind(queue, id, record.other);
    }
}

void SystemState::apply_blocked(const Record& record)
{
    const EntityId id = record.subject;
    if (record.core != no_core) {
        vacate(record.core, record.at);
    }
    create_if_unborn(id, record.at);
    release(id, record.at);
    enter(id, State::blocked, record.at);
    ProcessAt& process = at(id);
    process.device = record.other == no_entity ? no_device : static_cast<DeviceIndex>(record.other);
    process.request = record.key;
    process.in_service = service_start(record) == ServiceStart::at_once;
    if (!process.in_service) { // most processes leave that memory alone
        process.wanted = wanted_at(record);
        process.awaited = static_cast<std::int32_t>(record.other_key);
        push_tail(device_queue(process.device), id);
    } else if (process.device != no_device) {
        change_service(process.device, +1, record.at);
    }
}

void SystemState::apply_life(const Record& record)
{
    const EntityId id = record.subject;
    ProcessAt& process = at(id);
    const auto event = static_cast<LifeEvent>(record.code);
    if (record.core != no_core) {
        vacate(record.core, record.at);
    }
    switch (event) {
    case LifeEvent::created:
        create_if_unborn(id, record.at);
        enter(id, State::new_, record.at);
        process.was_held = true;
        return push_tail(job_queue(), id);
    case LifeEvent::exited:
    case LifeEvent::faulted:
    case LifeEvent::killed:
        create_if_unborn(id, record.at);
        release(id, record.at);
        enter(id, State::terminated, record.at);
        process.finish = record.at;
        process.exit_code = static_cast<std::int32_t>(record.key);
        process.killed = event == LifeEvent::killed;
        process.faulted = event == LifeEvent::faulted;
        return;
    case LifeEvent::suspended:
        if (process.state == State::blocked) {
            return enter(id, State::suspended_blocked, record.at);
        }
        unlink(id);
        return enter(id, State::suspended_ready, record.at);
    case LifeEvent::activated_blocked:
        return enter(id, State::blocked, record.at);
    case LifeEvent::woken_suspended:
        release(id, record.at);
        return enter(id, State::suspended_ready, record.at);
    case LifeEvent::priority_set:
        process.priority = static_cast<std::int32_t>(record.key);
        return;
    case LifeEvent::nice_set:
        process.nice = static_cast<std::int32_t>(record.key);
        return;
    case LifeEvent::tickets_set:
        process.tickets = static_cast<std::uint32_t>(record.key);
        return;
    case LifeEvent::forked:
    case LifeEvent::spawned:
        create_if_unborn(id, record.at);
        process.spawned = event == LifeEvent::spawned;
        process.parent = record.other;
        process.forked = true;
        return;
    case LifeEvent::executed:
        process.executed = true;
        return;
    case LifeEvent::thread:
        create_if_unborn(id, record.at);
        process.parent = record.other;
        process.thread_of = record.other;
        process.forked = true;
        return;
    case LifeEvent::adopted:
        process.parent = no_entity;
        return;
    case LifeEvent::reaped:
        process.reaped = true;
        return;
    case LifeEvent::no_effect:
        return;
    }
}

void SystemState::apply_policy(const Record& record)
{
    switch (static_cast<PolicyEvent>(record.code)) {
    case PolicyEvent::boost:
        for (ProcessAt& process : processes_) {
            if (process.state != State::terminated) {
                process.level = 0;
            }
        }
        return;
    case PolicyEvent::slices_from:
        cores_[record.core].slices_from = record.at;
        cores_[record.core].slice_length = record.key;
        return;
    case PolicyEvent::slices_to:
        end_slices_alone(cores_[record.core], record.other_key);
        cores_[record.core].slices_from = -1;
        return;
    }
}

void SystemState::end_slices_alone(CoreAt& core, Ticks last)
{
    const std::int64_t ended = (last - core.slices_from) / core.slice_length;
    ProcessAt& process = at(core.process);
    process.quantum_expiries += ended;
    process.renewals += ended;
    core.dispatches += ended;
    core.slices_from = last;
}

void SystemState::enter(EntityId id, State state, Ticks now)
{
    ProcessAt& process = at(id);
    settle_process(process, now);
    process.state = state;
    process.since = now;
}

void SystemState::create_if_unborn(EntityId id, Ticks now)
{
    ProcessAt& process = at(id);
    if (process.state == State::unborn && process.created < 0) {
        process.pid = next_pid_++;
        process.created = now;
        process.since = now;
    }
}

void SystemState::release(EntityId id, Ticks now)
{
    ProcessAt& process = at(id);
    unlink(id);
    if (process.in_service && process.device != no_device) {
        change_service(process.device, -1, now);
    }
    process.in_service = false;
    process.device = no_device;
    process.request = 0;
}

void SystemState::change_service(DeviceIndex index, std::int32_t by, Ticks now)
{
    DeviceAt& device = devices_[static_cast<std::size_t>(index)];
    device.busy += static_cast<Ticks>(device.serving) * (now - device.settled);
    device.settled = now;
    device.serving += static_cast<std::uint32_t>(by);
}

std::vector<EntityId> SystemState::members(QueueIndex index) const
{
    std::vector<EntityId> result;
    result.reserve(queues_[index].length);
    for (EntityId id = queues_[index].head; id != no_entity; id = processes_[id].next) {
        result.push_back(id);
    }
    return result;
}

} // namespace procession::core
