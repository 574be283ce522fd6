// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/rules.h"
#include "core/text/message.h"
#include "scheduler/registry.h"

#include <optional>
#include <string>
#include <string_view>

namespace procession::core {

/// Gives each parameter that is not in `parameters` what the conventions say of
/// it. A list for the levels of a multilevel queue gets as many entries as there
/// are levels.
void apply_conventions(const Conventions& conventions, const scheduler::PolicyInfo& policy,
                       scheduler::Parameters& parameters);

/// Whether a parameter stands where the conventions would have put it anyway.
[[nodiscard]] bool is_convention(const Conventions& conventions,
                                 const scheduler::PolicyInfo& policy,
                                 const scheduler::Parameters& parameters, std::string_view name);

/// Parameters that contradict each other: `queues` and the lengths of the lists
/// `quantum` and `allotment`.
[[nodiscard]] std::optional<Message> check_together(const scheduler::Parameters& parameters);

/// The message for a policy that nobody knows; it names the nearest.
[[nodiscard]] Message unknown_policy(std::string_view name);
/// The message for a parameter that the policy does not take; it names the nearest.
[[nodiscard]] Message unknown_parameter(const scheduler::PolicyInfo& policy, std::string_view name);

} // namespace procession::core
