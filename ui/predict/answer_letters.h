// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "lessons/predict/question.h"

#include <string>

namespace procession::ui {

/// Gives each option of a question a letter, A to D, puts the options in the order of their
/// letters and returns these. A process named by such a letter keeps it, as nobody would
/// understand "B: A"; the others take what is left.
[[nodiscard]] std::string give_letters(lessons::Question& question, const core::Scenario& scenario);

} // namespace procession::ui
