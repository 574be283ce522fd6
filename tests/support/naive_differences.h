// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/naive_run.h"

#include "core/trace/trace.h"

#include <string>

namespace procession::tests {

/// Everything in which a trace differs from what the naive machine did, tick by
/// tick (cores, states, devices, the order of the ready queues) and in the totals,
/// with both Gantt charts; empty if they agree.
[[nodiscard]] std::string differences(const NaiveRun& naive, const core::Trace& trace);

} // namespace procession::tests
