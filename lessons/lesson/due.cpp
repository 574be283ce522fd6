// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/due.h"

namespace procession::lessons {

bool waits_for_run(const LessonQuestion& question)
{
    return !question.scenario.empty() && (question.form == Form::predict || question.at > 0);
}

bool told_by_queues(const LessonQuestion& question)
{
    switch (question.form) {
    case Form::choice:
    case Form::choices:
    case Form::order:
    case Form::click:
    case Form::predict:
        return !question.scenario.empty();
    case Form::number:
    case Form::fill:
    case Form::schedule:
    case Form::table:
        break;
    }
    return false;
}

} // namespace procession::lessons
