// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/keyed_policy.h"

namespace procession::scheduler {

Traits KeyedPolicy::traits() const
{
    return {.order = QueueOrder::smallest_key,
            .larger_is_better = order_.larger_is_better,
            .by_arrival = order_.by_arrival};
}

Placement KeyedPolicy::enqueue(const Entity& entity, Became became, Ticks)
{
    const std::int64_t key = key_of(entity);
    heap_.push(join_order_.join(entity, turned(key), became));
    return {.key = key};
}

Reason KeyedPolicy::reason(const HeapEntry& chosen, const HeapEntry* runner_up) const
{
    Reason result;
    result.key = turned(chosen.key);
    if (runner_up) {
        result.why = order_.why;
        result.runner_up = runner_up->id;
        result.runner_up_key = turned(runner_up->key);
        result.tie = chosen.key == runner_up->key ? tie_between(chosen, *runner_up) : Tie::none;
    }
    return result;
}

Decision KeyedPolicy::pick(Ticks, Choices&)
{
    const HeapEntry chosen = heap_.pop();
    return {chosen.id, reason(chosen, heap_.empty() ? nullptr : &heap_.top()), heap_.coming()};
}

Decision KeyedPolicy::pick_among(const Eligible& eligible, Ticks, Choices&)
{
    const HeapEntry* found = heap_.best(eligible);
    if (!found) {
        return {};
    }
    const HeapEntry chosen = *found;
    heap_.remove(chosen.id);
    return {chosen.id, reason(chosen, heap_.best(eligible)), no_entity};
}

EntityId KeyedPolicy::best(const Eligible* eligible, Ticks) const
{
    if (!eligible) {
        return heap_.empty() ? no_entity : heap_.top().id;
    }
    const HeapEntry* found = heap_.best(*eligible);
    return found ? found->id : no_entity;
}

} // namespace procession::scheduler
