// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>
#include <string>
#include <vector>

namespace procession::tests {

/// Names of all policies that random scenarios are made for.
[[nodiscard]] const std::vector<std::string>& policy_names();

/// A small and nasty scenario, a function of `seed`: arrivals at one instant,
/// equal bursts, bursts that end with the slice, devices that are shared,
/// affinity, admission, switch costs, interventions. Of policy `policy` (with
/// random parameters, all of them given), on 1 … `most_cores` cores.
[[nodiscard]] core::Scenario random_scenario(std::uint64_t seed, const std::string& policy,
                                             core::CoreNumber most_cores);

/// Scenarios that are simpler than this one by a single step, the boldest steps
/// first: what a failing one is shrunk to.
[[nodiscard]] std::vector<core::Scenario> simpler(const core::Scenario& scenario);

} // namespace procession::tests
