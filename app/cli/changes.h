// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/text/message.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

namespace procession::cli {

/// What the command line changes in a scenario.
struct Changes {
    std::string policy;
    std::optional<std::string> cores;
    std::vector<std::string> settings; ///< "key=value", in the order given
};

/// --policy, --set and --cores.
void add_changes(CLI::App& command, Changes& changes);
/// The policy first, for the settings may be meant for it. What is wrong, if anything is.
[[nodiscard]] std::optional<core::Message> apply(core::Scenario& scenario, const Changes& changes);

} // namespace procession::cli
