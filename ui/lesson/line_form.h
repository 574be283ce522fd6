// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/answer_form.h"

#include <QColor>

class QHBoxLayout;
class QLabel;

namespace procession::ui {

class CodeLines;
class LineBox;

/// A program with one line to be written: all of it, with a box in the place of the line.
class LineForm : public AnswerForm {
    Q_OBJECT

public:
    LineForm(const FormParts& parts, QWidget* parent);

    [[nodiscard]] lessons::LessonAnswer answer() const override;
    void show_answer(const lessons::LessonAnswer& answer) override;
    void show_graded(const lessons::Graded&) override {}
    [[nodiscard]] LineBox& box() { return *box_; }

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void align();
    QHBoxLayout* line_row(int line, const Palette& palette);
    void fill_box(int line, const QString& before);

    LineBox* box_ = nullptr;
    QLabel* number_ = nullptr;
    CodeLines* neighbour_ = nullptr; ///< the lines above, or else below
    int digits_ = 0;                 ///< of the numbers of lines
    QColor paper_;
    QColor rule_;
};

} // namespace procession::ui
