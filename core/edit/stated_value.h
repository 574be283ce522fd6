// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edited_scenario.h"

#include <optional>
#include <string>
#include <string_view>

namespace procession::core::edit {

/// What is in force for a key that need not be stated ("scheduler.tie", "scheduler.preempt",
/// "machine.first_dispatch_costs"), as JSON; nothing if there is no such key.
[[nodiscard]] std::optional<std::string> value_in_force(const Scenario& scenario,
                                                        std::string_view path);

/// Writes a value down at a path of an object and a key, as one step of that name; the object too
/// where there is none.
[[nodiscard]] std::optional<Message> state_value(EditedScenario& edited, std::string step,
                                                 std::string_view path, std::string_view json);

} // namespace procession::core::edit
