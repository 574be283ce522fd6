// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

namespace procession::scheduler {

/// Shortest remaining time first: the entity with the least left of its CPU
/// burst, a newly ready one taking the core from one that has more left. What is
/// left is known or predicted: see Estimator.
[[nodiscard]] PolicyInfo srtf_info();

} // namespace procession::scheduler
