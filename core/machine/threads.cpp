// SPDX-License-Identifier: GPL-3.0-or-later
// Threads of one process. They see each other's memory, so that none may be run beyond what happens
// next; and with the interpreter lock only one of them runs.
#include "core/machine/machine.h"

#include <algorithm>

namespace procession::core {

/// Whether the program on `core` has memory that another thread sees.
bool Machine::runs_shared(CoreNumber core) const
{
    return kernel_.shares_memory(state_.cores()[core].process);
}

/// Runs the threads on cores up to `horizon`, or to the first system call of one of them. Where
/// there are several they go tick by tick, at equal ticks by the number of their cores.
bool Machine::run_shared(Ticks& horizon)
{
    while (true) {
        CoreNumber first = no_core;
        int behind = 0;
        for (CoreNumber core = 0; core < due_.size(); ++core) {
            const OnCore& on = on_core_[core];
            if (on.open && on.known < horizon && runs_shared(core)) {
                ++behind;
                first = first == no_core || on.known < on_core_[first].known ? core : first;
            }
        }
        if (first == no_core) {
            return true;
        }
        constexpr Ticks longest = 4'000'000;
        const OnCore& on = on_core_[first];
        const Ticks known = on.known;
        run_program(first, std::min(horizon, known + (behind > 1 ? 1 : longest)));
        horizon = std::min(horizon, due_[first]);
        if (on.open && (on.known == known || behind == 1)) {
            return on.known >= horizon;
        }
    }
}

/// Seconds of CPU that a thread, or its whole process, has used.
double Machine::cpu_seconds(EntityId id, bool own) const
{
    Ticks ran = 0;
    const EntityId owner = kernel_.owner(id);
    for (EntityId other = 0; other < state_.processes().size(); ++other) {
        const ProcessAt& process = state_.process(other);
        if (other == id || (!own && (other == owner || process.thread_of == owner))) {
            ran += process.cpu + (process.state == State::running ? now_ - process.since : 0);
        }
    }
    return static_cast<double>(ran) / static_cast<double>(scenario_->machine.ticks_per_second);
}

/// The caller's new thread comes into the world.
void Machine::create_thread(const Effect& effect, Recorder& recorder)
{
    const EntityId creator = effect.process;
    const EntityId owner = kernel_.owner(creator);
    if (static_cast<std::int64_t>(entities_.size() - finished_) >
        scenario_->limits.processes + static_cast<std::int64_t>(scenario_->processes.size())) {
        reached_ = LimitKind::processes;
        reached_by_ = creator;
        return;
    }
    ProcessSpec made = spec(owner);
    made.name = effect.text;
    const EntityId id = add_entity(made, creator);
    Task& task = *runs_[creator].task;
    runs_[id].task = task.thread(task.call().arguments.at(0).integer());
    if (const Ticks cost = kernel_.thread_cost(); cost > 0) {
        runs_[id].next = Run::Next::pause;
        runs_[id].left = cost;
    }
    recorder.record(state_, {.at = now_,
                             .kind = RecordKind::life,
                             .subject = id,
                             .other = owner,
                             .code = static_cast<std::uint8_t>(LifeEvent::thread)});
    const std::int64_t tid = state_.process(id).pid;
    kernel_.born(id, tid, effect, creator);
    runs_[id].task->identify(tid);
    task.answer(Datum(tid));
    arrive(id, recorder);
}

/// `id` has its core and needs the interpreter lock, or has to give it up and ask for it anew.
void Machine::get_lock(CoreNumber core, EntityId id, bool slice_used, Recorder& recorder)
{
    if (kernel_.may_run(id)) {
        return go_on_after_call(core, id, 0, slice_used, recorder);
    }
    Effects effects;
    kernel_.wait_for_lock(id, now_, effects);
    calling_ = core;
    calling_slice_used_ = slice_used;
    apply(effects, recorder);
    calling_ = no_core;
}

/// Who waits for the lock goes on waiting; while it is suspended, without asking.
void Machine::wait_again(const Effect& effect)
{
    if (state_.process(effect.process).state == State::suspended_blocked) {
        return;
    }
    request_[effect.process] = ++requests_made_;
    after(effect.delay, effect.process);
}

/// Whoever has the lock gives it up as soon as it can: now, if it runs.
void Machine::yield_lock(EntityId id)
{
    const CoreNumber core = state_.process(id).core;
    const bool has_core = core != no_core && state_.cores()[core].process == id;
    if (!has_core || !on_core_[core].open) {
        return; // it is asked again where it goes on
    }
    OnCore& on = on_core_[core];
    Run& run = runs_[id];
    on.open = false;
    on.burst_end = std::max(now_, on.known);
    run.next = Run::Next::lock;
    run.left = on.burst_end - on.settled;
    update_due(core);
}

} // namespace procession::core
