// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instant_order.h"
#include "core/simulate.h"

#include <memory>
#include <optional>

namespace procession::core {

/// `simulate`, with another order of what happens at one instant if one is given.
[[nodiscard]] Trace simulate_in_order(std::shared_ptr<const Scenario> scenario,
                                      const RunOptions& options,
                                      const std::optional<InstantOrder>& order);

} // namespace procession::core
