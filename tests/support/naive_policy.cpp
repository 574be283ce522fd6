// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/naive_policy.h"

#include "support/naive_policies.h"

#include <algorithm>
#include <stdexcept>

namespace procession::tests {

// What holds for first come, first served; the others say where they differ.

void NaivePolicy::join(NaiveProcess& p, Became, Ticks)
{
    queue_.push_back(&p);
}

void NaivePolicy::leave(const NaiveProcess& p)
{
    std::erase(queue_, &p);
}

std::vector<NaiveProcess*>
NaivePolicy::in_order(const std::function<bool(const NaiveProcess&)>& eligible, Ticks now) const
{
    std::vector<NaiveProcess*> left;
    for (NaiveProcess* p : queue_) {
        if (eligible(*p)) {
            left.push_back(p);
        }
    }
    std::vector<NaiveProcess*> order;
    while (!left.empty()) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < left.size(); ++i) {
            if (before(*left[i], *left[best], now)) {
                best = i;
            }
        }
        order.push_back(left[best]);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(best));
    }
    return order;
}

NaiveProcess* NaivePolicy::choose(const std::vector<NaiveProcess*>& candidates, const Draw&)
{
    return candidates.front();
}

void NaivePolicy::chosen(const NaiveProcess&) {}

void NaivePolicy::comes_over(NaiveProcess&, const NaivePolicy&) const {}

Ticks NaivePolicy::slice(const NaiveProcess&) const
{
    return never;
}

bool NaivePolicy::outranks(const NaiveProcess&, const NaiveProcess&, Ticks) const
{
    return false;
}

bool NaivePolicy::ranks_behind(const NaiveProcess&, const NaiveProcess&, Ticks) const
{
    return false;
}

void NaivePolicy::tick(NaiveProcess&) {}

void NaivePolicy::burst_complete(NaiveProcess&, bool) {}

void NaivePolicy::slice_used_up(NaiveProcess&) {}

bool NaivePolicy::boosts(Ticks) const
{
    return false;
}

void NaivePolicy::boost(NaiveProcess&) const {}

bool NaivePolicy::before(const NaiveProcess&, const NaiveProcess&, Ticks) const
{
    return false;
}

std::unique_ptr<NaivePolicy> naive_policy(const core::SchedulerSpec& spec)
{
    for (const auto make : {naive_queue_policy, naive_burst_policy, naive_priority_policy,
                            naive_mlfq_policy, naive_share_policy}) {
        if (std::unique_ptr<NaivePolicy> made = make(spec)) {
            return made;
        }
    }
    throw std::invalid_argument("no naive model of policy " + spec.policy);
}

} // namespace procession::tests
