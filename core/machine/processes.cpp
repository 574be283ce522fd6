// SPDX-License-Identifier: GPL-3.0-or-later
// A process's life: arrival, admission, bursts, I/O, end.
#include "core/machine/machine.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace procession::core {

using scheduler::Became;

namespace {

/// Exit code of a fatal fault as the parent would see it: minus the signal that
/// POSIX systems on x86 send for it; a segmentation fault if nothing is recognised.
std::int32_t fault_exit_code(std::string_view fault)
{
    struct Known {
        std::string_view word;
        std::int32_t code;
    };
    constexpr std::array known{Known{"abort", -6},
                               Known{"divi", -8},
                               Known{"fpe", -8},
                               Known{"bus", -7},
                               Known{"illegal", -4},
                               Known{"除", -8},
                               Known{"illegal instruction", -4}};
    for (const Known& one : known) {
        if (fault.find(one.word) != std::string_view::npos) {
            return one.code;
        }
    }
    return -11;
}

} // namespace

void Machine::arrivals(Recorder& recorder)
{
    std::vector<EntityId> due;
    while (next_arrival_ < arrivals_.size() && spec(arrivals_[next_arrival_]).arrival == now_) {
        const EntityId id = arrivals_[next_arrival_++];
        if (!orders_freely()) {
            arrive(id, recorder);
        } else {
            due.push_back(id);
        }
    }
    in_chosen_order(due, [&](EntityId id) { arrive(id, recorder); });
}

void Machine::arrive(EntityId id, Recorder& recorder)
{
    entities_[id].arrival = now_;
    if (make_room(id)) {
        admit(id, recorder);
    } else {
        life(id, LifeEvent::created, 0, no_core, recorder);
        jobs_.insert(job(id));
    }
    if (is_program(id) && !state_.process(id).forked) {
        kernel_.born(id, state_.process(id).pid, spec(id).name);
        runs_[id].task->identify(state_.process(id).pid);
    }
}

Machine::Job Machine::job(EntityId id) const
{
    std::int64_t rank = 0;
    if (scenario_->machine.admission == Admission::sjf) {
        for (const Burst& burst : spec(id).bursts) {
            rank += burst.kind == Burst::Kind::cpu ? burst.ticks : 0;
        }
    } else if (scenario_->machine.admission == Admission::priority) {
        rank = entities_[id].priority;
        rank = scenario_->scheduler.parameters.boolean("larger_is_higher", false) ? -rank : rank;
    }
    return {rank, entities_[id].arrival, id};
}

/// Whether `id` may come into memory now. Without multiprogramming it also needs
/// a core of its own, to which it is bound until it ends.
bool Machine::make_room(EntityId id)
{
    if (degree_ != 0 && in_memory_ >= degree_) {
        return false;
    }
    if (scenario_->machine.multiprogramming) {
        return true;
    }
    for (CoreNumber core = 0; core < owner_.size(); ++core) {
        if (owner_[core] == no_entity && dispatcher_.allowed(id, core)) {
            owner_[core] = id;
            dispatcher_.bind_to(id, core);
            return true;
        }
    }
    return false;
}

void Machine::admit(EntityId id, Recorder& recorder)
{
    ++in_memory_;
    burst_[id] = static_cast<std::uint32_t>(spec(id).bursts.size());
    next_burst(id);
    begin(id, Became::arrived, no_core, recorder);
}

void Machine::admit_jobs(Recorder& recorder)
{
    auto candidate = jobs_.begin();
    while (candidate != jobs_.end() && (degree_ == 0 || in_memory_ < degree_)) {
        const EntityId id = std::get<EntityId>(*candidate);
        if (make_room(id)) {
            jobs_.erase(candidate);
            admit(id, recorder);
            candidate = jobs_.begin(); // it may have ended at once
        } else {
            ++candidate;
        }
    }
}

/// The burst that `burst_` points to; null behind the last.
const Burst* Machine::current_burst(EntityId id) const
{
    const std::size_t left = burst_[id];
    if (left == 0) {
        return nullptr; // most end without another look at what they are
    }
    const auto& bursts = spec(id).bursts;
    return &bursts[bursts.size() - left];
}

/// Sets the entity's account for the burst that `burst_` points to.
void Machine::next_burst(EntityId id)
{
    if (is_program(id)) {
        entities_[id].burst_left = -1;
        entities_[id].burst_ran = 0;
        return;
    }
    const Burst* const burst = current_burst(id);
    entities_[id].burst_left = burst && burst->kind == Burst::Kind::cpu ? burst->ticks : 0;
    entities_[id].burst_ran = 0;
}

/// Goes on with the burst that `burst_` points to: joins the ready queue, asks
/// for I/O, or ends. `leaves` is the core that it gives up by that.
void Machine::begin(EntityId id, Became became, CoreNumber leaves, Recorder& recorder)
{
    if (is_program(id)) {
        return join_ready_queue(id, became, leaves, recorder);
    }
    const Burst* const burst = current_burst(id);
    if (!burst) {
        return end(id, LifeEvent::exited, 0, leaves, recorder);
    }
    switch (burst->kind) {
    case Burst::Kind::cpu:
        return join_ready_queue(id, became, leaves, recorder);
    case Burst::Kind::io:
        return request(id, *burst, leaves, recorder);
    case Burst::Kind::fault:
        return end(id, LifeEvent::faulted, fault_exit_code(burst->fault), leaves, recorder);
    }
}

void Machine::request(EntityId id, const Burst& burst, CoreNumber leaves, Recorder& recorder)
{
    bool at_once = true;
    if (burst.device != no_device) {
        const auto index = static_cast<std::size_t>(burst.device);
        const std::uint32_t servers = scenario_->machine.devices[index].servers;
        at_once = servers == 0 || state_.devices()[index].serving < servers;
    }
    recorder.record(
        state_,
        {.at = now_,
         .kind = RecordKind::blocked,
         .core = leaves,
         .subject = id,
         .other = burst.device == no_device ? no_entity : static_cast<EntityId>(burst.device),
         .code = static_cast<std::uint8_t>(at_once ? ServiceStart::at_once : ServiceStart::queued),
         .key = burst.ticks});
    request_[id] = ++requests_made_;
    if (at_once) {
        after(burst.ticks, id);
    }
}

/// The I/O that `id` has asked for is over in `delay` ticks.
void Machine::after(Ticks delay, EntityId id)
{
    completions_.push({now_ + delay, request_[id], id});
    next_outside_ = std::min(next_outside_, now_ + delay);
}

void Machine::completions(Recorder& recorder)
{
    std::vector<EntityId> due;
    while (!completions_.empty() && completions_.top().at == now_) {
        const Completion completion = completions_.top();
        completions_.pop();
        if (!cancelled(completion)) {
            due.push_back(completion.process);
        }
    }
    in_chosen_order(due, [&](EntityId id) { complete(id, recorder); });
}

void Machine::complete(EntityId id, Recorder& recorder)
{
    const ProcessAt& process = state_.process(id);
    const DeviceIndex device = process.device;
    request_[id] = 0;
    if (is_program(id)) {
        Effects effects;
        kernel_.timed_out(id, effects);
        return apply(effects, recorder);
    }
    --burst_[id];
    next_burst(id);
    if (process.state == State::suspended_blocked) {
        life(id, LifeEvent::woken_suspended, 0, no_core, recorder);
    } else {
        begin(id, Became::woken, no_core, recorder);
    }
    if (device != no_device) {
        serve_next(device, recorder);
    }
}

void Machine::serve_next(DeviceIndex device, Recorder& recorder)
{
    const auto index = static_cast<std::size_t>(device);
    const std::uint32_t servers = scenario_->machine.devices[index].servers;
    const EntityId next = state_.queue(state_.device_queue(device)).head;
    if (next == no_entity || state_.devices()[index].serving >= servers) {
        return;
    }
    recorder.record(state_, {.at = now_,
                             .kind = RecordKind::served,
                             .subject = next,
                             .other = static_cast<EntityId>(device)});
    after(state_.process(next).request, next);
}

void Machine::end(EntityId id, LifeEvent how, std::int32_t exit_code, CoreNumber leaves,
                  Recorder& recorder, EntityId by)
{
    const bool held = state_.process(id).state == State::new_ && jobs_.erase(job(id)) > 0;
    life(id, how, exit_code, leaves, recorder, by);
    dispatcher_.home(id).exited(entities_[id]);
    ++finished_;
    if (!held) {
        --in_memory_;
    }
    if (!scenario_->machine.multiprogramming) {
        std::replace(owner_.begin(), owner_.end(), id, no_entity);
    }
    if (is_program(id)) {
        if (id == kept_) {
            kept_task_ = runs_[id].task;
        }
        runs_[id].task.reset();
        Effects effects;
        kernel_.ended(id, exit_code, now_, effects);
        apply(effects, recorder);
    }
}

} // namespace procession::core
