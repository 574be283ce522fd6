// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>
#include <vector>

namespace procession::ui {

/// One rule that decides what the scenario leaves open.
struct RuleText {
    QString what; ///< "At one instant"
    QString rule; ///< "arrivals join the queue before those who leave a core"
};

/// The rules in force, in the order in which they are asked for: simultaneous
/// events, direction of priorities, preempted processes, estimates, costs.
[[nodiscard]] std::vector<RuleText> rules_of(const core::Scenario& scenario);

/// The same in one line, for exports.
[[nodiscard]] QString rules_line(const core::Scenario& scenario);

} // namespace procession::ui
