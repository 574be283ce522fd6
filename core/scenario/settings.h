// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/text/message.h"

#include <optional>
#include <string_view>

namespace procession::core {

/// Replaces the policy, keeping `tie` and the parameters that the new one also
/// knows; the conventions' defaults for it apply. A message if there is none of
/// that name (it names the nearest).
[[nodiscard]] std::optional<Message> set_policy(Scenario& scenario, std::string_view policy);

/// Puts the scenario under other conventions: what it states itself stays, what it
/// left to the conventions follows them.
void set_conventions(Scenario& scenario, const Conventions& bundle);

/// Sets `key` from text as `--set` takes it: scheduler keys, `machine.` before
/// others, lists as "4:8:16". A message if key or value is wrong; the scenario
/// is then unchanged.
[[nodiscard]] std::optional<Message> set_value(Scenario& scenario, std::string_view key,
                                               std::string_view value);

/// A policy with settings as `--policies` takes it: "mlfq,quantum=2:4:8".
[[nodiscard]] std::optional<Message> set_policy_with_values(Scenario& scenario,
                                                            std::string_view text);

} // namespace procession::core
