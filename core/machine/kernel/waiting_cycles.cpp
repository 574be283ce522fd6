// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/waiting_cycles.h"

#include <algorithm>
#include <iterator>

namespace procession::core {

namespace {

/// A way through `waits_for` from `start` back to itself, in the order of waiting;
/// empty if there is none. Walks each process once.
std::vector<EntityId> cycle_through(EntityId start, const std::vector<EntityId>& blocked,
                                    const WaitsFor& waits_for)
{
    struct Reached {
        EntityId who;
        std::size_t from; ///< in `reached`
    };
    std::vector<Reached> reached{{start, 0}};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const EntityId next : waits_for(reached[i].who)) {
            if (next == start) {
                std::vector<EntityId> cycle;
                for (std::size_t at = i; at != 0; at = reached[at].from) {
                    cycle.push_back(reached[at].who);
                }
                cycle.push_back(start);
                std::reverse(cycle.begin(), cycle.end());
                return cycle;
            }
            const bool stuck = std::find(blocked.begin(), blocked.end(), next) != blocked.end();
            const bool known = std::any_of(reached.begin(), reached.end(),
                                           [next](const Reached& one) { return one.who == next; });
            if (stuck && !known) {
                reached.push_back({next, i});
            }
        }
    }
    return {};
}

} // namespace

std::vector<Stuck> wait_cycles(const std::vector<EntityId>& blocked, const WaitsFor& waits_for)
{
    std::vector<Stuck> result;
    std::vector<EntityId> told;
    const auto is_told = [&told](EntityId id) {
        return std::find(told.begin(), told.end(), id) != told.end();
    };
    for (const EntityId id : blocked) {
        if (is_told(id)) {
            continue;
        }
        std::vector<EntityId> cycle = cycle_through(id, blocked, waits_for);
        if (!cycle.empty() && std::none_of(cycle.begin(), cycle.end(), is_told)) {
            told.insert(told.end(), cycle.begin(), cycle.end());
            result.push_back({Stuck::Kind::cycle, std::move(cycle)});
        }
    }
    Stuck never;
    std::copy_if(blocked.begin(), blocked.end(), std::back_inserter(never.members),
                 [&](EntityId id) { return !is_told(id); });
    if (!never.members.empty()) {
        result.push_back(std::move(never));
    }
    return result;
}

} // namespace procession::core
