// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/visit.h"

#include <algorithm>

namespace procession::lessons {

Visit::Visit(std::shared_ptr<const Lesson> lesson, Progress progress)
    : lesson_(std::move(lesson)), runs_(*lesson_), progress_(std::move(progress))
{
    const auto before = progress_.lessons.find(lesson_->id);
    const bool been_here = before != progress_.lessons.end() && go_to(before->second.page);
    if (!been_here) {
        go_to(std::size_t{0});
    }
}

const PageText& Visit::text(std::string_view language) const
{
    const auto& texts = page().texts;
    const auto found = texts.find(language);
    return found != texts.end() ? found->second : texts.at("en");
}

bool Visit::go_to(std::size_t page)
{
    if (page >= lesson_->pages.size()) {
        return false;
    }
    page_ = page;
    progress_.open_page(lesson_->id, this->page().id);
    return true;
}

bool Visit::go_to(std::string_view page)
{
    const auto found = std::ranges::find(lesson_->pages, page, &Page::id);
    return go_to(static_cast<std::size_t>(found - lesson_->pages.begin()));
}

Graded Visit::answer(std::string_view step, const LessonAnswer& answer)
{
    const auto& question = std::get<LessonQuestion>(lesson_->step(step)->what);
    Graded graded = grade(question, answer, runs_);
    answered(step, answer, graded);
    return graded;
}

void Visit::answered(std::string_view step, const LessonAnswer& answer, const Graded& graded)
{
    const Step& asked = *lesson_->step(step);
    const auto& question = std::get<LessonQuestion>(asked.what);
    if (graded.right && help(step) == Help::shown) {
        return; // who has been shown the answer has not found it
    }
    if (const auto& origin = asked.origin) {
        progress_.note({.lesson = origin->lesson,
                        .question = origin->step,
                        .answer = answer,
                        .at = question.at,
                        .made_up = origin->made_up},
                       graded.right);
    } else {
        progress_.answered(lesson_->id, step, answer, graded.right, question.at);
    }
}

ExerciseGraded Visit::hand_in(std::string_view step, const core::Scenario& scenario)
{
    const auto& exercise = std::get<Exercise>(lesson_->step(step)->what);
    ExerciseGraded graded = grade(exercise, *lesson_, scenario);
    handed_in(step, graded);
    return graded;
}

void Visit::handed_in(std::string_view step, const ExerciseGraded& graded)
{
    progress_.exercised(lesson_->id, step, graded.passed());
}

void Visit::set_known(bool known)
{
    progress_.lessons[lesson_->id].known = known;
}

Help Visit::ask_for_help(std::string_view step)
{
    Help& help = help_.try_emplace(std::string(step), Help::none).first->second;
    help = help == Help::shown ? help : static_cast<Help>(static_cast<int>(help) + 1);
    return help;
}

Help Visit::help(std::string_view step) const
{
    const auto found = help_.find(step);
    return found == help_.end() ? Help::none : found->second;
}

} // namespace procession::lessons
