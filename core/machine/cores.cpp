// SPDX-License-Identifier: GPL-3.0-or-later
// Who runs where: cores that become free, periodic work, choosing, preempting.
#include "core/machine/machine.h"

#include <algorithm>

namespace procession::core {

using scheduler::Became;
using scheduler::Decision;

void Machine::leavers(Recorder& recorder)
{
    if (orders_freely()) {
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
    if (on_core_[core].burst_end == now_ && is_about_to_be_seen(id) && !may_go_on(core)) {
        if (turn_) {
            runs_[id].left = 0;
            free_core(core);
            join_ready_queue(id, Became::preempted, core, recorder);
        }
    } else if (on_core_[core].burst_end == now_ && is_program(id)) {
        program_due(core, slice_used, recorder);
    } else if (on_core_[core].burst_end == now_) {
        --burst_[id];
        free_core(core);
        const bool goes_on = burst_[id] > 0;
        if (goes_on) {
            dispatcher_.policy(core).blocked(entities_[id], slice_used, now_);
        }
        next_burst(id);
        begin(id, Became::woken, core, recorder);
    } else if (slice_used) {
        free_core(core);
        on_core_[core].expired_at = now_;
        on_core_[core].expired = id;
        join_ready_queue(id, Became::expired, core, recorder);
    }
    // Otherwise its context switch has just ended; `act` looks who may preempt.
}

void Machine::free_core(CoreNumber core)
{
    on_core_[core].check_again = false;
    if (on_core_[core].open) {
        keep_ahead(core);
    }
    on_core_[core].open = false;
    due_[core] = never;
    ++free_cores_;
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
    boosted_idle_ = fired;
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
    recorder.record(state_, {.at = now_,
                             .kind = RecordKind::policy,
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
        recorder.record(
            state_, {.at = now_,
                     .kind = RecordKind::ready,
                     .core = core,
                     .subject = moved.entity,
                     .other = moved.placement.behind,
                     .code = static_cast<std::uint8_t>(Became::boosted),
                     .tie = static_cast<std::uint8_t>(moved.placement.place),
                     .key = moved.placement.key,
                     .other_key = static_cast<std::int64_t>(slot) * dispatcher_.traits().levels +
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
    free_cores_choose(recorder);
    if (dispatcher_.traits().preemptive && !scenario_->machine.switch_by_choice) {
        preempt(recorder);
    }
    for (OnCore& on : on_core_) {
        on.fresh = false;
    }
}

void Machine::free_cores_choose(Recorder& recorder)
{
    expect_further();
    if (scenario_->machine.switch_by_choice) {
        return take_turn(0, recorder);
    }
    for (CoreNumber core = 0; free_cores_ > 0 && core < due_.size(); ++core) {
        if (dispatcher_.empty()) {
            break;
        }
        if (state_.cores()[core].process != no_entity) {
            continue;
        }
        Decision decision = dispatcher_.pick(core, entities_, now_, choices_);
        if (decision.chosen != no_entity) {
            if (!scenario_->machine.multiprogramming &&
                state_.cores()[core].last == decision.chosen) {
                decision.reason.why = scheduler::Why::same_process;
            }
            --free_cores_;
            dispatch(core, decision, recorder);
        }
    }
}

/// While the best waiting process outranks the one that ranks last among those
/// running, it takes its core. A core still switching is looked at again when
/// that has ended, but for one that has just chosen among all who wait.
void Machine::preempt(Recorder& recorder)
{
    const bool all = newly_ready_;
    bool any = all;
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        OnCore& on = on_core_[core];
        const CoreAt& at = state_.cores()[core];
        if (all && at.process != no_entity && now_ < at.switched && !on.fresh &&
            !dispatcher_.empty()) {
            on.check_again = true;
            update_due(core);
        }
        any = any || (on.check_again && at.switched == now_);
    }
    if (!any) {
        return;
    }
    passed_over_.assign(due_.size(), false);
    while (!dispatcher_.empty()) {
        const CoreNumber core = last_ranked(all);
        if (core == no_core) {
            break;
        }
        passed_over_[core] = true;
        const EntityId running = state_.cores()[core].process;
        const EntityId challenger =
            dispatcher_.challenger(core, entities_[running], entities_, now_);
        if (challenger == no_entity) {
            continue;
        }
        const Decision decision = dispatcher_.take(core, entities_[running], now_, choices_);
        on_core_[core].check_again = false;
        if (on_core_[core].open) {
            settle(core);
            keep_ahead(core);
        }
        join_ready_queue(running, Became::preempted, core, recorder);
        dispatch(core, decision, recorder);
        // With affinity the one that lost its core may find another.
        free_cores_choose(recorder);
        passed_over_.assign(due_.size(), false);
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
CoreNumber Machine::last_ranked(bool all)
{
    CoreNumber last = no_core;
    std::int64_t last_rank = 0;
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        const CoreAt& at = state_.cores()[core];
        const OnCore& on = on_core_[core];
        const bool candidate = at.process != no_entity && now_ >= at.switched && !on.fresh &&
                               !passed_over_[core] && (all || on.check_again);
        if (!candidate) {
            continue;
        }
        settle(core);
        const std::int64_t rank = dispatcher_.policy(core).rank(entities_[at.process], now_);
        if (last == no_core || rank >= last_rank) {
            last = core;
            last_rank = rank;
        }
    }
    return last;
}

} // namespace procession::core
