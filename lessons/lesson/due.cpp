// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/due.h"

namespace procession::lessons {

bool waits_for_run(const LessonQuestion& question)
{
    return !question.scenario.empty() && (question.form == Form::predict || question.at > 0);
}

} // namespace procession::lessons
