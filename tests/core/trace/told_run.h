// SPDX-License-Identifier: GPL-3.0-or-later
// A run of one program, and all that is said of it.
#pragma once

#include "core/simulate.h"
#include "core/trace/explain.h"

#include <catch2/catch.hpp>
#include <string>

namespace procession::tests {

/// The trace of one process, main, with this program.
inline core::Trace run_of(const std::string& program)
{
    core::Scenario scenario;
    scenario.programs["main.py"] = program;
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "main.py";
    scenario.listed = 1;
    return core::simulate(scenario);
}

/// All that is said in the run, a line each.
inline std::string told(const core::Trace& trace)
{
    std::string all;
    for (core::Ticks t = 0; t <= trace.end(); ++t) {
        for (const core::Message& message : core::explain_instant(trace, t)) {
            all += core::render(message) + "\n";
        }
    }
    return all;
}

inline void says(const std::string& all, const std::string& sentence)
{
    INFO(all);
    CHECK(all.find(sentence) != std::string::npos);
}

} // namespace procession::tests
