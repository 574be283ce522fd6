// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/entity.h"
#include "scheduler/large_array.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace procession::scheduler {

/// Virtual times of entities: each grows by (ticks run) × scale ÷ share. The
/// fraction that a division leaves is kept, so that it does not matter in how
/// many pieces a run is charged; it is dropped when the share changes. Saturates.
class VirtualTime {
public:
    explicit VirtualTime(std::uint32_t scale) : scale_(scale) {}

    void reserve(std::size_t count) { accounts_.resize(std::max(count, accounts_.size())); }

    [[nodiscard]] std::int64_t of(EntityId id) const { return accounts_[id].time; }
    /// `id` has run `ticks` more with a share of `share`, at least 1.
    void charge(EntityId id, Ticks ticks, std::uint32_t share);
    /// Sets the time of `id` to `least` if it is less.
    void raise(EntityId id, std::int64_t least)
    {
        accounts_[id].time = std::max(accounts_[id].time, least);
    }

    /// The virtual time of the one chosen last, as it was when chosen; never goes back.
    [[nodiscard]] std::int64_t now() const { return now_; }
    /// `id` has been chosen.
    void chosen(EntityId id) { now_ = std::max(now_, of(id)); }

    /// `id` comes over from another queue: keeps its distance from that one's now(),
    /// but is not below 0.
    void adopt(EntityId id, const VirtualTime& from);

private:
    struct Account {
        std::int64_t time = 0;
        std::uint32_t left_over = 0; ///< in 1 ÷ share
        std::uint32_t share = 1;
    };

    std::uint32_t scale_;
    LargeArray<Account> accounts_;
    std::int64_t now_ = 0;
};

} // namespace procession::scheduler
