// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "lessons/predict/question.h"

#include <optional>
#include <string>
#include <vector>

namespace procession::lessons {

/// A policy that people take for the one in force.
struct OtherPolicy {
    std::string name;            ///< the registry's
    core::MessageCode mistake{}; ///< "Right for FCFS: …"
    bool interrupts = false;     ///< takes a core from a process that wants to go on
};

/// The policies that could be mistaken for that of the scenario, likeliest first.
[[nodiscard]] std::vector<OtherPolicy> other_policies(const core::Scenario& scenario);

/// The sentence on a mistake with that on the rule in force behind it.
[[nodiscard]] Message mistaken_for(const OtherPolicy& other, const core::Scenario& scenario);

/// Whom the policy would choose among `candidates`, which stand in the order in
/// which they joined; `state` is the machine at the moment of the decision.
[[nodiscard]] EntityId choice_of(const OtherPolicy& other, const core::Scenario& scenario,
                                 const core::SystemState& state,
                                 const std::vector<EntityId>& candidates);

/// The whole run under that policy; nullopt if it would be too long.
[[nodiscard]] std::optional<core::Trace> run_under(const OtherPolicy& other,
                                                   const core::Trace& trace);

/// The run with context switches that cost nothing; nullopt if they do so
/// anyway, or if it would be too long.
[[nodiscard]] std::optional<core::Trace> run_without_switch_costs(const core::Trace& trace);

} // namespace procession::lessons
