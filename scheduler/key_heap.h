// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/policy.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace procession::scheduler {

/// What orders waiting entities: the key, then two moments, then the order listed.
struct HeapEntry {
    std::int64_t key = 0;
    Ticks tie = 0;
    Ticks second_tie = 0;
    EntityId id = no_entity;

    friend bool operator<(const HeapEntry& a, const HeapEntry& b)
    {
        if (a.key != b.key) {
            return a.key < b.key;
        }
        if (a.tie != b.tie) {
            return a.tie < b.tie;
        }
        if (a.second_tie != b.second_tie) {
            return a.second_tie < b.second_tie;
        }
        return a.id < b.id;
    }
};

/// Whether `a` comes first among equals, whatever the keys.
[[nodiscard]] inline bool earlier(const HeapEntry& a, const HeapEntry& b)
{
    return HeapEntry{0, a.tie, a.second_tie, a.id} < HeapEntry{0, b.tie, b.second_tie, b.id};
}

/// The entry of an entity by the rule for equals: who joined the ready queue
/// earlier, or (`by_arrival`) who arrived earlier and then who joined earlier.
[[nodiscard]] inline HeapEntry entry_of(const Entity& entity, std::int64_t key, bool by_arrival)
{
    return by_arrival ? HeapEntry{key, entity.arrival, entity.joined, entity.id}
                      : HeapEntry{key, entity.joined, 0, entity.id};
}

/// Which rule decided between two entries with equal keys.
[[nodiscard]] Tie tie_between(const HeapEntry& chosen, const HeapEntry& runner_up, bool by_arrival);

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
