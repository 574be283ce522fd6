// SPDX-License-Identifier: GPL-3.0-or-later
// Into the ready queue and onto a core: the way of every context switch.
#include "core/machine/machine.h"

#include "scheduler/prefetch.h"

#include <algorithm>

namespace procession::core {

using scheduler::Became;
using scheduler::Decision;
using scheduler::Entity;
using scheduler::Place;
using scheduler::QueueOrder;

namespace {

/// How a dispatch record tells that a process joined a plain queue from its
/// core; not_ready if it takes a record of its own.
Leave folded(Became became, const scheduler::Placement& placement, std::uint16_t level_before)
{
    const bool same_level = placement.level == level_before;
    if (placement.key != 0) {
        return Leave::not_ready;
    }
    if (became == Became::expired && placement.place == Place::tail) {
        return same_level                            ? Leave::expired
               : placement.level == level_before + 1 ? Leave::expired_lower
                                                     : Leave::not_ready;
    }
    if (became == Became::preempted && same_level) {
        return placement.place == Place::tail    ? Leave::preempted_tail
               : placement.place == Place::front ? Leave::preempted_front
                                                 : Leave::not_ready;
    }
    return Leave::not_ready;
}

} // namespace

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
    if (entity.burst_left >= 0) {
        entity.burst_left -= ran;
    } else if (is_program(entity.id) && runs_[entity.id].left >= 0) {
        runs_[entity.id].left -= ran;
    }
    entity.burst_ran += ran;
    dispatcher_.policy(core).ran(entity, ran);
}

void Machine::update_due(CoreNumber core)
{
    const OnCore& on = on_core_[core];
    due_[core] = on.alone ? on.burst_end : std::min(on.burst_end, on.slice_end);
    if (on.check_again) {
        due_[core] = std::min(due_[core], state_.cores()[core].switched);
    }
}

void Machine::join_ready_queue(EntityId id, Became became, CoreNumber leaves, Recorder& recorder)
{
    Entity& entity = entities_[id];
    if (became != Became::changed) {
        entity.joined = now_;
    }
    const CoreNumber last_core = state_.process(id).core;
    record_join(id, became, leaves, dispatcher_.enqueue(entity, became, last_core, now_), recorder);
    newly_ready_ = newly_ready_ || leaves == no_core;
}

void Machine::record_join(EntityId id, Became became, CoreNumber leaves,
                          const scheduler::Enqueued& to, Recorder& recorder)
{
    const scheduler::Placement& placement = to.placement;
    if (leaves != no_core && dispatcher_.traits().order == QueueOrder::fifo) {
        const Leave leave = folded(became, placement, state_.process(id).level);
        if (leave != Leave::not_ready) {
            return recorder.leave(state_, leaves, leave, to.queue, now_);
        }
    }
    recorder.record(state_, {.at = now_,
                             .kind = RecordKind::ready,
                             .core = leaves,
                             .subject = id,
                             .other = placement.behind,
                             .code = static_cast<std::uint8_t>(became),
                             .tie = static_cast<std::uint8_t>(placement.place),
                             .key = placement.key,
                             .other_key = to.queue});
}

void Machine::dispatch(CoreNumber core, const Decision& decision, Recorder& recorder)
{
    take(core, decision, dispatcher_.policy(core).slice(entities_[decision.chosen], now_),
         recorder);
}

/// The process of `decision` takes the free `core` for up to `slice` ticks.
void Machine::take(CoreNumber core, const Decision& decision, Ticks slice, Recorder& recorder)
{
    const EntityId id = decision.chosen;
    const scheduler::Reason& reason = decision.reason;
    // A plain queue's keys can be read from the state; the record is half as long.
    const bool plain = dispatcher_.traits().order == QueueOrder::fifo;
    recorder.dispatch(state_, {.at = now_,
                               .kind = plain ? RecordKind::dispatch_plain : RecordKind::dispatch,
                               .core = core,
                               .subject = id,
                               .other = reason.runner_up,
                               .code = static_cast<std::uint8_t>(reason.why),
                               .tie = static_cast<std::uint8_t>(reason.tie),
                               .key = plain ? 0 : reason.key,
                               .other_key = plain ? 0 : reason.runner_up_key});
    start(core, id, slice, recorder);
    expect(reason.runner_up);
}

/// `id` is likely to be the next to take a core: fetches what that will touch.
void Machine::expect(EntityId id)
{
    using scheduler::prefetch;
    expected_ = id;
    if (id != no_entity) {
        prefetch(state_.process(id));
        prefetch(entities_[id]);
        prefetch(spec(id).bursts);
        prefetch(burst_[id]);
    }
}

/// Later, what that leads to.
void Machine::expect_further()
{
    if (expected_ == no_entity) {
        return;
    }
    const ProcessAt& process = state_.process(expected_);
    for (const EntityId neighbour : {process.previous, process.next}) {
        if (neighbour != no_entity) {
            scheduler::prefetch(&state_.process(neighbour), 1);
        }
    }
    scheduler::prefetch(spec(expected_).bursts.data(), sizeof(Burst));
    expected_ = no_entity;
}

/// Sets the clock of `core`, which `id` has just taken for up to `slice` ticks.
void Machine::start(CoreNumber core, EntityId id, Ticks slice, Recorder& recorder)
{
    OnCore& on = on_core_[core];
    const Ticks starts = state_.cores()[core].switched;
    on.settled = starts;
    if (is_program(id) && runs_[id].left < 0 && !kernel_.may_run(id)) {
        runs_[id].next = Run::Next::lock;
        runs_[id].left = 0;
    }
    const Ticks left = is_program(id) ? runs_[id].left : entities_[id].burst_left;
    on.open = left < 0;
    on.known = starts;
    on.burst_end = on.open ? never : starts + left;
    on.slice_end = slice == never ? never : starts + slice;
    on.alone = false;
    on.fresh = true;
    on.check_again = false;
    due_[core] = std::min(on.burst_end, on.slice_end);
    const bool renewed = on.expired_at == now_ && on.expired == id && starts == now_;
    if (renewed && due_[core] == on.slice_end && on.burst_end > on.slice_end) {
        consider_slices_alone(core, recorder);
    }
}

/// If all that happens now is that the slice on `core` ends, does what leavers()
/// and act() would do, and says so.
bool Machine::rotated(CoreNumber core, Recorder& recorder)
{
    OnCore& on = on_core_[core];
    const Ticks now = now_;
    if (!rotates_ || free_cores_ > 0 || on.slice_end != now || on.burst_end == now ||
        on.check_again) {
        return false;
    }
    const EntityId id = state_.cores()[core].process;
    Entity& entity = entities_[id];
    scheduler::Policy& policy = dispatcher_.policy(core);
    const Ticks ran = now - on.settled;
    entity.burst_left -= ran;
    entity.burst_ran += ran;
    entity.joined = now;
    policy.ran(entity, ran);
    const scheduler::Rotation next = policy.rotate(entity, entities_, now, choices_);
    const bool lower = next.level != state_.process(id).level;
    recorder.rotate(state_, core, lower ? Leave::expired_lower : Leave::expired, next, now);

    const Ticks starts = state_.cores()[core].switched;
    on.settled = starts;
    on.burst_end = starts + entities_[next.chosen].burst_left;
    on.slice_end = next.slice == never ? never : starts + next.slice;
    due_[core] = std::min(on.burst_end, on.slice_end);
    if (next.chosen == id && on.burst_end > on.slice_end) {
        consider_slices_alone(core, recorder);
    }
    return true;
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
    update_due(core);
    recorder.record(state_, {.at = now_,
                             .kind = RecordKind::policy,
                             .core = core,
                             .subject = id,
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
        recorder.record(state_, {.at = now_,
                                 .kind = RecordKind::policy,
                                 .core = core,
                                 .subject = id,
                                 .code = static_cast<std::uint8_t>(PolicyEvent::slices_to),
                                 .key = ended,
                                 .other_key = last_start});
        update_due(core);
    }
    alone_ = 0;
}

} // namespace procession::core
