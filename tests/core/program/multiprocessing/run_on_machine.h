// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

#include <cstdint>
#include <string>

namespace procession::tests {

/// On which machine a program runs.
struct OnMachine {
    int cores = 1;
    std::string policy = "rr";
    std::uint64_t seed = 1;
    core::Costs costs = core::Costs::realistic;
    bool shuffle_ties = false;
    int quantum = 1000; ///< of rr
    bool interpreter_lock = true;
};

struct MachineRun {
    std::string out;
    std::string err;
    core::Trace trace;
    std::int32_t exit_code = 0; ///< of the main process
};

/// Runs a program of the teaching language to the end of all its processes.
[[nodiscard]] MachineRun run_on_machine(const std::string& source, const OnMachine& machine = {});

} // namespace procession::tests
