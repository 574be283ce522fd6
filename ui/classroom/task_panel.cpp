// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classroom/task_panel.h"

#include "ui/accessible/spoken_parts.h"
#include "ui/classroom/goal_task.h"
#include "ui/classroom/question_task.h"

#include <QVBoxLayout>

namespace procession::ui {

namespace {
constexpr const char* question_id = "question";
}

TaskPanel::TaskPanel(Session& session, MachineGuide& guide, QWidget* parent)
    : QScrollArea(parent), session_(session), guide_(guide)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    speak_as(*this, QAccessible::Pane);
    build();
}

void TaskPanel::show_tasks()
{
    delete takeWidget(); // its cards speak of what goes now
    runs_.reset();
    states_.clear();
    checked_.reset();
    classroom_ = session_.classroom();
    lesson_.reset();
    if (has_tasks()) {
        lesson_ =
            lessons::lesson_around(std::make_shared<const core::Scenario>(*session_.scenario()));
        runs_.emplace(*lesson_);
    }
    build();
}

const lessons::LessonQuestion* TaskPanel::open_question() const
{
    const auto known = states_.find(question_id);
    const bool done = known != states_.end() && known->second.done;
    return classroom_.question && !done ? &*classroom_.question : nullptr;
}

void TaskPanel::build()
{
    question_ = nullptr;
    goal_ = nullptr;
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (classroom_.question) {
        question_ = new QuestionTask(
            {*classroom_.question, question_id, *runs_, palette_, guide_, states_}, cards);
        if (const auto known = states_.find(question_id); known != states_.end()) {
            question_->show_state(known->second);
        }
        connect(question_, &QuestionTask::moment_wanted, &session_.player(), &Player::set_t);
        connect(question_, &QuestionTask::answered, this,
                [this](const lessons::LessonAnswer& answer, const lessons::Graded& graded) {
                    states_[question_id] = {answer, graded, graded.right};
                    emit answered();
                });
        column->addWidget(question_);
    }
    if (classroom_.goal) {
        goal_ = new GoalTask(
            *classroom_.goal, lesson_, [this] { return session_.scenario(); }, palette_, cards);
        if (checked_) {
            goal_->show_graded(*checked_);
        }
        connect(goal_, &GoalTask::checked, this,
                [this](const lessons::ExerciseGraded& graded) { checked_ = graded; });
        column->addWidget(goal_);
    }
    column->addStretch(1);
    setWidget(cards); // and the cards before go
    cards->show();
}

void TaskPanel::set_palette(const Palette& palette)
{
    palette_ = palette;
    retranslate();
}

void TaskPanel::retranslate()
{
    build();
}

} // namespace procession::ui
