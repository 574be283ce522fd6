// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/ticket_tree.h"

#include <algorithm>
#include <bit>

namespace procession::scheduler {

void TicketTree::reserve(std::size_t count)
{
    tickets_.resize(std::max(count, tickets_.size()), 0);
    const std::size_t leaves = std::bit_ceil(std::max<std::size_t>(tickets_.size(), 1));
    if (leaves < sums_.size()) {
        return;
    }
    sums_.assign(leaves + 1, 0);
    for (std::size_t id = 0; id < tickets_.size(); ++id) {
        if (tickets_[id] > 0) {
            change(static_cast<EntityId>(id), tickets_[id]);
        }
    }
}

void TicketTree::change(EntityId id, std::uint64_t difference)
{
    for (std::size_t node = std::size_t{id} + 1; node < sums_.size(); node += node & (0 - node)) {
        sums_[node] += difference; // one that takes away wraps around to the right sum
    }
}

void TicketTree::add(EntityId id, std::uint32_t tickets)
{
    tickets_[id] = tickets;
    total_ += tickets;
    ++size_;
    change(id, tickets);
}

void TicketTree::remove(EntityId id)
{
    total_ -= tickets_[id];
    --size_;
    change(id, 0 - std::uint64_t{tickets_[id]});
    tickets_[id] = 0;
}

EntityId TicketTree::owner(std::uint64_t ticket) const
{
    std::size_t before = 0; // all entities below this hold tickets up to the wanted one
    for (std::size_t step = sums_.size() - 1; step > 0; step /= 2) {
        if (before + step < sums_.size() && sums_[before + step] <= ticket) {
            before += step;
            ticket -= sums_[before];
        }
    }
    return static_cast<EntityId>(before);
}

} // namespace procession::scheduler
