// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/key_heap.h"
#include "scheduler/large_array.h"

#include <cstddef>

namespace procession::scheduler {

/// Who of those that wait has the highest response ratio (waited + estimate) ÷
/// estimate, compared as exact fractions; among equals as tie_between says.
///
/// The ratios grow at different speeds, so the best changes with time by itself.
/// A kinetic tournament: each node of a binary tree over the entities holds the
/// better of its children's winners and the moment from which on that may no
/// longer hold. Time only moves on; a choice repairs the few nodes whose moment
/// has come and is then at the root. Two ratios cross at most once, which keeps
/// the repairs rare: O(log² n) for each entity that joins, on average.
class ResponseTournament {
public:
    explicit ResponseTournament(bool by_arrival) : join_order_(by_arrival) {}

    void reserve(std::size_t count);
    /// `estimate` is at least 1.
    void insert(const Entity& entity, std::int64_t estimate, Became became, Ticks now);
    void remove(EntityId id, Ticks now);
    /// Repairs the tree; then `best` is right until time moves on.
    void advance(Ticks now);

    [[nodiscard]] std::size_t size() const { return size_; }
    /// The winner at the moment last advanced to; no_entity if nobody waits.
    [[nodiscard]] EntityId best() const;
    /// The same among those that `eligible` accepts.
    [[nodiscard]] EntityId best(const Eligible& eligible, Ticks now) const;
    /// Key = estimate.
    [[nodiscard]] const HeapEntry& entry(EntityId id) const { return entries_[id]; }

    /// Whether the two have exactly the same ratio.
    [[nodiscard]] bool equal(EntityId a, EntityId b, Ticks now) const;
    /// The ratio in 2^-16, rounded down, saturated.
    [[nodiscard]] std::int64_t ratio(EntityId id, Ticks now) const;

private:
    struct Node {
        EntityId winner = no_entity;
        Ticks until = never; ///< first moment at which this subtree may be out of date
    };

    static Ticks waited(const HeapEntry& entry, Ticks now) { return now - entry.joined; }
    [[nodiscard]] bool beats(EntityId a, EntityId b, Ticks now) const;
    /// First moment after `now` at which `loser` beats `winner`.
    [[nodiscard]] Ticks overtaking(EntityId loser, EntityId winner, Ticks now) const;
    void decide(std::size_t node, Ticks now);
    void repair(std::size_t node, Ticks now);
    void change_leaf(EntityId id, EntityId winner, Ticks now);
    void search(std::size_t node, const Eligible& eligible, Ticks now, EntityId& found) const;

    JoinOrder join_order_;
    std::size_t leaves_ = 0; ///< a power of two
    LargeArray<Node> nodes_; ///< the root is 1, node n has children 2n and 2n + 1
    LargeArray<HeapEntry> entries_;
    std::size_t size_ = 0;
};

} // namespace procession::scheduler
