// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"

namespace procession::lessons {

/// Whether a question must not be read before the run has come to its moment. A prediction
/// names who has the core then; any other about a moment after the start may name who is
/// there by then, and what came of what was asked before.
[[nodiscard]] bool waits_for_run(const LessonQuestion& question);

/// Whether the order in which a ready queue is served, seen at its moment, could answer a
/// question of a run: it asks to foresee something, and nothing is to be counted or written.
[[nodiscard]] bool told_by_queues(const LessonQuestion& question);

} // namespace procession::lessons
