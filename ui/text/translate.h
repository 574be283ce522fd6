// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/text/message.h"
#include "core/trace/system_state.h"
#include "scheduler/registry.h"

#include <QString>

namespace procession::ui {

/// A message of the lower floors in the language of the window.
[[nodiscard]] QString translate(const core::Message& message);

/// Names and explanations from the registry, in the language of the window.
[[nodiscard]] QString policy_text(const char* english);
[[nodiscard]] QString parameter_text(const char* english);
/// One value of a parameter of kind `choice`.
[[nodiscard]] QString choice_text(std::string_view name);

/// Name of the conventions in force, in the language of the window.
[[nodiscard]] QString conventions_name(const core::Rules& rules);

/// "ready"
[[nodiscard]] QString state_name(core::State state);
/// Of a child that has ended and was not reaped.
[[nodiscard]] QString zombie_name();

/// A text of the scenario in the language of the window.
[[nodiscard]] QString localized(const core::LocalizedText& text);

} // namespace procession::ui
