// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/event_loop_at.h"
#include "core/program/vm/thread.h"

#include <vector>

namespace procession::core::program {

/// The event loop of asyncio that a thread runs, if any: read out of the library's own objects
/// without running a line of Python.
[[nodiscard]] std::vector<EventLoopAt> event_loops_of(Heap& heap, const Thread& thread);

} // namespace procession::core::program
