// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/answer_form.h"

#include <QString>
#include <vector>

namespace procession::ui {

class AnswerButton;

/// A click on the picture; the same things are named here for who cannot see or reach it.
class ClickForm : public AnswerForm {
    Q_OBJECT

public:
    ClickForm(const FormParts& parts, QWidget* parent);

    [[nodiscard]] lessons::LessonAnswer answer() const override;
    void show_answer(const lessons::LessonAnswer& answer) override;
    void show_graded(const lessons::Graded& graded) override;
    [[nodiscard]] bool answers_at_once() const override { return true; }
    void set_current(bool current) override;
    [[nodiscard]] AnswerButton* button_of(const QString& target) const;
    /// Takes a target ("process:A") as the answer.
    void choose(const QString& target);

private:
    struct Choice {
        QString target;
        AnswerButton* button;
    };
    MachineGuide& guide_;
    bool current_ = false;
    std::vector<Choice> choices_;
    QString chosen_;
};

} // namespace procession::ui
