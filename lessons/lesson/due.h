// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"

namespace procession::lessons {

/// Whether a question must not be read before the run has come to its moment. A prediction
/// names who has the core then; any other about a moment after the start may name who is
/// there by then, and what came of what was asked before.
[[nodiscard]] bool waits_for_run(const LessonQuestion& question);

} // namespace procession::lessons
