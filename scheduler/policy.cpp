// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/policy.h"

namespace procession::scheduler {

// What a policy need not answer: it is not preemptive, has no slices, keeps no
// account of what ran and does nothing periodically.

Rotation Policy::rotate(const Entity& expired, std::span<const Entity> entities, Ticks now,
                        Choices& choices)
{
    const Placement placement = enqueue(expired, Became::expired, now);
    const Decision decision = pick(now, choices);
    return {decision.chosen,     decision.reason.runner_up, decision.reason.why,
            decision.reason.tie, placement.level,           slice(entities[decision.chosen], now)};
}

EntityId Policy::best(const Eligible*, Ticks) const
{
    return no_entity;
}

bool Policy::preempts(const Entity&, const Entity&, Ticks) const
{
    return false;
}

std::int64_t Policy::rank(const Entity&, Ticks) const
{
    return 0;
}

std::int64_t Policy::running_key(const Entity& running, Ticks now) const
{
    return rank(running, now);
}

Ticks Policy::slice(const Entity&, Ticks)
{
    return never;
}

void Policy::ran(const Entity&, Ticks) {}

void Policy::blocked(const Entity&, bool, Ticks) {}

void Policy::exited(const Entity&) {}

void Policy::adopt(const Entity&, const Policy&) {}

Ticks Policy::next_timer(Ticks) const
{
    return never;
}

void Policy::timer(Ticks, std::span<const EntityId>, std::vector<Moved>&) {}

bool Policy::renews(const Entity&) const
{
    return false;
}

void Policy::renew(const Entity&, std::uint64_t, Choices&) {}

} // namespace procession::scheduler
