// SPDX-License-Identifier: GPL-3.0-or-later
// The user's hand: kill, suspend, resume, set, add. Last at their instant; then
// freed cores choose again.
#include "core/machine/machine.h"

namespace procession::core {

using scheduler::Became;

void Machine::interventions(Recorder& recorder)
{
    bool any = false;
    while (next_intervention_ < interventions_.size()) {
        const Intervention& next = scenario_->interventions[interventions_[next_intervention_]];
        if (next.at != now_) {
            break;
        }
        if (!any) {
            newly_ready_ = false;
            any = true;
        }
        ++next_intervention_;
        intervene(next, recorder);
        admit_jobs(recorder); // one may have ended
    }
    if (any) {
        act(recorder);
    }
}

void Machine::intervene(const Intervention& intervention, Recorder& recorder)
{
    if (intervention.kind == Intervention::Kind::add) {
        return arrive(static_cast<EntityId>(intervention.added), recorder);
    }
    const EntityId id = find(intervention.who);
    bool done = id != no_entity;
    if (done) {
        switch (intervention.kind) {
        case Intervention::Kind::kill:
            done = kill(id, recorder);
            break;
        case Intervention::Kind::suspend:
            done = suspend_process(id, recorder);
            break;
        case Intervention::Kind::resume:
            done = go_on(id, recorder);
            break;
        default:
            done = set(id, intervention, recorder);
            break;
        }
    }
    if (!done) {
        life(id, LifeEvent::no_effect, static_cast<std::int64_t>(intervention.kind), no_core,
             recorder);
    }
}

EntityId Machine::find(const Who& who) const
{
    for (EntityId id = 0; id < entities_.size(); ++id) {
        const bool meant = who.name.empty() ? state_.process(id).pid == who.pid && who.pid != 0
                                            : spec(id).name == who.name;
        if (meant) {
            return id;
        }
    }
    return no_entity;
}

bool Machine::kill(EntityId id, Recorder& recorder)
{
    id = kernel_.owner(id);                       // a thread does not die alone
    constexpr std::int32_t killed_exit_code = -9; // SIGKILL
    const State state = state_.process(id).state;
    if (state == State::unborn || state == State::terminated) {
        return false;
    }
    take_off(id, LifeEvent::killed, killed_exit_code, recorder);
    return true;
}

/// Ends `id`, wherever it is.
void Machine::take_off(EntityId id, LifeEvent how, std::int32_t code, Recorder& recorder,
                       EntityId by)
{
    const ProcessAt& process = state_.process(id);
    const State state = process.state;
    const DeviceIndex device = process.in_service ? process.device : no_device;
    CoreNumber core = no_core;
    if (state == State::ready) {
        dispatcher_.withdraw(entities_[id]);
    } else if (state == State::switching || state == State::running) {
        core = process.core;
        settle(core);
        free_core(core);
    }
    request_[id] = 0;
    end(id, how, code, core, recorder, by);
    if (device != no_device) {
        serve_next(device, recorder);
    }
}

/// By the user, or by a `signal` that `by` has sent.
bool Machine::suspend(EntityId id, Recorder& recorder, std::int32_t signal, EntityId by)
{
    const ProcessAt& process = state_.process(id);
    CoreNumber core = no_core;
    switch (process.state) {
    case State::ready:
        dispatcher_.withdraw(entities_[id]);
        break;
    case State::switching:
    case State::running:
        core = process.core;
        settle(core);
        free_core(core);
        break;
    case State::blocked:
        break;
    default:
        return false;
    }
    life(id, LifeEvent::suspended, signal, core, recorder, by);
    return true;
}

/// All threads of the process to which `id` belongs; else itself alone.
std::vector<EntityId> Machine::threads_with(EntityId id) const
{
    const bool shares = id < kernel_.process_count() && kernel_.shares_memory(id);
    return shares ? kernel_.process(kernel_.owner(id)).threads : std::vector{id};
}

/// By the user: a thread is not stopped alone, as by SIGSTOP. False if none was to be stopped.
bool Machine::suspend_process(EntityId id, Recorder& recorder)
{
    bool any = false;
    for (const EntityId thread : threads_with(id)) {
        any = suspend(thread, recorder) || any;
    }
    return any;
}

/// The user lets it go on, all its threads; what a signal has stopped, as SIGCONT would.
bool Machine::go_on(EntityId id, Recorder& recorder)
{
    id = kernel_.owner(id);
    if (is_program(id) && id < kernel_.process_count() && kernel_.process(id).stopped) {
        Effects effects;
        kernel_.go_on(id, effects);
        apply(effects, recorder);
        return true;
    }
    bool any = false;
    for (const EntityId thread : threads_with(id)) {
        any = resume(thread, recorder) || any;
    }
    return any;
}

bool Machine::resume(EntityId id, Recorder& recorder)
{
    switch (state_.process(id).state) {
    case State::suspended_ready:
        begin(id, Became::resumed, no_core, recorder);
        return true;
    case State::suspended_blocked:
        life(id, LifeEvent::activated_blocked, 0, no_core, recorder);
        return true;
    default:
        return false;
    }
}

bool Machine::set(EntityId id, const Intervention& intervention, Recorder& recorder)
{
    const State state = state_.process(id).state;
    if (state == State::unborn || state == State::terminated) {
        return false;
    }
    scheduler::Entity& entity = entities_[id];
    if (state == State::ready) {
        dispatcher_.withdraw(entity);
    }
    const bool waits_for_admission = state == State::new_ && jobs_.erase(job(id)) > 0;
    if (state == State::running || state == State::switching) {
        settle(state_.process(id).core);
    }
    LifeEvent event = LifeEvent::priority_set;
    if (intervention.kind == Intervention::Kind::set_priority) {
        entity.priority = static_cast<std::int32_t>(intervention.value);
    } else if (intervention.kind == Intervention::Kind::set_nice) {
        entity.nice = static_cast<std::int32_t>(intervention.value);
        event = LifeEvent::nice_set;
    } else {
        entity.tickets = static_cast<std::uint32_t>(intervention.value);
        event = LifeEvent::tickets_set;
    }
    life(id, event, intervention.value, no_core, recorder);
    if (state == State::ready) {
        join_ready_queue(id, Became::changed, no_core, recorder);
    }
    if (waits_for_admission) {
        jobs_.insert(job(id));
    }
    newly_ready_ = true; // whoever now ranks better than the one running may preempt
    return true;
}

} // namespace procession::core
