// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classroom/question_task.h"

#include "lessons/lesson/grade.h"
#include "ui/lesson/lesson_words.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

QStringList hints_of(const lessons::LessonQuestion& question)
{
    QStringList hints{localized(question.hint), localized(question.stronger)};
    hints.removeAll(QString());
    return hints;
}

} // namespace

QuestionTask::QuestionTask(const FormParts& parts, QWidget* parent)
    : TaskCard(parts.palette, parent), question_(parts.question), runs_(parts.runs)
{
    if (question_.at > 0) {
        const core::Scenario& scenario = *runs_.lesson().scenario(question_.scenario);
        //: The moment that a question is about; pressed, the machine goes there
        QPushButton* moment =
            add_button(tr("At t = %1").arg(TimeText::of(scenario).moment(question_.at)),
                       tr("Put the machine at this moment"));
        moment->setFlat(true);
        connect(moment, &QPushButton::clicked, this, [this] { emit moment_wanted(question_.at); });
    }
    QLabel* prompt = add_text(TextSize::large, true);
    show_text(*prompt, prompt_of(question_, runs_));
    setAccessibleName(prompt->text());
    form_ = make_answer_form(parts, this);
    column().addWidget(form_);
    connect(form_, &AnswerForm::handed_in, this, &QuestionTask::hand_in);
    hand_in_ = add_button(tr("Ans&wer"), tr("Hand in what you have"));
    hand_in_->setVisible(!form_->answers_at_once());
    connect(hand_in_, &QPushButton::clicked, this, &QuestionTask::hand_in);
    add_verdict();
    because_ = add_text();
    add_hints(hints_of(question_));
}

void QuestionTask::hand_in()
{
    const lessons::LessonAnswer answer = form_->answer();
    if (std::holds_alternative<std::monostate>(answer)) {
        return tell(false, {}, translate({core::MessageCode::answer_empty, {}}));
    }
    const lessons::Graded graded = lessons::grade(question_, answer, runs_);
    show_graded(graded);
    emit answered(answer, graded);
}

void QuestionTask::show_graded(const lessons::Graded& graded)
{
    form_->show_graded(graded);
    tell(graded.right, graded.right ? tr("✓ Right") : tr("✗ Not right"),
         graded.right ? QString() : reason_of(graded));
    show_text(*because_, graded.right ? localized(question_.because) : QString());
}

void QuestionTask::show_state(const StepState& state)
{
    form_->show_answer(state.answer);
    if (state.graded) {
        show_graded(*state.graded);
    }
}

} // namespace procession::ui
