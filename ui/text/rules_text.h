// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace procession::ui {

/// "RR": the policy's short name.
[[nodiscard]] QString short_policy_name(const core::Scenario& scenario);

/// "Round robin · Quantum 4 · 2 cores"; empty if the lecturer hides the policy.
[[nodiscard]] QString policy_line(const core::Scenario& scenario);

/// What sets this run apart, in words: "Quantum 4", "2 cores". Parameters that
/// are as by default are left out, but for the quantum.
[[nodiscard]] QStringList settings_text(const core::Scenario& scenario);

/// One rule that decides what the scenario leaves open.
struct RuleText {
    QString what; ///< "At one instant"
    QString rule; ///< "arrivals join the queue before those who leave a core"
};

/// The rules in force, in the order in which they are asked for: simultaneous
/// events, direction of priorities, preempted processes, estimates, costs.
[[nodiscard]] std::vector<RuleText> rules_of(const core::Scenario& scenario);

/// All of it in one line: policy, settings, rules, conventions.
[[nodiscard]] QString rules_text(const core::Scenario& scenario);

} // namespace procession::ui
