// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/answer_form.h"

#include <QString>
#include <vector>

namespace procession::ui {

class AnswerButton;

/// Choice, several choices, and predictions: options with letters.
class OptionsForm : public AnswerForm {
    Q_OBJECT

public:
    OptionsForm(const FormParts& parts, QWidget* parent);

    [[nodiscard]] lessons::LessonAnswer answer() const override;
    void show_answer(const lessons::LessonAnswer& answer) override;
    void show_graded(const lessons::Graded& graded) override;
    [[nodiscard]] bool answers_at_once() const override { return !several_; }
    [[nodiscard]] bool wants(const QKeyEvent& key) const override;
    void take(const QKeyEvent& key) override;
    /// The button of an option of the question; null if there is none.
    [[nodiscard]] AnswerButton* button_of(std::size_t option) const;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Shown {
        std::size_t option; ///< index in the question
        QString text;
        core::EntityId process;
        AnswerButton* button;
    };
    void take_options(const FormParts& parts);
    void take_prediction(const FormParts& parts);
    void build(const FormParts& parts);
    void press(std::size_t place);
    [[nodiscard]] int place_of(const QKeyEvent& event) const;

    std::vector<Shown> shown_;
    std::string letters_;
    bool several_ = false;
    lessons::ChosenOptions chosen_;
};

} // namespace procession::ui
