// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/step_card.h"
#include "ui/session/background.h"

namespace procession::ui {

class CheckRow;
class HelpRow;
class MomentRow;

/// A question of a page: asks, says what came of the answer, and shows the moment again
/// with the student's answer beside it if that was wrong. One that would tell what the run does
/// shows its moment alone until the run has come there.
class QuestionCard : public StepCard {
    Q_OBJECT

public:
    QuestionCard(const PageContext& context, const lessons::Step& step, QWidget* parent);

    [[nodiscard]] AnswerForm& form() { return *form_; }
    [[nodiscard]] HelpRow& help() { return *help_; }
    [[nodiscard]] QPushButton& hand_in_button() { return *hand_in_; }
    [[nodiscard]] const lessons::LessonQuestion& question() const { return question_; }
    [[nodiscard]] QPushButton& go_on() { return *go_on_; }
    [[nodiscard]] CheckRow& checking() { return *checking_; }
    /// Over the question; null if it is about no run.
    [[nodiscard]] MomentRow* moment() { return moment_; }
    /// Whether the question can be read: the run has come to its moment, or it need not wait.
    [[nodiscard]] bool is_due() const;
    /// A program is being tried, away from the window's thread.
    [[nodiscard]] bool is_checking() const { return background_.running(); }
    /// "✓ Right" or "✗ Not right", and why; empty before the first answer.
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QWidget* first_control() override;
    /// The form that may be answered now by keys pressed elsewhere; else none.
    [[nodiscard]] AnswerForm* form_for_keys() const
    {
        return is_due() && !is_done() ? form_ : nullptr;
    }

public slots:
    /// Hands in what the form has.
    void hand_in();
    /// Shows the right answer; it does not count.
    void show_answer();

protected:
    void take_machine() override;
    void current_changed(bool current) override;

private:
    void build_question();
    void build_moment();
    void come_due();
    void fill_question();
    [[nodiscard]] QWidget* last_said() const;
    void build_answer();
    void build_verdict();
    void try_out(const lessons::LessonAnswer& answer);
    void take(const lessons::LessonAnswer& answer, const lessons::Graded& graded);
    void fill();
    [[nodiscard]] bool takes_turns_with_machine() const;
    [[nodiscard]] bool reveals(const lessons::Graded& graded);
    void show_console();
    void replay(const lessons::Graded& graded);
    [[nodiscard]] core::Ticks before_next_question(core::Ticks until, bool right) const;
    [[nodiscard]] bool is_empty(const lessons::LessonAnswer& answer) const;
    void move_on();

    const lessons::LessonQuestion& question_;
    Background background_;
    bool waits_; ///< until the run is there
    MomentRow* moment_ = nullptr;
    QLabel* prompt_ = nullptr;
    QLabel* given_ = nullptr;
    AnswerForm* form_ = nullptr;
    HelpRow* help_ = nullptr;
    QPushButton* hand_in_ = nullptr;
    CheckRow* checking_ = nullptr;
    QLabel* verdict_ = nullptr;
    QLabel* reason_ = nullptr;
    QLabel* because_ = nullptr;
    QPushButton* go_on_ = nullptr;
};

} // namespace procession::ui
