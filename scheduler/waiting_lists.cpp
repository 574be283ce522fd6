// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/waiting_lists.h"

#include <algorithm>

namespace procession::scheduler {

void WaitingLists::reserve(std::size_t count)
{
    links_.resize(std::max(count, links_.size()));
}

void WaitingLists::push_front(std::size_t list, EntityId id, Ticks joined)
{
    Ends& ends = ends_[list];
    links_[id] = {no_entity, ends.head, joined};
    (ends.head == no_entity ? ends.tail : links_[ends.head].previous) = id;
    ends.head = id;
    ++size_;
}

void WaitingLists::push_behind(std::size_t list, EntityId other, EntityId id, Ticks joined)
{
    const EntityId after = links_[other].next;
    links_[id] = {other, after, joined};
    links_[other].next = id;
    (after == no_entity ? ends_[list].tail : links_[after].previous) = id;
    ++size_;
}

void WaitingLists::remove(std::size_t list, EntityId id)
{
    const Link link = links_[id];
    (link.previous == no_entity ? ends_[list].head : links_[link.previous].next) = link.next;
    (link.next == no_entity ? ends_[list].tail : links_[link.next].previous) = link.previous;
    --size_;
}

EntityId WaitingLists::first_eligible(EntityId from, const Eligible& eligible) const
{
    while (from != no_entity && !eligible(from)) {
        from = links_[from].next;
    }
    return from;
}

} // namespace procession::scheduler
