// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/exercise.h"
#include "lessons/lesson/grade.h"
#include "lessons/lesson/progress.h"

#include <memory>
#include <string_view>

namespace procession::lessons {

/// How much help has been asked for.
enum class Help : std::uint8_t { none, hint, stronger, shown };

/// Somebody at work on a lesson: the page they are on, and what comes of their answers.
/// A widget shows `page()`, runs its steps on the player, passes answers in, and
/// keeps `progress()`. Nothing is ever locked.
class Visit {
public:
    /// Begins where they were. The lesson has pages.
    Visit(std::shared_ptr<const Lesson> lesson, Progress progress);

    [[nodiscard]] const Lesson& lesson() const { return *lesson_; }
    [[nodiscard]] std::size_t page_number() const { return page_; }
    [[nodiscard]] const Page& page() const { return lesson_->pages[page_]; }
    /// The page's text in that language, else in English.
    [[nodiscard]] const PageText& text(std::string_view language) const;

    /// False, and nothing changes, if there is no such page.
    bool go_to(std::size_t page);
    bool go_to(std::string_view page);
    bool next() { return go_to(page_ + 1); }
    bool previous() { return page_ > 0 && go_to(page_ - 1); }

    /// `step` is the id of a question of the lesson.
    Graded answer(std::string_view step, const LessonAnswer& answer);
    /// Keeps what came of an answer that was graded elsewhere: grading may take long. Of a quiz or
    /// trial only the notebook, for the question where it comes from.
    void answered(std::string_view step, const LessonAnswer& answer, const Graded& graded);
    /// `step` is the id of an exercise.
    ExerciseGraded hand_in(std::string_view step, const core::Scenario& scenario);
    /// Keeps what came of an exercise that was graded elsewhere: grading may take long.
    void handed_in(std::string_view step, const ExerciseGraded& graded);
    /// "I know this": the lesson counts as done, or no longer.
    void set_known(bool known);

    /// The next stronger help with a question or exercise; `shown` is the last.
    Help ask_for_help(std::string_view step);
    [[nodiscard]] Help help(std::string_view step) const;

    [[nodiscard]] const Progress& progress() const { return progress_; }
    [[nodiscard]] Runs& runs() { return runs_; }

private:
    std::shared_ptr<const Lesson> lesson_;
    Runs runs_;
    Progress progress_;
    std::size_t page_ = 0;
    std::map<std::string, Help, std::less<>> help_;
};

} // namespace procession::lessons
