// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

#include <cstdint>

namespace procession::scheduler {

/// Stride scheduling: the waiting entity with the least pass runs for one quantum
/// at most; among equals who joined the ready queue earlier.
///
/// The exact rule, in integers:
/// - An entity's pass starts at 0. Having run r ticks with n tickets, it advances
///   by (r·10 000 + f) div n, where f is what the division before left over (0 at
///   first, and again when n has changed) and becomes what this one leaves over.
/// - V is 0 at first; when an entity is chosen, or goes on alone into a new
///   quantum, V becomes max(V, its pass).
/// - An entity that arrives, is woken or is resumed gets the pass max(own, V).
/// - One that comes over from another core's queue with its own V' gets the pass
///   max(0, own − V' + V) before that.
[[nodiscard]] PolicyInfo stride_info();

/// What the pass of an entity with one ticket advances by in a tick.
inline constexpr std::uint32_t stride_scale = 10'000;

} // namespace procession::scheduler
