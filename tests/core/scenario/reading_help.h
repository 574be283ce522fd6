// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/reader.h"

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::test {

/// Each fault as "line:column path code".
inline std::vector<std::string> faults_of(const std::vector<Fault>& faults)
{
    std::vector<std::string> lines;
    for (const Fault& fault : faults) {
        lines.push_back(fmt::format("{}:{} {} {}", fault.position.line, fault.position.column,
                                    fault.path, name(fault.message.code)));
    }
    return lines;
}

inline std::vector<std::string> faults_of(std::string_view json)
{
    return faults_of(read_scenario(json).faults);
}

/// The faults of a scenario with two processes and these further members.
inline std::vector<std::string> faults_with(std::string_view members)
{
    return faults_of(fmt::format(
        R"({{"procession": 1, "processes": [{{"name": "A", "bursts": [{{"cpu": 3}}]}}, {{"name": "B", "bursts": [{{"cpu": 3}}]}}],)"
        "\n{}}}",
        members));
}

/// The faults of a scenario whose one process has these members.
inline std::vector<std::string> faults_of_process(std::string_view members)
{
    return faults_of(fmt::format("{{\"procession\": 1, \"processes\": [{{\n{}}}]}}", members));
}

/// A scenario that must be right.
inline Scenario scenario_of(std::string_view json)
{
    ReadScenario read = read_scenario(json);
    std::string said;
    for (const Fault& fault : read.faults) {
        said += render(fault, "test") + "\n";
    }
    if (!read.scenario) {
        throw std::runtime_error(said);
    }
    return *std::move(read.scenario);
}

} // namespace procession::core::test
