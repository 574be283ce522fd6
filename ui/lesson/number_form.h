// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/answer_form.h"

class QLineEdit;
class QString;

namespace procession::ui {

/// A number as people write it: "4", "4.5", "4,5", "13/3"; nullopt if it is none.
[[nodiscard]] std::optional<double> number_written(const QString& text);
/// A number in a few digits.
[[nodiscard]] QString written(double number);

/// One number.
class NumberForm : public AnswerForm {
    Q_OBJECT

public:
    NumberForm(const FormParts& parts, QWidget* parent);

    [[nodiscard]] lessons::LessonAnswer answer() const override;
    void show_answer(const lessons::LessonAnswer& answer) override;
    void show_graded(const lessons::Graded&) override {}
    [[nodiscard]] bool wants(const QKeyEvent& key) const override;
    void take(const QKeyEvent& key) override;
    [[nodiscard]] QLineEdit& box() { return *box_; }

private:
    QLineEdit* box_ = nullptr;
};

} // namespace procession::ui
