// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/large_array.h"
#include "scheduler/policy.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace procession::scheduler {

/// What orders waiting entities by key. Among equals: the arrival where that
/// counts, then the turn of joining the ready queue. There may be a million of them, each
/// looked at when nothing near it is: as small as half a cache line.
struct HeapEntry {
    std::int64_t key = 0;
    Ticks arrival = 0; ///< 0 unless `equal: arrival`
    Ticks joined = 0;
    std::uint64_t turn : 40 = 0; ///< see JoinOrder
    EntityId id : 24 = no_entity;
};

/// Whether `a` comes first among equals, whatever the keys.
[[nodiscard]] inline bool earlier(const HeapEntry& a, const HeapEntry& b)
{
    if (a.arrival != b.arrival) {
        return a.arrival < b.arrival;
    }
    return a.turn < b.turn;
}

[[nodiscard]] inline bool operator<(const HeapEntry& a, const HeapEntry& b)
{
    return a.key != b.key ? a.key < b.key : earlier(a, b);
}

/// Numbers those that join the ready queue in the order in which they do; at the
/// same moment: arrivals as listed, then completions as requested, then those
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
            turns_[entity.id] = next_++;
        }
        return entry_of(entity, key);
    }
    /// The entry of one that has joined.
    [[nodiscard]] HeapEntry entry_of(const Entity& entity, std::int64_t key) const
    {
        constexpr std::uint64_t turn_mask = (std::uint64_t{1} << 40) - 1;
        return {key, by_arrival_ ? entity.arrival : 0, entity.joined, turns_[entity.id] & turn_mask,
                entity.id & no_entity};
    }

private:
    bool by_arrival_;
    std::uint64_t next_ = 0;
    LargeArray<std::uint64_t> turns_; ///< by entity
};

/// Which rule decided between two entries with equal keys.
[[nodiscard]] Tie tie_between(const HeapEntry& chosen, const HeapEntry& runner_up);

/// A heap with four children a node: the smallest entry at the root. Once the
/// winner is out, the new root is the runner-up. Any entity can be taken out: its
/// node stays behind, empty, until it comes to the root or there are too many of
/// such. So nothing follows where the nodes are, and moving one costs no more than
/// its 16 bytes.
class KeyHeap {
public:
    /// Entities 0 … count-1 may be put in from now on.
    void reserve(std::size_t count);

    void push(const HeapEntry& entry);
    /// Takes the root out; there is one.
    HeapEntry pop();
    /// Takes an entity out that is in.
    void remove(EntityId id);

    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const HeapEntry& top() const { return entries_[id_of(nodes_.front())]; }
    [[nodiscard]] bool contains(EntityId id) const { return entries_[id].id == id; }
    [[nodiscard]] const HeapEntry& entry(EntityId id) const { return entries_[id]; }

    /// One that has come near the root when the last was taken out, and is likely to be there
    /// before long; no_entity if none has.
    [[nodiscard]] EntityId coming() const { return coming_; }

    /// The smallest entry that `eligible` accepts, or nullptr. Looks only at those
    /// smaller than it and their children.
    [[nodiscard]] const HeapEntry* best(const Eligible& eligible) const;

private:
    static constexpr std::size_t arity = 4;
    static constexpr unsigned id_bits = 24; ///< no_entity is the largest id

    struct Node {
        std::int64_t key;
        std::uint64_t turn_and_id;
    };

    [[nodiscard]] static EntityId id_of(const Node& node)
    {
        return static_cast<EntityId>(node.turn_and_id) & no_entity;
    }
    [[nodiscard]] static Node node_of(const HeapEntry& entry)
    {
        return {entry.key, entry.turn << id_bits | entry.id};
    }
    /// Whether its entity has not been taken out since.
    [[nodiscard]] bool holds(const Node& node) const
    {
        const HeapEntry& entry = entries_[id_of(node)];
        return entry.id == id_of(node) && entry.key == node.key &&
               entry.turn == node.turn_and_id >> id_bits;
    }
    /// Without a branch where no arrival counts: which child is smaller is not to
    /// be predicted.
    [[nodiscard]] bool less(const Node& a, const Node& b) const
    {
        if (by_arrival_ && a.key == b.key) {
            return earlier_arrival(a, b);
        }
        return static_cast<bool>(
            static_cast<int>(a.key < b.key) |
            (static_cast<int>(a.key == b.key) & static_cast<int>(a.turn_and_id < b.turn_and_id)));
    }
    [[nodiscard]] bool earlier_arrival(const Node& a, const Node& b) const;
    [[nodiscard]] std::size_t smallest_child(std::size_t first) const;
    void sift_up(std::size_t position, const Node& node);
    void sift_down(std::size_t position, const Node& node);
    void take_root_out();
    void sweep();
    void search(std::size_t position, const Eligible& eligible, const HeapEntry*& found) const;

    LargeArray<Node> nodes_;
    LargeArray<HeapEntry> entries_; ///< by entity; id no_entity: not in
    std::size_t size_ = 0;
    EntityId coming_ = no_entity;
    bool by_arrival_ = false; ///< some entry has an arrival
};

} // namespace procession::scheduler
