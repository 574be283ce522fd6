// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/export/text_style.h"
#include "core/trace/trace.h"

#include <iosfwd>

namespace procession::core {

/// A Gantt chart to scale for a terminal: a time axis, a row for each core with
/// the processes that it ran, a row for each of the first forty processes with
/// its states, and a legend of the states that occur. Ends of quanta inside a
/// bar are marked. Costs by the columns, not by the events.
void write_text_gantt(std::ostream& out, const Trace& trace, const TextStyle& style);

} // namespace procession::core
