// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/effect.h"

#include <cstdint>
#include <set>
#include <string>

namespace procession::core {

/// Something that the network carries without the CPU: its progress can be asked for, its
/// completion waited for or announced.
struct Download {
    std::string name;
    Ticks start = 0;
    Ticks end = 0;
    std::int64_t questions = 0; ///< how often its progress was asked for
    PlaceIndex place = no_place;
    std::set<EntityId> announced_to{}; ///< who is interrupted once it is complete

    /// How much of it is there, from 0 to 1.
    [[nodiscard]] double progress(Ticks now) const
    {
        return now >= end ? 1.0
                          : static_cast<double>(now - start) / static_cast<double>(end - start);
    }
};

} // namespace procession::core
