// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/fault.h"
#include "core/scenario/scenario.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace procession::core {

/// What came of reading: all faults at once, and a scenario if there are none.
struct ReadScenario {
    std::optional<Scenario> scenario;
    std::vector<Fault>
        faults; ///< in the order of the text; at most 100, then one that says how many more
};

/// Derives the scenario from a document.
[[nodiscard]] ReadScenario read_scenario(const Document& document);
/// Parses and derives.
[[nodiscard]] ReadScenario read_scenario(std::string_view json);
/// Reads a file: what the file system refuses is a fault at 1:1 too.
[[nodiscard]] ReadScenario read_scenario_file(const std::filesystem::path& file);

} // namespace procession::core
