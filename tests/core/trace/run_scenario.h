// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/reader.h"
#include "core/simulate.h"

#include <catch2/catch.hpp>
#include <string>

namespace procession::tests {

/// Runs a scenario given as JSON (without the key "procession"); it must be right.
inline core::Trace run_scenario(const std::string& members,
                                core::Level level = core::Level::schedule)
{
    const core::ReadScenario read = core::read_scenario("{\"procession\": 1, " + members + "}");
    for (const core::Fault& fault : read.faults) {
        FAIL(core::render(fault, "scenario"));
    }
    core::RunOptions options;
    options.level = level;
    return core::simulate(*read.scenario, options);
}

/// The contract's example: three processes of Silberschatz, round robin, quantum 4.
inline const std::string silberschatz_rr =
    R"("scheduler": {"policy": "rr", "quantum": 4}, "processes": [)"
    R"({"name": "A", "bursts": [{"cpu": 24}]}, {"name": "B", "bursts": [{"cpu": 3}]},)"
    R"({"name": "C", "bursts": [{"cpu": 3}]}])";

} // namespace procession::tests
