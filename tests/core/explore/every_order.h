// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/outcome.h"
#include "core/machine/machine.h"

#include <set>
#include <string>

namespace procession::tests {

/// Everything that can come of a program, found by running every schedule from choice to choice,
/// one by one, leaving none out: no state is recognised, no operation passed over. For programs
/// with few schedules only.
struct EveryOrder {
    std::set<std::string> outcomes; ///< each in words
    std::int64_t schedules = 0;
    bool any_stuck = false;
    int fewest_switches_stuck = -1; ///< -1: none is stuck
};

/// Where the enumerator switches.
enum class Switches : std::uint8_t {
    as_played,  ///< wherever a machine that plays a schedule asks who goes on
    own_lines,  ///< there, but not before what the library does for itself in memory that threads
                ///< share, of which there is much
    everywhere, ///< also where it is argued that nobody could tell (Contention)
};
[[nodiscard]] EveryOrder every_order(const core::Scenario& scenario, std::int64_t most,
                                     Switches where = Switches::as_played);

[[nodiscard]] std::string words_of(const core::explore::Outcome& outcome);

} // namespace procession::tests
