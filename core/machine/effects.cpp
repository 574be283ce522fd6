// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel answers to programs is done here: processes block, wake, are created and end.
#include "core/machine/machine.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace procession::core {

using scheduler::Became;

void Machine::apply(const Effects& effects, Recorder& recorder)
{
    for (const Effect& effect : effects) {
        const EntityId id = effect.process;
        switch (effect.kind) {
        case Effect::Kind::answer:
            if (runs_[id].task) {
                runs_[id].task->answer(effect.value);
                wake(id, recorder);
            }
            break;
        case Effect::Kind::fail:
            if (runs_[id].task) {
                runs_[id].task->fail(effect.error);
                wake(id, recorder);
            }
            break;
        case Effect::Kind::wake:
            wake(id, recorder);
            break;
        case Effect::Kind::again:
            wait_again(effect);
            break;
        case Effect::Kind::yield:
            yield_lock(id);
            break;
        case Effect::Kind::block:
            block(effect, recorder);
            break;
        case Effect::Kind::create:
            create(effect, recorder);
            break;
        case Effect::Kind::end:
            end_by(effect, recorder);
            break;
        case Effect::Kind::stop:
            suspend(id, recorder, effect.code, effect.by);
            break;
        case Effect::Kind::go_on:
            resume(id, recorder);
            break;
        case Effect::Kind::execute:
            execute(effect, recorder);
            break;
        case Effect::Kind::signal:
            signalled(effect, recorder);
            break;
        case Effect::Kind::output:
            output_.push_back({now_, id, static_cast<std::uint8_t>(effect.code), effect.text});
            output_bytes_ += static_cast<std::int64_t>(effect.text.size());
            if (output_bytes_ > scenario_->limits.output) {
                reached_ = LimitKind::output;
                reached_by_ = id;
            }
            break;
        case Effect::Kind::reap:
            life(id, LifeEvent::reaped, 0, no_core, recorder);
            break;
        case Effect::Kind::adopt:
            life(id, LifeEvent::adopted, 0, no_core, recorder);
            break;
        }
    }
    if (!scenario_->machine.switch_by_choice) {
        next_outside_ = std::min(next_outside_, kernel_.next_timer());
    }
}

/// A program ends itself, or a signal ends it; one to oneself is a fatal fault.
void Machine::end_by(const Effect& effect, Recorder& recorder)
{
    const LifeEvent how = effect.code >= 0              ? LifeEvent::exited
                          : effect.by == effect.process ? LifeEvent::faulted
                                                        : LifeEvent::killed;
    take_off(effect.process, how, effect.code, recorder,
             how == LifeEvent::killed ? effect.by : no_entity);
}

/// The caller runs another program: its old address space is gone.
void Machine::execute(const Effect& effect, Recorder& recorder)
{
    Run& run = runs_[effect.process];
    run.task = run.task->execute(effect.value);
    life(effect.process, LifeEvent::executed, 0, no_core, recorder);
}

/// If it was blocked: what it waited for has happened.
void Machine::wake(EntityId id, Recorder& recorder)
{
    const State state = state_.process(id).state;
    if (state != State::blocked && state != State::suspended_blocked) {
        return;
    }
    request_[id] = 0;
    next_burst(id);
    if (state == State::suspended_blocked) {
        return life(id, LifeEvent::woken_suspended, 0, no_core, recorder);
    }
    join_ready_queue(id, Became::woken, no_core, recorder);
}

/// The caller waits.
void Machine::block(const Effect& effect, Recorder& recorder)
{
    while (state_.devices().size() - scenario_->machine.devices.size() < kernel_.places().size()) {
        state_.add_place();
    }
    const EntityId id = effect.process;
    const CoreNumber core = calling_;
    free_core(core);
    dispatcher_.policy(core).blocked(entities_[id], calling_slice_used_, now_);
    const bool somewhere = effect.place != no_place;
    const auto device = static_cast<EntityId>(scenario_->machine.devices.size() + effect.place);
    const auto awaited = effect.by == no_entity ? std::int64_t{0} : std::int64_t{effect.by} + 1;
    recorder.record(state_,
                    {.at = now_,
                     .kind = RecordKind::blocked,
                     .core = core,
                     .subject = id,
                     .other = somewhere ? device : no_entity,
                     .code = blocked_code(somewhere ? ServiceStart::queued : ServiceStart::at_once,
                                          effect.wanted),
                     .key = effect.delay == never ? 0 : effect.delay,
                     .other_key = effect.code == 1 ? -awaited : awaited});
    request_[id] = ++requests_made_;
    if (effect.delay != never && scenario_->machine.switch_by_choice && !sleeps(id)) {
        return; // whether it waits so long is a choice
    }
    if (effect.delay != never) {
        after(effect.delay, id);
    } else if (somewhere) {
        look_for_deadlock(id);
    }
}

/// Room for what `parent` creates; its number.
EntityId Machine::add_entity(const ProcessSpec& made, EntityId parent)
{
    ProcessSpec& spec = created_.emplace_back(made);
    spec.arrival = now_;
    spec.priority = entities_[parent].priority;
    spec.nice = entities_[parent].nice;
    spec.tickets = entities_[parent].tickets;
    spec.color.clear();
    const auto child = static_cast<EntityId>(entities_.size());
    scheduler::Entity entity = entities_[parent];
    entity.id = child;
    entity.arrival = now_;
    entities_.push_back(entity);
    burst_.push_back(0);
    request_.push_back(0);
    state_.add_process(spec);
    dispatcher_.reserve(entities_.size());
    dispatcher_.bind(child, spec.affinity);
    runs_.add();
    return child;
}

/// The caller's child comes into the world.
void Machine::create(const Effect& effect, Recorder& recorder)
{
    if (effect.code == 2) {
        return create_thread(effect, recorder);
    }
    const EntityId parent = effect.process;
    const EntityId owner = kernel_.owner(parent);
    const bool spawned = effect.code != 0;
    if (static_cast<std::int64_t>(entities_.size() - finished_) >
        scenario_->limits.processes + static_cast<std::int64_t>(scenario_->processes.size())) {
        reached_ = LimitKind::processes;
        reached_by_ = parent;
        return;
    }
    ProcessSpec made = spec(parent);
    made.name = effect.text;
    if (made.name.empty()) {
        // A bare fork(): a second one of the same name would only confuse.
        made.name = fmt::format("{}.{}", spec(owner).name, ++runs_[owner].forks);
    }
    const EntityId child = add_entity(made, parent);
    Run& run = runs_[child];
    const Task& task = *std::as_const(runs_)[parent].task;
    run.task = spawned ? task.afresh(task.call().arguments.at(0).bytes()) : task.copy();
    if (!spawned) {
        run.task->answer(Datum(std::int64_t{0}));
    }
    const Ticks cost = kernel_.start_cost(spawned);
    if (cost > 0) {
        run.next = Run::Next::pause;
        run.left = cost;
    }
    recorder.record(state_, {.at = now_,
                             .kind = RecordKind::life,
                             .subject = child,
                             .other = owner,
                             .code = static_cast<std::uint8_t>(spawned ? LifeEvent::spawned
                                                                       : LifeEvent::forked)});
    const std::int64_t pid = state_.process(child).pid;
    kernel_.born(child, pid, effect, parent);
    run.task->identify(pid);
    runs_[parent].task->answer(Datum(pid));
    arrive(child, recorder);
}

/// `process` handles a signal as soon as it runs.
void Machine::signalled(const Effect& effect, Recorder& recorder)
{
    Run& run = runs_[effect.process];
    if (!run.task) {
        return;
    }
    if (run.task->interrupt(effect.code, effect.value) && run.next == Run::Next::call) {
        run.next = Run::Next::pause; // what it was run ahead to comes after the handler
    }
    if (!kernel_.wants_lock(effect.process)) {
        wake(effect.process, recorder);
    }
}

} // namespace procession::core
