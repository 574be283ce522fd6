// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/outcome.h"
#include "core/machine/machine.h"

#include <set>
#include <string>

namespace procession::tests {

/// Everything that can come of a program, found by running every schedule from choice to choice,
/// one by one, leaving none out: no state is recognised, no operation passed over. For programs
/// with few schedules only. `own_lines`: not before what the library does for itself in memory that
/// threads share, of which there is much.
struct EveryOrder {
    std::set<std::string> outcomes; ///< each in words
    std::int64_t schedules = 0;
    bool any_stuck = false;
    int fewest_switches_stuck = -1; ///< -1: none is stuck
};
[[nodiscard]] EveryOrder every_order(const core::Scenario& scenario, std::int64_t most,
                                     bool own_lines = false);

[[nodiscard]] std::string words_of(const core::explore::Outcome& outcome);

} // namespace procession::tests
