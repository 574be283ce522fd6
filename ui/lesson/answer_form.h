// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/grade.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <map>

class QKeyEvent;

namespace procession::ui {

class MachineGuide;

/// What came of a step so far; kept while the lesson is open, so that a page looks the
/// same when one comes back to it, or in another language.
struct StepState {
    lessons::LessonAnswer answer; ///< as last handed in, or shown
    std::optional<lessons::Graded> graded;
    bool done = false;                         ///< right, or played through
    std::optional<core::Scenario> workpiece{}; ///< an exercise: as the student last had it
    bool due = false;                          ///< a question: the run has come to its moment
};
using StepStates = std::map<std::string, StepState, std::less<>>;

/// Where an answer is given. One form of question each; made anew when the language, the
/// size of texts or the theme changes.
class AnswerForm : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual lessons::LessonAnswer answer() const = 0;
    /// Puts an answer there, as if it had been given.
    virtual void show_answer(const lessons::LessonAnswer& answer) = 0;
    /// Marks what is right and wrong in the answer that was handed in.
    virtual void show_graded(const lessons::Graded& graded) = 0;
    /// Whether choosing is answering, without a button to hand in.
    [[nodiscard]] virtual bool answers_at_once() const { return false; }
    /// Whether a key that is pressed elsewhere in the window answers: a digit of the number that is
    /// asked for, the letter of an option.
    [[nodiscard]] virtual bool wants(const QKeyEvent&) const { return false; }
    /// Takes a key that it wants.
    virtual void take(const QKeyEvent&) {}
    /// Whether this is the question that the picture is about now.
    virtual void set_current(bool) {}

signals:
    /// The answer is to be handed in.
    void handed_in();
};

/// What a form is made of.
struct FormParts {
    const lessons::LessonQuestion& question;
    std::string id; ///< of the step
    lessons::Runs& runs;
    const Palette& palette;
    MachineGuide& guide;
    const StepStates& states; ///< of the whole lesson
};

/// The form for a question.
[[nodiscard]] AnswerForm* make_answer_form(const FormParts& parts, QWidget* parent);

} // namespace procession::ui
