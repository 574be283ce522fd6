// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

namespace procession::scheduler {

/// Multilevel feedback queue. Everybody starts on the top level; the head of the
/// highest level that is not empty runs.
///
/// - A slice used up is charged to the allotment, also if the burst ended at that
///   very tick. When the allotment is used up the entity moves one level down (on
///   the lowest it stays) with a full slice and allotment; else it gets a full
///   slice. An expired entity joins the tail of its level.
/// - I/O leaves slice and allotment alone; with `stay` both are restored first and
///   a slice used up at that tick is charged then.
/// - A newly ready entity preempts one that runs on a lower level (never, if
///   `preempt` is slice-end). The preempted one goes to the front of its level
///   with the rest of its slice; `preempted` tail and `slice` fresh vary that.
/// - With `io_bump` an entity back from I/O goes to the front of its level (of
///   several at one instant the last completed is first) and also preempts one of
///   the same level that did not come back at the same instant. A preempted entity
///   that goes to the front stands behind those that came back at that instant.
/// - Boost at t > 0 divisible by the period: everybody, blocked ones too, gets the
///   top level, a full slice and a full allotment. The lower levels join the tail
///   of the top queue, lowest level first, each in its order, one that was running
///   below the top first in its level; it leaves its core. One that runs on the
///   top level goes on with a full slice.
/// - `last`: the lowest level has slices (rr), or none (fcfs, sjf). With sjf it is
///   ordered by what is left of the CPU burst, exact where it is known, else
///   predicted with the default parameters of `ema`; then as sjf orders equals.
///   `io_bump` and `preempted` have no effect on the place there.
/// - One whose priority, nice value or tickets change keeps its place.
[[nodiscard]] PolicyInfo mlfq_info();

} // namespace procession::scheduler
