// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/key_heap.h"
#include "scheduler/large_array.h"
#include "scheduler/waiting_lists.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace procession::scheduler {

/// Keeps one of several lists in the order of a key: finds behind whom an entity
/// belongs. Used by mlfq for `last: sjf`, whose other levels are plain queues.
class ShortestLevel {
public:
    void reserve(std::size_t count)
    {
        entries_.resize(std::max(count, entries_.size()));
        join_order_.reserve(count);
    }

    /// Puts `entity` into `list` in the order of `key`.
    Placement insert(WaitingLists& lists, std::size_t list, const Entity& entity, std::int64_t key,
                     Became became);
    /// `id` leaves the list.
    void remove(EntityId id) { order_.erase(entries_[id]); }
    void clear() { order_.clear(); }
    /// What a member is ordered by.
    [[nodiscard]] const HeapEntry& entry(EntityId id) const { return entries_[id]; }

private:
    JoinOrder join_order_{false};
    std::set<HeapEntry> order_;
    LargeArray<HeapEntry> entries_; ///< by entity
};

} // namespace procession::scheduler
