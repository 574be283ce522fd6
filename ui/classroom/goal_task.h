// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/exercise.h"
#include "ui/classroom/task_card.h"
#include "ui/session/background.h"

#include <functional>
#include <memory>
#include <optional>

namespace procession::ui {

class CheckRow;

/// The lecturer's goal: the student changes the scenario in the window, the machine checks. Any
/// change that reaches it passes.
class GoalTask : public TaskCard {
    Q_OBJECT

public:
    /// `lesson` holds the scenario as it was given; `mine` gives the student's.
    GoalTask(lessons::Exercise goal, std::shared_ptr<const lessons::Lesson> lesson,
             std::function<std::optional<core::Scenario>()> mine, const Palette& palette,
             QWidget* parent);

    [[nodiscard]] QPushButton& check_button() { return *check_; }
    [[nodiscard]] bool is_checking() const { return background_.running(); }
    void show_graded(const lessons::ExerciseGraded& graded);

signals:
    void checked(const lessons::ExerciseGraded& graded);

private:
    void check();

    lessons::Exercise goal_;
    std::shared_ptr<const lessons::Lesson> lesson_;
    std::function<std::optional<core::Scenario>()> mine_;
    QPushButton* check_ = nullptr;
    CheckRow* checking_ = nullptr;
    Background background_; ///< the last member: it waits for its work when it goes
};

} // namespace procession::ui
