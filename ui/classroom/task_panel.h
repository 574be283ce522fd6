// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/exercise.h"
#include "lessons/lesson/runs.h"
#include "ui/lesson/answer_form.h"
#include "ui/session/session.h"

#include <QScrollArea>
#include <memory>
#include <optional>

namespace procession::ui {

class GoalTask;
class MachineGuide;
class QuestionTask;

/// What the lecturer asks of those who open the scenario, beside the machine: a question, a goal.
class TaskPanel : public QScrollArea {
    Q_OBJECT

public:
    /// Both outlive it.
    TaskPanel(Session& session, MachineGuide& guide, QWidget* parent = nullptr);

    /// Those of the scenario that the session has opened; nothing answered yet.
    void show_tasks();
    [[nodiscard]] bool has_tasks() const { return classroom_.goal || classroom_.question; }

    void set_palette(const Palette& palette);
    void retranslate();

    [[nodiscard]] QuestionTask* question() { return question_; }
    [[nodiscard]] GoalTask* goal() { return goal_; }
    /// The lecturer's question while it has not been answered right; null if there is none.
    [[nodiscard]] const lessons::LessonQuestion* open_question() const;

signals:
    /// The question has been answered, right or not.
    void answered();

private:
    void build();

    Session& session_;
    MachineGuide& guide_;
    Palette palette_ = Palette::light_theme();
    lessons::Classroom classroom_;
    std::shared_ptr<const lessons::Lesson> lesson_;
    std::optional<lessons::Runs> runs_;
    StepStates states_; ///< kept while the cards are built anew
    std::optional<lessons::ExerciseGraded> checked_;
    QuestionTask* question_ = nullptr;
    GoalTask* goal_ = nullptr;
};

} // namespace procession::ui
