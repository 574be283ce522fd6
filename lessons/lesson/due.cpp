// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/due.h"

#include <algorithm>

namespace procession::lessons {

namespace {

const LessonQuestion* question_of(const Step* step)
{
    return step ? std::get_if<LessonQuestion>(&step->what) : nullptr;
}

/// Whether it predicts something of the same run from an earlier moment.
bool predicts_before(const LessonQuestion* earlier, const LessonQuestion& question)
{
    return earlier && earlier->form == Form::predict && earlier->scenario == question.scenario &&
           earlier->at < question.at;
}

} // namespace

bool waits_for_run(const Lesson& lesson, const Step& step)
{
    const LessonQuestion* const question = question_of(&step);
    if (!question || question->scenario.empty()) {
        return false;
    }
    if (question->form == Form::predict) {
        return true;
    }
    for (const Page& page : lesson.pages) {
        const auto here = std::ranges::find(page.steps, step.id);
        if (here != page.steps.end()) {
            return std::any_of(page.steps.begin(), here, [&](const std::string& id) {
                return predicts_before(question_of(lesson.step(id)), *question);
            });
        }
    }
    return false;
}

} // namespace procession::lessons
