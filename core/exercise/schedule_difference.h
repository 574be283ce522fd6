// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <optional>

namespace procession::core::exercise {

/// The first moment at which two runs of one workload differ in what some process does, or in who
/// has some core; none if they are one schedule. The order inside queues does not count: nobody
/// is asked for it.
[[nodiscard]] std::optional<Ticks> first_difference(const Trace& one, const Trace& other);

} // namespace procession::core::exercise
