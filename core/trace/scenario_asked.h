// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

namespace procession::core {

/// The scenario that was run: that of the trace without the processes that programs created and
/// without the places where they waited. What is to be run again starts from this one.
[[nodiscard]] Scenario scenario_asked(const Trace& trace);

} // namespace procession::core
