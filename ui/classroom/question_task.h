// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/classroom/task_card.h"
#include "ui/lesson/answer_form.h"

namespace procession::ui {

/// The lecturer's question, and what comes of an answer.
class QuestionTask : public TaskCard {
    Q_OBJECT

public:
    /// The question and what `parts` speaks of outlive it.
    QuestionTask(const FormParts& parts, QWidget* parent);

    [[nodiscard]] AnswerForm& form() { return *form_; }
    [[nodiscard]] QPushButton& answer_button() { return *hand_in_; }
    /// Puts an answer there that has been graded.
    void show_state(const StepState& state);

signals:
    /// The moment that the question is about is to be seen.
    void moment_wanted(core::Ticks t);
    /// An answer has been graded.
    void answered(const lessons::LessonAnswer& answer, const lessons::Graded& graded);

private:
    void hand_in();
    void show_graded(const lessons::Graded& graded);

    const lessons::LessonQuestion& question_;
    lessons::Runs& runs_;
    AnswerForm* form_ = nullptr;
    QPushButton* hand_in_ = nullptr;
    QLabel* because_ = nullptr;
};

} // namespace procession::ui
