// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>
#include <QStringList>

namespace procession::ui {

/// "RR": the policy's short name.
[[nodiscard]] QString short_policy_name(const core::Scenario& scenario);

/// What sets this run apart, in words: "Quantum 4", "2 cores". Parameters that
/// are as by default are left out, but for the quantum.
[[nodiscard]] QStringList settings_text(const core::Scenario& scenario);

/// One line on the rules of a run: policy, settings, ties, conventions.
[[nodiscard]] QString rules_text(const core::Scenario& scenario);

} // namespace procession::ui
