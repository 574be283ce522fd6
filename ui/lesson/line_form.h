// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/answer_form.h"

class QLabel;
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

protected:
    void showEvent(QShowEvent* event) override;

private:
    void align();
    /// Lines of the program as they are, beginning with number `first`.
    QPlainTextEdit* lines(const QStringList& text, int first, const Palette& palette);

    QLineEdit* box_ = nullptr;
    QLabel* number_ = nullptr;
    QPlainTextEdit* neighbour_ = nullptr; ///< the lines above, or else below
    int digits_ = 0;                      ///< of the numbers of lines
};

} // namespace procession::ui
