// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/grade.h"
#include "ui/lesson/machine_guide.h"

#include <vector>

namespace procession::ui {

/// How the moment of an answer is shown again.
struct Beside {
    core::Ticks until = 0;  ///< plays up to there: it shows the truth
    std::vector<LitUp> lit; ///< the student's answer in the picture, the machine's where both
                            ///< are of one kind; empty: it is in words that no picture shows
};

/// What to show of an answer to a question that has a scenario; of a right one only `until` counts.
[[nodiscard]] Beside beside(const lessons::LessonQuestion& question,
                            const lessons::LessonAnswer& answer, const lessons::Graded& graded,
                            lessons::Runs& runs);

} // namespace procession::ui
