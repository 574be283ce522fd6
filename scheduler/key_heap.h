// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/policy.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace procession::scheduler {

/// What orders waiting entities by key. Among equals: the arrival where that
/// counts, then the moment of joining the ready queue, then the turn within it.
struct HeapEntry {
    std::int64_t key = 0;
    Ticks arrival = 0; ///< 0 unless `equal: arrival`
    Ticks joined = 0;
    std::uint32_t turn = 0; ///< see JoinOrder
    EntityId id = no_entity;
};

/// Whether `a` comes first among equals, whatever the keys.
[[nodiscard]] inline bool earlier(const HeapEntry& a, const HeapEntry& b)
{
    if (a.arrival != b.arrival) {
        return a.arrival < b.arrival;
    }
    return a.joined != b.joined ? a.joined < b.joined : a.turn < b.turn;
}

[[nodiscard]] inline bool operator<(const HeapEntry& a, const HeapEntry& b)
{
    return a.key != b.key ? a.key < b.key : earlier(a, b);
}

/// Numbers those that join the ready queue at the same moment in the order in
/// which they do: arrivals as listed, then completions as requested, then those
/// that leave a core, then those that lose one.
class JoinOrder {
public:
    explicit JoinOrder(bool by_arrival) : by_arrival_(by_arrival) {}

    void reserve(std::size_t count) { turns_.resize(std::max(count, turns_.size())); }

    /// The entry of `entity`, which joins now. One whose priority, nice value or
    /// tickets change keeps its turn.
    HeapEntry join(const Entity& entity, std::int64_t key, Became became)
    {
        if (became != Became::changed) {
            next_ = entity.joined == moment_ ? next_ + 1 : 0;
            moment_ = entity.joined;
            turns_[entity.id] = next_;
        }
        return entry_of(entity, key);
    }
    /// The entry of one that has joined.
    [[nodiscard]] HeapEntry entry_of(const Entity& entity, std::int64_t key) const
    {
        return {key, by_arrival_ ? entity.arrival : 0, entity.joined, turns_[entity.id], entity.id};
    }

private:
    bool by_arrival_;
    std::uint32_t next_ = 0;
    Ticks moment_ = -1;
    std::vector<std::uint32_t> turns_; ///< by entity
};

/// Which rule decided between two entries with equal keys.
[[nodiscard]] Tie tie_between(const HeapEntry& chosen, const HeapEntry& runner_up);

/// A heap with four children a node: the smallest entry at the root. Once the
/// winner is out, the new root is the runner-up. Any entity can be taken out.
class KeyHeap {
public:
    /// Entities 0 … count-1 may be put in from now on.
    void reserve(std::size_t count);

    void push(const HeapEntry& entry);
    /// Takes the root out; there is one.
    HeapEntry pop();
    /// Takes an entity out that is in.
    void remove(EntityId id);
    void clear();

    [[nodiscard]] bool empty() const { return entries_.empty(); }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] const HeapEntry& top() const { return entries_.front(); }
    [[nodiscard]] bool contains(EntityId id) const { return positions_[id] != absent; }
    [[nodiscard]] const HeapEntry& entry(EntityId id) const { return entries_[positions_[id]]; }

    /// The smallest entry that `eligible` accepts, or nullptr. Looks only at those
    /// smaller than it and their children.
    [[nodiscard]] const HeapEntry* best(const Eligible& eligible) const;

private:
    using Position = std::uint32_t;
    static constexpr Position absent = std::numeric_limits<Position>::max();
    static constexpr std::size_t arity = 4;

    void place(std::size_t position, const HeapEntry& entry)
    {
        entries_[position] = entry;
        positions_[entry.id] = static_cast<Position>(position);
    }
    [[nodiscard]] std::size_t smallest_child(std::size_t first) const;
    void sift_up(std::size_t position, const HeapEntry& entry);
    void sift_down(std::size_t position, const HeapEntry& entry);
    void search(std::size_t position, const Eligible& eligible, const HeapEntry*& found) const;

    std::vector<HeapEntry> entries_;
    std::vector<Position> positions_; ///< by entity
};

} // namespace procession::scheduler
