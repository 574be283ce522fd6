// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/key_heap.h"

#include <cstddef>
#include <vector>

namespace procession::scheduler {

/// Waiting entities whose rank improves by 1 for each `aging` whole ticks since
/// they joined, not beyond 0; smaller is better. Ranks that are 0 or less do not
/// change.
///
/// One that joined at j with rank r > 0 ranks max(0, ⌈(r·aging + j − now) ÷ aging⌉),
/// so those of the best rank are all with r·aging + j up to a bound, and among
/// them the earliest is wanted. Entries stand in the order of r·aging + j in
/// blocks of limited size, each of which knows its earliest: a choice looks at
/// each block once and into one or two of them, O(√n).
class AgingQueue {
public:
    AgingQueue(Ticks aging, bool by_arrival) : aging_(aging), join_order_(by_arrival) {}

    void reserve(std::size_t count)
    {
        fixed_.reserve(count);
        join_order_.reserve(count);
    }
    void push(const Entity& entity, std::int64_t rank, Became became);
    /// `rank` as when it was pushed.
    void remove(const Entity& entity, std::int64_t rank);
    void remove(const HeapEntry& entry);
    [[nodiscard]] std::size_t size() const { return fixed_.size() + aging_count_; }

    /// The best entry now; one is there. Its key is what it was pushed by in this
    /// queue's own measure: see rank_of.
    [[nodiscard]] HeapEntry best(Ticks now) const;
    /// The same among those that `eligible` accepts; id no_entity if there is none.
    [[nodiscard]] HeapEntry best(const Eligible& eligible, Ticks now) const;
    /// The rank that an entry, or an entity that joined with `rank`, has now.
    [[nodiscard]] std::int64_t rank_of(const Entity& entity, std::int64_t rank, Ticks now) const
    {
        return rank_at(key_of(entity, rank), now);
    }
    [[nodiscard]] std::int64_t rank_of(const HeapEntry& entry, Ticks now) const
    {
        return rank_at(entry.key, now);
    }

private:
    struct Block {
        std::vector<HeapEntry> entries; ///< sorted; key = r·aging + j
        HeapEntry earliest;             ///< of these
    };

    [[nodiscard]] std::int64_t rank_at(std::int64_t key, Ticks now) const;
    [[nodiscard]] std::size_t block_for(const HeapEntry& entry) const;
    void split(std::size_t index);
    /// What an entity that joined with this rank is ordered by.
    [[nodiscard]] std::int64_t key_of(const Entity& entity, std::int64_t rank) const
    {
        return rank < 0 ? rank : rank * aging_ + entity.joined;
    }
    /// Largest r·aging + j that has the rank of `key` now.
    [[nodiscard]] std::int64_t bound(std::int64_t key, Ticks now) const;

    Ticks aging_;
    JoinOrder join_order_;
    KeyHeap fixed_; ///< ranks below 0, which nobody else can reach
    std::vector<Block> blocks_;
    std::size_t aging_count_ = 0;
};

} // namespace procession::scheduler
