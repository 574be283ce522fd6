// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

namespace procession::scheduler {

/// Priority scheduling: the waiting entity with the best priority; smaller is
/// better unless `larger_is_higher`. Preemptive unless `preemptive` is false: a
/// newly ready entity takes the core from one that runs with a worse priority.
/// With `quantum` n > 0 a running entity rejoins the queue after n ticks (round
/// robin among equals).
///
/// With `aging` n > 0 the effective priority of a waiting entity is better by 1
/// for each n whole ticks since it last joined the ready queue: it falls, not
/// beyond 0 (one that is 0 or less stays as it is); with `larger_is_higher` it
/// rises. A running entity counts with its own priority. Growing older preempts
/// nobody by itself: only when somebody becomes ready is the best waiting entity
/// measured against the running one.
[[nodiscard]] PolicyInfo priority_info();

} // namespace procession::scheduler
