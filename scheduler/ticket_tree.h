// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/entity.h"
#include "scheduler/large_array.h"

#include <cstddef>
#include <cstdint>

namespace procession::scheduler {

/// The tickets of those that wait, in the order of id: a Fenwick tree, so that
/// whose a ticket is takes O(log n).
class TicketTree {
public:
    void reserve(std::size_t count);
    void add(EntityId id, std::uint32_t tickets);
    void remove(EntityId id);
    [[nodiscard]] std::uint64_t total() const { return total_; }
    /// Number of entities in it.
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Whose the ticket number `ticket` is, counted from 0 to total() - 1 in the order of id.
    [[nodiscard]] EntityId owner(std::uint64_t ticket) const;
    /// Tickets of `id`; 0 if it does not wait.
    [[nodiscard]] std::uint32_t tickets(EntityId id) const { return tickets_[id]; }
    /// One more than the largest id there may be.
    [[nodiscard]] EntityId end() const { return static_cast<EntityId>(tickets_.size()); }

private:
    void change(EntityId id, std::uint64_t difference);

    LargeArray<std::uint32_t> tickets_;
    LargeArray<std::uint64_t> sums_; ///< from 1; the size less one is a power of two
    std::uint64_t total_ = 0;
    std::size_t size_ = 0;
};

} // namespace procession::scheduler
