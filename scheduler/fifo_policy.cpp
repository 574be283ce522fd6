// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/fifo_policy.h"

namespace procession::scheduler {

Placement FifoPolicy::enqueue(const Entity& entity, Became became, Ticks)
{
    if (became == Became::changed && former_.of(entity.id)) {
        const EntityId before = former_.previous();
        former_.forget();
        if (before == no_entity) {
            queue_.push_front(0, entity.id, entity.joined);
            return {.place = Place::front};
        }
        queue_.push_behind(0, before, entity.id, entity.joined);
        return {.place = Place::behind, .behind = before};
    }
    former_.forget();
    queue_.push_tail(0, entity.id, entity.joined);
    return {};
}

void FifoPolicy::withdraw(const Entity& entity)
{
    former_.remember(entity.id, queue_.previous(entity.id));
    queue_.remove(0, entity.id);
}

Reason FifoPolicy::first_in_queue(EntityId chosen, EntityId runner_up) const
{
    Reason reason;
    reason.key = queue_.joined(chosen);
    if (runner_up != no_entity) {
        reason.why = Why::first_in_queue;
        reason.runner_up = runner_up;
        reason.runner_up_key = queue_.joined(runner_up);
        reason.tie = reason.key == reason.runner_up_key ? Tie::queue_order : Tie::none;
    }
    return reason;
}

Decision FifoPolicy::pick(Ticks, Choices&)
{
    former_.forget();
    const EntityId chosen = queue_.pop(0);
    return {chosen, first_in_queue(chosen, queue_.head(0))};
}

Decision FifoPolicy::pick_among(const Eligible& eligible, Ticks, Choices&)
{
    const EntityId chosen = queue_.first_eligible(queue_.head(0), eligible);
    if (chosen == no_entity) {
        return {};
    }
    former_.forget();
    const EntityId runner_up = queue_.first_eligible(queue_.next(chosen), eligible);
    queue_.remove(0, chosen);
    return {chosen, first_in_queue(chosen, runner_up)};
}

EntityId FifoPolicy::best(const Eligible* eligible, Ticks) const
{
    return eligible ? queue_.first_eligible(queue_.head(0), *eligible) : queue_.head(0);
}

} // namespace procession::scheduler
