// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

#include <cstdint>

namespace procession::scheduler {

/// A fair policy as in Linux 2.6.23 to 6.5: the waiting entity with the least
/// virtual runtime runs; among equals who joined the ready queue earlier.
///
/// The exact rule, in integers (virtual times are in 2^-10 tick of nice 0):
/// - Weight w of a nice value n: 1024 ÷ 1.25^n, rounded to the nearest whole.
/// - An entity's virtual runtime starts at 0. Having run r ticks, it advances by
///   (r·2^20 + f) div w, where f is what the division before left over (0 at first,
///   and again when w has changed) and becomes what this one leaves over.
/// - V is 0 at first; when an entity is chosen, or goes on alone into a new slice,
///   V becomes max(V, its virtual runtime).
/// - An entity that arrives gets max(own, V); one that is woken or resumed gets
///   max(own, V − latency·2^9).
/// - Slice: max(latency·w div (w + the weights of all that wait), min_granularity),
///   measured when it begins.
/// - When somebody becomes ready, the first of those that wait preempts the running
///   one if its virtual runtime + (min_granularity·2^20 div its w) is less than
///   that of the running one. Of the running ones the one with the largest virtual
///   runtime ranks last.
/// - One that comes over from another core's queue with its own V' gets
///   max(0, own − V' + V) before that.
[[nodiscard]] PolicyInfo cfs_info();

/// Weight of a nice value from -20 to 19; one beyond counts as the nearest of these.
[[nodiscard]] std::uint32_t weight_of_nice(std::int32_t nice);

/// Binary digits behind the point of virtual runtimes.
inline constexpr int vruntime_fraction_bits = 10;

} // namespace procession::scheduler
