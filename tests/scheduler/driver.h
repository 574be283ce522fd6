// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace procession::scheduler {

inline Parameters with(std::initializer_list<std::pair<std::string, ParameterValue>> values)
{
    Parameters parameters;
    for (const auto& [name, value] : values) {
        parameters.set(name, value);
    }
    return parameters;
}

inline std::unique_ptr<Policy> make_policy(std::string_view name, const Parameters& parameters = {})
{
    const PolicyInfo* info = find_policy(name);
    if (!info) {
        throw std::invalid_argument("no such policy");
    }
    return info->make(parameters);
}

/// A policy with its entities, driven by hand as a dispatcher with one queue would.
class Driver {
public:
    explicit Driver(std::string_view name, const Parameters& parameters = {}, std::size_t count = 8)
        : policy(make_policy(name, parameters))
    {
        policy->reserve(count);
        for (EntityId id = 0; id < count; ++id) {
            Entity entity;
            entity.id = id;
            entities.push_back(entity);
        }
    }

    Placement join(EntityId id, Became became, Ticks now)
    {
        if (became == Became::arrived) {
            entities[id].arrival = now;
        }
        if (became != Became::changed) {
            entities[id].joined = now;
        }
        return policy->enqueue(entities[id], became, now);
    }
    /// Joins with a new CPU burst of `burst` ticks.
    Placement join(EntityId id, Became became, Ticks now, Ticks burst)
    {
        entities[id].burst_left = burst;
        entities[id].burst_ran = 0;
        return join(id, became, now);
    }
    void ran(EntityId id, Ticks ticks)
    {
        entities[id].burst_left -= ticks;
        entities[id].burst_ran += ticks;
        policy->ran(entities[id], ticks);
    }
    Decision pick(Ticks now) { return policy->pick(now, choices); }
    /// Everybody in the order in which they are chosen at `now`.
    std::vector<EntityId> drain(Ticks now)
    {
        std::vector<EntityId> order;
        while (policy->waiting() > 0) {
            order.push_back(pick(now).chosen);
        }
        return order;
    }
    [[nodiscard]] bool preempts(EntityId waiting, EntityId running, Ticks now) const
    {
        return policy->preempts(entities[waiting], entities[running], now);
    }
    Ticks slice(EntityId id, Ticks now) { return policy->slice(entities[id], now); }
    void block(EntityId id, bool slice_used, Ticks now)
    {
        policy->blocked(entities[id], slice_used, now);
    }

    std::unique_ptr<Policy> policy;
    std::vector<Entity> entities;
    Choices choices;
};

using Ids = std::vector<EntityId>;

} // namespace procession::scheduler
