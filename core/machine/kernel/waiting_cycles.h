// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <functional>
#include <vector>

namespace procession::core {

/// For whom a process that is blocked waits: any of these could let it go on.
using WaitsFor = std::function<std::vector<EntityId>(EntityId)>;

/// Splits processes that can never run again into cycles, in which each waits for the
/// next (a process that waits for itself is one alone), and the rest, which wait for
/// what nobody alive will do. `blocked` is in the order of the process table.
[[nodiscard]] std::vector<Stuck> wait_cycles(const std::vector<EntityId>& blocked,
                                             const WaitsFor& waits_for);

} // namespace procession::core
