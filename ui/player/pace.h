// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/ticks.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace procession::ui {

/// The speeds that the player offers; at 1× one tick, event or statement takes a second.
inline constexpr std::array<double, 16> speeds{0.001, 0.01, 0.1, 0.2, 0.5, 1,   2,   5,
                                               10,    20,   50,  100, 200, 300, 500, 1000};
inline constexpr std::size_t normal_speed = 5;

/// What passes evenly while playing.
enum class PaceKind : std::uint8_t {
    by_time,     ///< ticks
    by_event,    ///< the moments at which something happens
    by_statement ///< statements of programs; while nobody runs time passes fast
};

/// Turns real time into virtual time: whole ticks, with the fraction carried over
/// so that no time is lost however short the frames are.
struct Pace {
    double ticks_per_second = 1;
    double fraction = 0; ///< of the tick under way, 0 … 1

    /// Lets `seconds` pass. Returns the whole ticks that this completes.
    scheduler::Ticks advance(double seconds);
};

} // namespace procession::ui
