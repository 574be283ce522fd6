// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

namespace procession::scheduler {

/// First come, first served: whoever joined the queue earliest runs until it
/// blocks or ends.
///
/// With `io_preempts` an entity back from I/O goes to the front (of several at
/// one instant the last completed is first) and takes the core at once, unless
/// the running one is itself just back from I/O at this instant. The one that
/// loses the core goes directly behind those at the front that came back at this
/// very instant.
[[nodiscard]] PolicyInfo fcfs_info();

} // namespace procession::scheduler
