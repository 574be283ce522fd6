// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/estimator.h"
#include "scheduler/keyed_policy.h"

namespace procession::scheduler {

/// What sjf and srtf have in common: ordering by what is left of the CPU burst.
class EstimatePolicy : public KeyedPolicy {
public:
    EstimatePolicy(Order order, const Parameters& parameters)
        : KeyedPolicy(order), estimator_(parameters)
    {
    }

    void reserve(std::size_t count) override
    {
        KeyedPolicy::reserve(count);
        estimator_.reserve(count);
    }
    void blocked(const Entity& entity, bool, Ticks) override { estimator_.completed(entity); }
    void adopt(const Entity& entity, const Policy& from) override
    {
        estimator_.adopt(entity.id, static_cast<const EstimatePolicy&>(from).estimator_);
    }

protected:
    [[nodiscard]] std::int64_t key_of(const Entity& entity) const override
    {
        return estimator_.left(entity);
    }

private:
    Estimator estimator_;
};

} // namespace procession::scheduler
