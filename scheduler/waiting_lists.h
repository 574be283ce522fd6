// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/large_array.h"
#include "scheduler/policy.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace procession::scheduler {

/// First-in-first-out lists over entities, an entity being in one of them at
/// most. The links live in one array indexed by entity, so that joining, leaving
/// and jumping the queue all cost O(1) and never allocate.
class WaitingLists {
public:
    explicit WaitingLists(std::size_t lists = 1) : ends_(lists) {}

    /// Entities 0 … count-1 may be put into a list from now on.
    void reserve(std::size_t count);

    void push_tail(std::size_t list, EntityId id, Ticks joined)
    {
        Ends& ends = ends_[list];
        links_[id] = {ends.tail, no_entity, joined};
        (ends.tail == no_entity ? ends.head : links_[ends.tail].next) = id;
        ends.tail = id;
        ++size_;
    }
    void push_front(std::size_t list, EntityId id, Ticks joined);
    /// Puts `id` directly behind `other`, which is in `list`.
    void push_behind(std::size_t list, EntityId other, EntityId id, Ticks joined);
    /// Takes `id` out of `list`, where it is.
    void remove(std::size_t list, EntityId id);
    /// Takes the head out of `list`, which is not empty.
    EntityId pop(std::size_t list)
    {
        Ends& ends = ends_[list];
        const EntityId id = ends.head;
        ends.head = links_[id].next;
        (ends.head == no_entity ? ends.tail : links_[ends.head].previous) = no_entity;
        --size_;
        return id;
    }

    /// The first and last in `list`, and who stands next to `id`; no_entity if nobody.
    [[nodiscard]] EntityId head(std::size_t list) const { return ends_[list].head; }
    [[nodiscard]] EntityId tail(std::size_t list) const { return ends_[list].tail; }
    [[nodiscard]] EntityId next(EntityId id) const { return links_[id].next; }
    [[nodiscard]] EntityId previous(EntityId id) const { return links_[id].previous; }
    /// When `id`, which is in a list, joined the ready queue.
    [[nodiscard]] Ticks joined(EntityId id) const { return links_[id].joined; }
    /// The first in `list` from `from` on (no_entity: none) that `eligible` accepts.
    [[nodiscard]] EntityId first_eligible(EntityId from, const Eligible& eligible) const;
    /// Number of entities in all lists.
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    struct Link {
        EntityId previous = no_entity;
        EntityId next = no_entity;
        Ticks joined = 0;
    };
    struct Ends {
        EntityId head = no_entity;
        EntityId tail = no_entity;
    };

    LargeArray<Link> links_;
    std::vector<Ends> ends_;
    std::size_t size_ = 0;
};

/// Remembers where a withdrawn entity stood: one that is withdrawn only because
/// its priority, nice value or tickets change returns to its place in a list.
class FormerPlace {
public:
    void remember(EntityId id, EntityId previous)
    {
        id_ = id;
        previous_ = previous;
    }
    void forget() { id_ = no_entity; }
    /// Whether `id` was the last to be withdrawn and nobody has moved since.
    [[nodiscard]] bool of(EntityId id) const { return id_ == id; }
    /// Who stood before it; no_entity if it was the head.
    [[nodiscard]] EntityId previous() const { return previous_; }

private:
    EntityId id_ = no_entity;
    EntityId previous_ = no_entity;
};

} // namespace procession::scheduler
