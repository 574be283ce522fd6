// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

namespace procession::scheduler {

/// Highest response ratio next, not preemptive: the waiting entity with the
/// highest (ticks since it joined the ready queue + estimate) ÷ estimate, where
/// the estimate is that of the coming CPU burst (see Estimator) and at least
/// 2^-16 tick. Ratios are compared as exact fractions.
[[nodiscard]] PolicyInfo hrrn_info();

} // namespace procession::scheduler
