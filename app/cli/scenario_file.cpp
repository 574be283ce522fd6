// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scenario_file.h"

#include "core/scenario/reader.h"

#include <cstdio>

namespace procession::cli {

std::string lines_of(std::span<const core::Fault> faults, const std::string& file)
{
    std::string lines;
    for (const core::Fault& fault : faults) {
        lines += core::render(fault, file);
        lines += '\n';
    }
    return lines;
}

std::optional<core::Scenario> load_scenario(const std::string& file)
{
    core::ReadScenario read = core::read_scenario_file(file);
    const std::string lines = lines_of(read.faults, file);
    std::fwrite(lines.data(), 1, lines.size(), stderr);
    return std::move(read.scenario);
}

} // namespace procession::cli
