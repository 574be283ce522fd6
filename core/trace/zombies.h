// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <vector>

namespace procession::core {

/// A child that has ended and stays in the process table, for its parent has not asked for it.
struct ZombieSpan {
    EntityId process = no_entity;
    Ticks from = 0;
    Ticks to = 0; ///< reaped; the end of the trace if it never was
    friend bool operator==(const ZombieSpan&, const ZombieSpan&) = default;
};

/// All that last a tick or longer, in the order of their processes. Reads every record of a trace
/// whose programs create processes, none of another.
[[nodiscard]] std::vector<ZombieSpan> zombie_spans(const Trace& trace);

} // namespace procession::core
