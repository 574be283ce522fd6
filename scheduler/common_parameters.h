// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

#include <vector>

namespace procession::scheduler {

/// Parameters that several policies take, described once.

/// `quantum` of policies that always have one; at least 1 tick.
[[nodiscard]] ParameterInfo quantum_parameter();
/// `equal` of policies that order by key.
[[nodiscard]] ParameterInfo equal_parameter();
/// `estimate`, `alpha`, `initial`: how the length of a CPU burst is known.
[[nodiscard]] std::vector<ParameterInfo> estimate_parameters();

/// Defaults of those parameters.
inline constexpr Ticks default_quantum = 4;
inline constexpr Decimal default_alpha{500'000};
inline constexpr Ticks default_initial = 10;

/// Whether `equal` says that among equals the earlier arrival wins.
[[nodiscard]] bool equal_by_arrival(const Parameters& parameters);

} // namespace procession::scheduler
