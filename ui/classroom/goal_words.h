// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"

#include <QString>

namespace procession::ui {

/// A goal in the lecturer's words, or else in words made of its condition: "Waiting time of B: at
/// most 4".
[[nodiscard]] QString goal_text(const lessons::Goal& goal);
/// A condition in words; those of several parts or on programs in a general way.
[[nodiscard]] QString condition_words(const lessons::Condition& condition);
/// A measure with the process that it is of: "waiting time of B", "average waiting time".
[[nodiscard]] QString measured_words(const lessons::Measure& measure);
/// "at most %1" and the like, of a number.
[[nodiscard]] QString relation_words(lessons::Condition::Compare relation);
/// A state as lessons name it: "running".
[[nodiscard]] QString state_words(std::string_view state);
/// Measures of a whole run too: "makespan".
[[nodiscard]] QString any_measure_words(std::string_view measure);

} // namespace procession::ui
