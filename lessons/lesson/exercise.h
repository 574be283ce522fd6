// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace procession::lessons {

/// Whether one goal has been reached, and what stands there now if it is a number.
struct GoalReached {
    bool reached = false;
    std::optional<Message> measured;
    /// A goal over every schedule that has not been reached: what is wrong, as sentences …
    std::vector<Message> said;
    /// … and the scenario that plays the schedule in which it goes wrong, if one was found.
    std::shared_ptr<const core::Scenario> replay;
};

/// What came of a scenario that a student handed in.
struct ExerciseGraded {
    std::vector<GoalReached> goals;   ///< in the order of the exercise
    std::vector<std::string> changed; ///< what the exercise keeps and this changes
    std::vector<Message> said;        ///< the same as sentences
    [[nodiscard]] bool passed() const;
};

/// Any scenario that reaches all goals passes, however it does. Goals over every schedule take
/// their time, up to some seconds.
[[nodiscard]] ExerciseGraded grade(const Exercise& exercise, const Lesson& lesson,
                                   const core::Scenario& student, const Onlooker& onlooker = {});

} // namespace procession::lessons
