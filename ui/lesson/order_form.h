// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/answer_form.h"

class QListWidget;
class QToolButton;

namespace procession::ui {

/// Items to be put in order: dragged, or moved by buttons and keys.
class OrderForm : public AnswerForm {
    Q_OBJECT

public:
    OrderForm(const FormParts& parts, QWidget* parent);

    [[nodiscard]] lessons::LessonAnswer answer() const override;
    void show_answer(const lessons::LessonAnswer& answer) override;
    void show_graded(const lessons::Graded&) override {}
    [[nodiscard]] QListWidget& list() { return *list_; }
    /// Moves the current item.
    void move(bool up);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill(const std::vector<std::size_t>& order);
    void fit();

    std::vector<QString> texts_;
    QListWidget* list_ = nullptr;
};

} // namespace procession::ui
