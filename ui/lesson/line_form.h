// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/answer_form.h"

class QLineEdit;
class QPlainTextEdit;

namespace procession::ui {

/// A program with one line to be written.
class LineForm : public AnswerForm {
    Q_OBJECT

public:
    LineForm(const FormParts& parts, QWidget* parent);

    [[nodiscard]] lessons::LessonAnswer answer() const override;
    void show_answer(const lessons::LessonAnswer& answer) override;
    void show_graded(const lessons::Graded&) override {}
    [[nodiscard]] QLineEdit& box() { return *box_; }

private:
    /// Lines of the program as they are, beginning with number `first`; numbers have so many
    /// digits.
    QPlainTextEdit* lines(const QStringList& text, int first, int digits, const Palette& palette);

    QLineEdit* box_ = nullptr;
};

} // namespace procession::ui
