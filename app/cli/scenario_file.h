// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault.h"
#include "core/scenario/scenario.h"

#include <optional>
#include <span>
#include <string>

namespace procession::cli {

/// The scenario in a file; nothing if it has faults, which then stand on
/// standard error, one a line.
[[nodiscard]] std::optional<core::Scenario> load_scenario(const std::string& file);

/// One line a fault: file:line:column: message.
[[nodiscard]] std::string lines_of(std::span<const core::Fault> faults, const std::string& file);

} // namespace procession::cli
