// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <string_view>

namespace procession::lessons {

/// Whether `part` ("processes", "work", "interventions", "machine", "cores", "scheduler", "policy"
/// or "programs") is in `after` as it was in `before`; of the policy alone its parameters may be
/// others; of processes whose work is kept, what the policies make of them: priority, nice value,
/// tickets, cores. An
/// intervention is one of the processes' if it changes which there are or what they are (kill, add,
/// a priority, a nice value, tickets); suspending and resuming leaves them as they are. Files of
/// the disk are of the programs that read them.
[[nodiscard]] bool keeps(std::string_view part, const core::Scenario& before,
                         const core::Scenario& after);

} // namespace procession::lessons
