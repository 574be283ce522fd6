// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"

#include <optional>
#include <string>
#include <vector>

namespace procession::lessons {

/// Whether one goal has been reached, and what stands there now if it is a number.
struct GoalReached {
    bool reached = false;
    std::optional<Message> measured;
};

/// What came of a scenario that a student handed in.
struct ExerciseGraded {
    std::vector<GoalReached> goals;   ///< in the order of the exercise
    std::vector<std::string> changed; ///< what the exercise keeps and this changes
    std::vector<Message> said;        ///< the same as sentences
    [[nodiscard]] bool passed() const;
};

/// Any scenario that reaches all goals passes, however it does.
[[nodiscard]] ExerciseGraded grade(const Exercise& exercise, const Lesson& lesson,
                                   const core::Scenario& student);

} // namespace procession::lessons
