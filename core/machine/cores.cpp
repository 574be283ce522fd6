// SPDX-License-Identifier: GPL-3.0-or-later
// Who runs where: cores that become free, periodic work, choosing, preempting.
#include "core/machine/machine.h"

#include <algorithm>

namespace procession::core {

using scheduler::Became;
using scheduler::Decision;
using scheduler::Entity;

void Machine::leavers(Recorder& recorder)
{
    if (choices_.orders_freely()) {
        std::vector<CoreNumber> due;
        for (CoreNumber core = 0; core < due_.size(); ++core) {
            if (due_[core] == now_) {
                due.push_back(core);
            }
        }
        return in_chosen_order(due, [&](CoreNumber core) { core_due(core, recorder); });
    }
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        if (due_[core] == now_) {
            core_due(core, recorder);
        }
    }
}

void Machine::core_due(CoreNumber core, Recorder& recorder)
{
    settle(core);
    const EntityId id = state_.cores()[core].process;
    const bool slice_used = on_core_[core].slice_end == now_;
    if (on_core_[core].burst_end == now_) {
        ++burst_[id];
        free_core(core);
        const bool goes_on = burst_[id] < spec(id).bursts.size();
        if (goes_on) {
            dispatcher_.policy(core).blocked(entities_[id], slice_used, now_);
        }
        next_burst(id);
        begin(id, Became::woken, core, recorder);
    } else if (slice_used) {
        free_core(core);
        on_core_[core].expired_at = now_;
        join_ready_queue(id, Became::expired, core, recorder);
    }
    // Otherwise its context switch has just ended; `act` looks who may preempt.
}

/// Brings the account of the process on `core` up to now.
void Machine::settle(CoreNumber core)
{
    OnCore& on = on_core_[core];
    if (on.settled >= now_) {
        return; // also while switching: the account starts when that ends
    }
    Entity& entity = entities_[state_.cores()[core].process];
    const Ticks ran = now_ - on.settled;
    on.settled = now_;
    entity.burst_left -= ran;
    entity.burst_ran += ran;
    dispatcher_.policy(core).ran(entity, ran);
}

void Machine::free_core(CoreNumber core)
{
    on_core_[core].check_again = false;
    due_[core] = never;
    ++free_cores_;
}

void Machine::update_due(CoreNumber core)
{
    const OnCore& on = on_core_[core];
    due_[core] = on.alone ? on.burst_end : std::min(on.burst_end, on.slice_end);
    if (on.check_again) {
        due_[core] = std::min(due_[core], state_.cores()[core].switched);
    }
}

void Machine::timers(Recorder& recorder)
{
    bool fired = false;
    for (std::size_t slot = 0; slot < timers_.size(); ++slot) {
        if (timers_[slot] == now_) {
            boost(slot, recorder);
            timers_[slot] = dispatcher_.policy_at(slot).next_timer(now_);
            fired = true;
        }
    }
    boosted_idle_ = fired && free_cores_ == due_.size() && dispatcher_.empty();
}

void Machine::boost(std::size_t slot, Recorder& recorder)
{
    std::vector<EntityId> running;
    std::vector<CoreNumber> busy;
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        const CoreAt& at = state_.cores()[core];
        if (at.process == no_entity || dispatcher_.slot(core) != slot) {
            continue;
        }
        settle(core);
        busy.push_back(core);
        if (now_ >= at.switched) {
            running.push_back(at.process);
        }
    }
    recorder.record(state_, {.at = now_, .kind = RecordKind::policy,
                             .core = static_cast<CoreNumber>(slot),
                             .code = static_cast<std::uint8_t>(PolicyEvent::boost)});
    moved_.clear();
    dispatcher_.timer(slot, now_, running, moved_);
    for (const scheduler::Moved& moved : moved_) {
        const CoreNumber core = moved.was_running ? state_.process(moved.entity).core : no_core;
        if (moved.was_running) {
            entities_[moved.entity].joined = now_;
            free_core(core);
        }
        recorder.record(state_, {.at = now_, .kind = RecordKind::ready, .core = core,
                                 .subject = moved.entity, .other = moved.placement.behind,
                                 .code = static_cast<std::uint8_t>(Became::boosted),
                                 .tie = static_cast<std::uint8_t>(moved.placement.place),
                                 .key = moved.placement.key,
                                 .other_key = static_cast<std::int64_t>(slot) *
                                                  dispatcher_.traits().levels +
                                              moved.placement.level});
    }
    // Who goes on at the top starts a full slice.
    for (const CoreNumber core : busy) {
        const EntityId id = state_.cores()[core].process;
        if (id != no_entity) {
            const Ticks slice = dispatcher_.policy(core).slice(entities_[id], now_);
            on_core_[core].slice_end =
                slice == never ? never : std::max(now_, state_.cores()[core].switched) + slice;
            update_due(core);
        }
    }
}

/// Cores act in order of number: free ones choose, then a newly ready process
/// may preempt.
void Machine::act(Recorder& recorder)
{
    for (CoreNumber core = 0; free_cores_ > 0 && core < due_.size(); ++core) {
        if (dispatcher_.empty()) {
            break;
        }
        if (state_.cores()[core].process != no_entity) {
            continue;
        }
        const Decision decision = dispatcher_.pick(core, entities_, now_, choices_);
        if (decision.chosen != no_entity) {
            --free_cores_;
            dispatch(core, decision, recorder);
        }
    }
    if (dispatcher_.traits().preemptive) {
        preempt(recorder);
    }
    for (OnCore& on : on_core_) {
        on.fresh = false;
    }
}

/// While the best waiting process outranks the one that ranks last among those
/// running, it takes its core. A core still switching is looked at again when
/// that has ended.
void Machine::preempt(Recorder& recorder)
{
    const bool all = newly_ready_;
    bool any = all;
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        OnCore& on = on_core_[core];
        const CoreAt& at = state_.cores()[core];
        if (all && at.process != no_entity && now_ < at.switched && !dispatcher_.empty()) {
            on.check_again = true;
            update_due(core);
        }
        any = any || (on.check_again && at.switched == now_);
    }
    if (!any) {
        return;
    }
    std::vector<bool> passed_over(due_.size(), false);
    while (!dispatcher_.empty()) {
        const CoreNumber core = last_ranked(passed_over, all);
        if (core == no_core) {
            break;
        }
        passed_over[core] = true;
        const EntityId running = state_.cores()[core].process;
        const EntityId challenger =
            dispatcher_.challenger(core, entities_[running], entities_, now_);
        if (challenger == no_entity) {
            continue;
        }
        const Decision decision =
            dispatcher_.take(core, challenger, entities_[running], now_, choices_);
        on_core_[core].check_again = false;
        join_ready_queue(running, Became::preempted, core, recorder);
        dispatch(core, decision, recorder);
    }
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        OnCore& on = on_core_[core];
        if (on.check_again && state_.cores()[core].switched <= now_) {
            on.check_again = false;
            update_due(core);
        }
    }
}

/// The core whose process ranks last among those that may be preempted now; of
/// equals the highest number. no_core if there is none.
CoreNumber Machine::last_ranked(const std::vector<bool>& passed_over, bool all)
{
    CoreNumber last = no_core;
    std::int64_t last_rank = 0;
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        const CoreAt& at = state_.cores()[core];
        const OnCore& on = on_core_[core];
        const bool candidate = at.process != no_entity && now_ >= at.switched && !on.fresh &&
                               !passed_over[core] && (all || on.check_again);
        if (!candidate) {
            continue;
        }
        settle(core);
        const std::int64_t rank =
            dispatcher_.policy(core).rank(entities_[at.process], now_);
        if (last == no_core || rank >= last_rank) {
            last = core;
            last_rank = rank;
        }
    }
    return last;
}

void Machine::dispatch(CoreNumber core, const Decision& decision, Recorder& recorder)
{
    const EntityId id = decision.chosen;
    const scheduler::Reason& reason = decision.reason;
    const bool renewed = state_.cores()[core].last == id && on_core_[core].expired_at == now_;
    // A plain queue's keys can be read from the state; the record is half as long.
    const bool plain = dispatcher_.traits().order == scheduler::QueueOrder::fifo;
    recorder.dispatch(state_, {.at = now_,
                               .kind = plain ? RecordKind::dispatch_plain : RecordKind::dispatch,
                               .core = core, .subject = id, .other = reason.runner_up,
                               .code = static_cast<std::uint8_t>(reason.why),
                               .tie = static_cast<std::uint8_t>(reason.tie),
                               .key = plain ? 0 : reason.key,
                               .other_key = plain ? 0 : reason.runner_up_key});
    OnCore& on = on_core_[core];
    const Ticks starts = state_.cores()[core].switched;
    const Ticks slice = dispatcher_.policy(core).slice(entities_[id], now_);
    on.settled = starts;
    on.burst_end = starts + entities_[id].burst_left;
    on.slice_end = slice == never ? never : starts + slice;
    on.alone = false;
    on.fresh = true;
    on.check_again = false;
    if (renewed && slice != never && on.burst_end > on.slice_end) {
        consider_slices_alone(core, recorder);
    }
    update_due(core);
}

/// The process on `core` has just renewed its slice. If nobody waits and nothing
/// more happens now, its slices need not be lived through one by one: they are
/// counted when something next happens.
void Machine::consider_slices_alone(CoreNumber core, Recorder& recorder)
{
    const scheduler::Traits& traits = dispatcher_.traits();
    const bool per_core = dispatcher_.policy_count() > 1;
    if (!traits.slices_alone || choices_.orders_freely() || !dispatcher_.empty() ||
        !quiet_after_now()) {
        return;
    }
    // With others busy, slices that end together might be dealt out otherwise.
    if (!traits.fair_alone && !per_core && free_cores_ + 1 < due_.size()) {
        return;
    }
    // A free core of lower number would choose first.
    for (CoreNumber lower = 0; lower < core; ++lower) {
        if (state_.cores()[lower].process == no_entity) {
            return;
        }
    }
    const EntityId id = state_.cores()[core].process;
    if (!dispatcher_.policy(core).renews(entities_[id])) {
        return;
    }
    OnCore& on = on_core_[core];
    on.alone = true;
    on.slice_start = now_;
    on.slice_length = on.slice_end - now_;
    ++alone_;
    recorder.record(state_, {.at = now_, .kind = RecordKind::policy, .core = core, .subject = id,
                             .code = static_cast<std::uint8_t>(PolicyEvent::slices_from),
                             .key = on.slice_length});
}

/// Something happens: counts the slices that ended before now. One that ends
/// right now is lived through, in its turn.
void Machine::end_slices_alone(Recorder& recorder)
{
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        OnCore& on = on_core_[core];
        if (!on.alone) {
            continue;
        }
        const EntityId id = state_.cores()[core].process;
        scheduler::Policy& policy = dispatcher_.policy(core);
        const Ticks now = now_;
        const Ticks ended = (now - on.slice_start - 1) / on.slice_length;
        const Ticks last_start = on.slice_start + ended * on.slice_length;
        now_ = last_start;
        settle(core);
        if (ended > 0) {
            policy.renew(entities_[id], static_cast<std::uint64_t>(ended), choices_);
        }
        now_ = now;
        settle(core);
        on.alone = false;
        on.slice_end = last_start + on.slice_length;
        recorder.record(state_, {.at = now_, .kind = RecordKind::policy, .core = core, .subject = id,
                                 .code = static_cast<std::uint8_t>(PolicyEvent::slices_to),
                                 .key = ended, .other_key = last_start});
        update_due(core);
    }
    alone_ = 0;
}

} // namespace procession::core
