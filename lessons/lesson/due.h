// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"

namespace procession::lessons {

/// Whether a question must not be read before the run has come to its moment. A prediction
/// names who has the core then, and who is there; and a question about a later moment than a
/// prediction before it on its page may tell what came of that.
[[nodiscard]] bool waits_for_run(const Lesson& lesson, const Step& step);

} // namespace procession::lessons
