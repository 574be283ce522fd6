// SPDX-License-Identifier: GPL-3.0-or-later
// Who goes on is asked of the choices, before every operation that others can see
// (machine.switch_by_choice, ADR 15). One core; time is nobody's friend: who sleeps, or waits for
// so long at most, does so at least until then, and longer if others are chosen.
#include "core/machine/kernel/contention.h"
#include "core/machine/machine.h"

#include <algorithm>

namespace procession::core {

using scheduler::Decision;

namespace {

/// Nobody outside the process can tell when one of these was made, but its other threads can.
bool is_of_process(SystemCallCode code)
{
    using Code = SystemCallCode;
    return code == Code::alarm || code == Code::cancel_feeder || code == Code::entropy ||
           code == Code::fork || code == Code::spawn || code == Code::switch_interval;
}

/// A thread has begun, or somebody waits until it has, or until it ends: that has no other effect,
/// and what is waited for stays so.
bool only_waits(const SystemCall& call)
{
    using Code = SystemCallCode;
    return call.code == Code::thread_begun || call.code == Code::thread_started ||
           (call.code == Code::thread_wait && call.arguments.at(1).is_none());
}

} // namespace

void Machine::ask(const std::shared_ptr<Contention>& contention)
{
    asks_ = true;
    asks_everywhere_ = contention && !contention->leaves_out();
    for (Run& run : runs_) {
        if (run.task) {
            run.task->watch(contention);
        }
    }
}

/// Whether what the program of `id` is about to do is something that others can see.
bool Machine::is_about_to_be_seen(EntityId id) const
{
    if (!scenario_->machine.switch_by_choice || !is_program(id)) {
        return false;
    }
    const Run& run = runs_[id];
    if (run.next != Run::Next::call) {
        return run.next == Run::Next::end || run.next == Run::Next::access;
    }
    if (!asks_everywhere_ && only_waits(run.task->call())) {
        return false;
    }
    const SystemCallCode code = run.task->call().code;
    return !is_private(code) || (is_of_process(code) && kernel_.shares_memory(id));
}

/// Whether it is the turn of the process on `core`; used up by that.
bool Machine::may_go_on(CoreNumber core)
{
    const EntityId id = state_.cores()[core].process;
    if (!turn_) {
        look_who_may_go_on(id);
    }
    const bool goes_on = turn_ && turn_->process == id && !turn_->under_way;
    if (goes_on) {
        turn_.reset();
    }
    return goes_on;
}

/// Asks whose turn it is; if only one can go on, it is that one's.
void Machine::look_who_may_go_on(EntityId running)
{
    turns_.clear();
    if (running != no_entity) {
        turns_.push_back({running});
    }
    for (EntityId id = 0; id < entities_.size(); ++id) {
        if (id != running && waits_for_time(id)) {
            turns_.push_back({id});
        }
    }
    for (const Kernel::UnderWay& under_way : kernel_.under_way()) {
        turns_.push_back({no_entity, under_way});
    }
    if (turns_.size() == 1) {
        choose(0);
    } else if (!turns_.empty() && !asks_) {
        choose(choices_.order(turns_.size()));
    }
}

/// Nothing but time, or the core, keeps `id` from going on.
bool Machine::waits_for_time(EntityId id) const
{
    const State state = state_.process(id).state;
    if (state == State::unborn) {
        return id < scenario_->listed;
    }
    const bool waits = state == State::blocked && is_program(id) && kernel_.process(id).waits_for &&
                       kernel_.process(id).until != never;
    return state == State::ready || waits;
}

bool Machine::sleeps(EntityId id) const
{
    const auto& call = kernel_.process(id).waits_for;
    return call && call->code == SystemCallCode::sleep;
}

void Machine::choose(std::size_t turn)
{
    turn_ = turns_[turn];
    turns_.clear();
    const EntityId id = turn_->process;
    if (turn_->under_way) {
        next_outside_ = std::min(next_outside_, turn_at());
    } else if (state_.process(id).state == State::blocked && !sleeps(id)) {
        after(std::max(kernel_.process(id).until - now_, Ticks{0}), id); // its time is up
    }
}

/// When what is under way, and has its turn, takes effect.
Ticks Machine::turn_at() const
{
    return turn_ && turn_->under_way ? std::max(now_, turn_->under_way->at) : never;
}

void Machine::under_way_has_its_turn(Recorder& recorder)
{
    if (turn_at() <= now_) {
        Effects effects;
        const Kernel::UnderWay under_way = *turn_->under_way;
        turn_.reset();
        kernel_.take_effect(under_way, now_, effects);
        apply(effects, recorder);
    }
}

/// Whether whose turn it is only has to be given the free core.
bool Machine::takes_turn_now() const
{
    return !turn_->under_way && state_.cores()[0].process == no_entity &&
           state_.process(turn_->process).state == State::ready;
}

/// Whoever has its turn takes the core if that is free and it need not wait any more.
void Machine::take_turn(CoreNumber core, Recorder& recorder)
{
    if (state_.cores()[core].process != no_entity || !turns_.empty()) {
        return;
    }
    if (turn_ && !turn_->under_way && state_.process(turn_->process).state == State::terminated) {
        turn_.reset(); // a signal came first
    }
    if (!turn_) {
        look_who_may_go_on(no_entity);
    }
    if (!turn_ || turn_->under_way || state_.process(turn_->process).state != State::ready) {
        return;
    }
    const EntityId id = turn_->process;
    Decision decision;
    decision.chosen = id;
    decision.reason.why = scheduler::Why::chosen;
    dispatcher_.withdraw(entities_[id]);
    --free_cores_;
    take(core, decision, never, recorder);
    if (!is_about_to_be_seen(id)) {
        turn_.reset(); // it is asked again when it comes to something
    }
}

/// What runs for `id`; threads of one process all with the first of them.
Fingerprint Machine::fingerprint_of(EntityId id) const
{
    const Task& task = *runs_[id].task.get();
    if (!kernel_.shares_memory(id)) {
        return task.fingerprint();
    }
    if (kernel_.owner(id) != id) {
        return {};
    }
    std::vector<const Task*> threads;
    for (const EntityId thread : kernel_.process(id).threads) {
        threads.push_back(runs_[thread].task.get());
    }
    return task.fingerprint(threads);
}

Fingerprint Machine::fingerprint() const
{
    Fingerprint result = kernel_.fingerprint();
    for (EntityId id = 0; id < entities_.size(); ++id) {
        const State state = state_.process(id).state;
        const bool is_on_core = state == State::running || state == State::switching;
        result.add(static_cast<std::uint64_t>(is_on_core ? State::ready : state));
        if (is_program(id)) {
            result.add(static_cast<std::uint64_t>(runs_[id].next)).add(fingerprint_of(id));
        } else {
            result.add(burst_[id]);
        }
    }
    if (kept_task_) {
        result.add(kept_task_->fingerprint());
    }
    return has_read_clock_ ? result.add(static_cast<std::uint64_t>(now_)) : result;
}

} // namespace procession::core
