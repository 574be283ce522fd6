// SPDX-License-Identifier: GPL-3.0-or-later
// In which order a policy would serve those that wait, read from the trace.
#include "core/trace/trace.h"

#include <algorithm>
#include <utility>

namespace procession::core {

using scheduler::QueueOrder;

namespace {

/// Effective priority as the policy would count it now, smaller = better.
std::int64_t aged(const scheduler::Traits& traits, const ProcessAt& process, Ticks now)
{
    const Ticks gained = (now - process.joined) / std::max<Ticks>(traits.aging, 1);
    if (traits.larger_is_better) {
        return -(process.key + gained);
    }
    // Beyond 0 only if it was set there.
    return std::max(std::min<std::int64_t>(process.key, 0), process.key - gained);
}

/// (waited + estimate) ÷ estimate of `a` is larger than that of `b`. Ticks have
/// 53 bits and estimates 16 more, so the products are compared by parts.
bool larger_ratio(const ProcessAt& a, const ProcessAt& b, Ticks now)
{
    const auto ratio = [now](const ProcessAt& process) {
        return static_cast<long double>(now - process.joined) /
               static_cast<long double>(std::max<std::int64_t>(process.key, 1));
    };
    return ratio(a) > ratio(b);
}

std::int64_t first_key(const scheduler::Traits& traits, const ProcessAt& process, Ticks now)
{
    switch (traits.order) {
    case QueueOrder::smallest_key:
        return traits.larger_is_better ? -process.key : process.key;
    case QueueOrder::aged_priority:
        return aged(traits, process, now);
    case QueueOrder::fifo:
    case QueueOrder::response_ratio:
    case QueueOrder::as_listed:
        return 0;
    }
    return 0;
}

} // namespace

std::vector<EntityId> waiting_in_order(const Trace& trace, const SystemState& state,
                                       QueueIndex queue)
{
    std::vector<EntityId> waiting = state.members(queue);
    const scheduler::Traits& traits = trace.traits();
    if (traits.order == QueueOrder::fifo) {
        return waiting;
    }
    if (traits.order == QueueOrder::as_listed) {
        std::sort(waiting.begin(), waiting.end());
        return waiting;
    }
    // Members stand in the order in which they joined, which decides among equals.
    const Ticks now = state.now();
    std::stable_sort(waiting.begin(), waiting.end(), [&](EntityId a, EntityId b) {
        const ProcessAt& left = state.process(a);
        const ProcessAt& right = state.process(b);
        if (traits.order == QueueOrder::response_ratio) {
            if (larger_ratio(left, right, now) || larger_ratio(right, left, now)) {
                return larger_ratio(left, right, now);
            }
        }
        const auto place = [&](const ProcessAt& process) {
            return std::pair(first_key(traits, process, now),
                             traits.by_arrival ? process.created : Ticks{0});
        };
        return place(left) < place(right);
    });
    return waiting;
}

} // namespace procession::core
