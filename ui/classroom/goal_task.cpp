// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classroom/goal_task.h"

#include "ui/classroom/goal_words.h"
#include "ui/classroom/hidden.h"
#include "ui/lesson/check_row.h"
#include "ui/lesson/lesson_words.h"
#include "ui/text/translate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace procession::ui {

GoalTask::GoalTask(lessons::Exercise goal, std::shared_ptr<const lessons::Lesson> lesson,
                   std::function<std::optional<core::Scenario>()> mine, const Palette& palette,
                   QWidget* parent)
    : TaskCard(palette, parent),
      goal_(std::move(goal)),
      lesson_(std::move(lesson)),
      mine_(std::move(mine))
{
    QLabel* text = add_text(TextSize::large, true);
    show_text(*text, goal_text(goal_.goals.front()));
    setAccessibleName(text->text());
    check_ =
        add_button(tr("Chec&k"), tr("Run what you have made and see whether it reaches the goal"));
    connect(check_, &QPushButton::clicked, this, &GoalTask::check);
    checking_ = new CheckRow(this);
    column().addWidget(checking_);
    connect(checking_, &CheckRow::cancelled, &background_, &Background::cancel);
    add_verdict();
    QStringList hints{localized(goal_.hint), localized(goal_.stronger)};
    hints.removeAll(QString());
    add_hints(hints);
    connect(&background_, &Background::finished, this, [this](const QString& failure) {
        checking_->end();
        check_->setEnabled(true);
        if (!failure.isEmpty()) {
            tell(false, {}, failure);
        }
    });
}

/// In another thread: a program may run long.
void GoalTask::check()
{
    auto mine = mine_();
    if (!mine) {
        return;
    }
    check_->setEnabled(false);
    tell(false, {}, {});
    checking_->begin();
    background_.start([this, scenario = std::move(*mine), goal = goal_,
                       lesson = lesson_](const Background::Outside& outside) {
        const lessons::Onlooker onlooker{
            &outside.cancelled(), [&](const lessons::SearchShare& share) {
                outside.post([this, share] { checking_->show_share(share); });
            }};
        lessons::ExerciseGraded graded = lessons::grade(goal, *lesson, scenario, onlooker);
        if (outside.cancelled()) {
            return; // cut short: nothing was found out
        }
        outside.post([this, graded = std::move(graded)] {
            show_graded(graded);
            emit checked(graded);
        });
    });
}

void GoalTask::show_graded(const lessons::ExerciseGraded& graded)
{
    const lessons::GoalReached& goal = graded.goals.front();
    QStringList reasons;
    if (goal.measured && !is_covered(lessons::Hidden::metrics)) {
        reasons.append(told(*goal.measured));
    }
    for (const core::Message& message : goal.said) {
        reasons.append(told(message));
    }
    for (const core::Message& message : graded.said) {
        reasons.append(told(message));
    }
    tell(graded.passed(), graded.passed() ? tr("✓ The goal is reached") : tr("✗ Not yet"),
         reasons.join('\n'));
}

} // namespace procession::ui
