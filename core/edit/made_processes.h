// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edited_scenario.h"

#include <optional>
#include <string>

namespace procession::core::edit {

/// Processes that were made elsewhere (imported, drawn by chance) into a scenario that is edited,
/// each as one step of that name. What else `made` says (machine, policy) is left out, but for its
/// clock where there were no processes before, so that its ticks mean what they meant.

/// Behind those that are there. A name that is taken becomes another.
[[nodiscard]] std::optional<Message> append_processes(EditedScenario& edited, std::string step,
                                                      const Scenario& made);
/// In place of those that are there.
[[nodiscard]] std::optional<Message> replace_processes(EditedScenario& edited, std::string step,
                                                       const Scenario& made);

/// Whether the times of `made` can stand beside those of the scenario: it has no processes, or
/// `made` has no clock, or both have the same.
[[nodiscard]] bool clocks_agree(const EditedScenario& edited, const Scenario& made);

} // namespace procession::core::edit
