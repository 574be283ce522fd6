// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

namespace procession::scheduler {

/// Shortest job first, not preemptive: the waiting entity with the shortest
/// coming CPU burst (one whose burst was interrupted by a suspension counts with
/// the rest of it). Bursts are known or predicted: see Estimator.
[[nodiscard]] PolicyInfo sjf_info();

} // namespace procession::scheduler
