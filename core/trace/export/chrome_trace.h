// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <iosfwd>

namespace procession::core {

/// The trace in the Trace Event format (JSON object form), which Perfetto's
/// interface and chrome://tracing open: group "cores" has a lane for each core
/// with the process that it runs and a counter of the ready queue's length, group
/// "processes" a lane for each process with its states, group "devices" a lane
/// for each request in service. One tick is shown as one microsecond.
void write_chrome_trace(std::ostream& out, const Trace& trace);

} // namespace procession::core
