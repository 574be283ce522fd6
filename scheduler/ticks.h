// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

namespace procession::scheduler {

/// A moment or a length of virtual time. The machine knows no unit below a tick.
using Ticks = std::int64_t;

/// Latest moment that a scenario may name and a trace may record: 2^53 - 1, so
/// that every reader of JSON holds it exactly.
inline constexpr Ticks latest_tick = (Ticks{1} << 53) - 1;

/// "Does not happen": later than every moment.
inline constexpr Ticks never = std::numeric_limits<Ticks>::max();

} // namespace procession::scheduler
