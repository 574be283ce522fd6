// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/exercise_card.h"

#include "ui/layout/wrap_layout.h"
#include "ui/lesson/check_row.h"
#include "ui/lesson/help_row.h"
#include "ui/lesson/lesson_words.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/program_edit.h"
#include "ui/lesson/workload_edit.h"
#include "ui/text/sentence_gap.h"
#include "ui/text/translate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

ExerciseCard::ExerciseCard(const PageContext& context, const lessons::Step& step, QWidget* parent)
    : StepCard(context, step, parent), exercise_(std::get<lessons::Exercise>(step.what))
{
    QLabel* text = add_text(TextSize::large, true);
    tell(*text, localized(exercise_.text));
    setAccessibleName(text->text());
    for (std::size_t i = 0; i < exercise_.goals.size(); ++i) {
        goals_.push_back(add_goal());
    }
    build_work();
    help_ = new HelpRow(context.visit, id(), exercise_.hint, exercise_.stronger, this);
    column().addWidget(help_);
    connect(help_, &HelpRow::show_me, this, &ExerciseCard::show_solution);
    verdict_ = add_text(TextSize::large, true);
    reason_ = add_text();
    go_on_ = new QPushButton(tr("Go &on"), this);
    go_on_->setFont(text_font(TextSize::normal));
    go_on_->setToolTip(tr("To the next step or page"));
    make_primary(*go_on_);
    column().addWidget(go_on_, 0, Qt::AlignLeft);
    connect(go_on_, &QPushButton::clicked, this, &StepCard::go_on_wanted);
    connect(&background_, &Background::finished, this, [this](const QString& failure) {
        checking_->end();
        fill();
        if (!failure.isEmpty()) {
            tell(*reason_, failure);
        }
    });
    fill();
}

bool ExerciseCard::may_change(const char* part) const
{
    return std::ranges::find(exercise_.keeps, part) == exercise_.keeps.end();
}

/// The program and the workload are changed here, everything else in the window.
void ExerciseCard::build_editors()
{
    const core::Scenario& scenario = *context().visit.lesson().scenario(exercise_.scenario);
    if (!scenario.programs.empty() && may_change("programs")) {
        programs_ = new ProgramEdit(scenario, context().palette, this);
        column().addWidget(programs_);
    }
    // Where a program is to be rewritten, nobody has to add processes by hand.
    const bool processes = may_change("processes") && !programs_;
    const bool machine = may_change("machine");
    const bool quantum =
        may_change("scheduler") && !programs_ && WorkloadEdit::has_quantum(scenario);
    if (processes || machine || quantum) {
        workload_ = new WorkloadEdit(scenario,
                                     {.processes = processes,
                                      .work = may_change("work"),
                                      .machine = machine,
                                      .cores = may_change("cores"),
                                      .scheduler = quantum},
                                     context().palette, this);
        column().addWidget(workload_);
    }
    shown_ = scenario;
    connect(&context().guide, &MachineGuide::moved, this, &ExerciseCard::show_workpiece);
    show_workpiece();
}

/// What was changed in the window, or undone there, stands in the editors too.
void ExerciseCard::show_workpiece()
{
    const auto& wanted = context().guide.wanted();
    const bool here = wanted && wanted->is_workshop && wanted->scenario == exercise_.scenario;
    const auto mine = here ? context().guide.workpiece() : std::nullopt;
    if (!mine || mine == shown_) {
        return;
    }
    shown_ = mine;
    if (programs_) {
        programs_->show_programs(*mine);
    }
    if (workload_) {
        workload_->show_scenario(*mine);
    }
}

/// The scenario with what stands in the editors; nullopt if that is no scenario.
std::optional<core::Scenario> ExerciseCard::edited(const core::Scenario& base)
{
    auto made = workload_ ? workload_->put_into(base) : std::optional(base);
    return made && programs_ ? std::optional(programs_->put_into(*std::move(made))) : made;
}

void ExerciseCard::build_work()
{
    build_editors();
    auto* row = new WrapLayout;
    row->setSpacing(8);
    const auto add = [&](const QString& text, const QString& hint) {
        auto* button = new QPushButton(text, this);
        button->setFont(text_font(TextSize::normal));
        button->setToolTip(hint);
        row->addWidget(button);
        return button;
    };
    check_ = add(tr("Chec&k"), tr("Run what you have made and see which goals it reaches"));
    make_primary(*check_);
    connect(check_, &QPushButton::clicked, this, &ExerciseCard::check);
    if (programs_ || workload_) {
        const auto* run = add(tr("Run &it"), tr("Run what stands here in the machine beside"));
        connect(run, &QPushButton::clicked, this, &ExerciseCard::run_edited);
    }
    if (may_change("scheduler")) { // what may be changed of the machine stands above
        const auto* where = add(tr("Cha&nge the scheduling"), tr("Policy, quantum, cores"));
        connect(where, &QPushButton::clicked, this,
                [this] { emit context().guide.panel_wanted("policy"); });
    }
    const auto* again = add(tr("Start &again"), tr("The scenario as the exercise gave it"));
    connect(again, &QPushButton::clicked, this, &ExerciseCard::start_again);
    column().addLayout(row);
    checking_ = new CheckRow(this);
    column().addWidget(checking_);
    connect(checking_, &CheckRow::cancelled, &background_, &Background::cancel);
}

void ExerciseCard::want_machine()
{
    context().guide.want({.scenario = exercise_.scenario, .is_workshop = true});
}

/// With what the student made of it before.
void ExerciseCard::take_machine()
{
    want_machine();
    if (const auto& mine = state().workpiece) {
        context().guide.set_workpiece(*mine, tr("Your work"));
    }
}

void ExerciseCard::current_changed(bool current)
{
    if (!current) {
        keep_work();
    }
}

/// The stored solution is not the student's.
void ExerciseCard::keep_work()
{
    const auto& wanted = context().guide.wanted();
    const bool here = wanted && wanted->is_workshop && wanted->scenario == exercise_.scenario;
    const auto mine = here ? context().guide.workpiece() : std::nullopt;
    if (mine && *mine != *context().visit.lesson().scenario(exercise_.scenario) &&
        *mine != *context().visit.lesson().scenario(exercise_.solution)) {
        state().workpiece = *mine;
    }
}

void ExerciseCard::run_edited()
{
    const auto mine = context().guide.workpiece();
    const auto made = edited(mine ? *mine : *context().visit.lesson().scenario(exercise_.scenario));
    if (!made) {
        return; // it is said what is wrong
    }
    if (!mine) {
        want_machine();
    }
    state().workpiece = made;
    context().guide.set_workpiece(*made, tr("Your work"));
    emit progressed();
}

void ExerciseCard::start_again()
{
    state().workpiece.reset();
    want_machine();
    const core::Scenario& base = *context().visit.lesson().scenario(exercise_.scenario);
    context().guide.set_workpiece(base, tr("Start again"));
    graded_.reset();
    fill();
}

void ExerciseCard::show_solution()
{
    const core::Scenario& solution = *context().visit.lesson().scenario(exercise_.solution);
    want_machine();
    context().guide.set_workpiece(solution, tr("The solution"));
    fill();
}

/// In another thread: a program may run long, a search over schedules longer.
void ExerciseCard::check()
{
    const auto now = context().guide.workpiece();
    auto mine = edited(now ? *now : *context().visit.lesson().scenario(exercise_.scenario));
    if (!mine) {
        return;
    }
    if (mine != now) {
        run_edited(); // what is checked is what is seen
    }
    if (context().guide.is_away()) {
        context().guide.back(); // from the schedule that was shown after the last check
    }
    graded_.reset();
    keep_work();
    checking_->begin();
    // The lesson is kept alive by the visit, and the card waits for its own thread.
    background_.start([this, &exercise = exercise_, &lesson = context().visit.lesson(),
                       scenario = std::move(*mine)](const Background::Outside& outside) {
        const lessons::Onlooker onlooker{
            &outside.cancelled(), [&](const lessons::SearchShare& share) {
                outside.post([this, share] { checking_->show_share(share); });
            }};
        lessons::ExerciseGraded graded = lessons::grade(exercise, lesson, scenario, onlooker);
        if (outside.cancelled()) {
            return; // cut short: nothing was found out
        }
        outside.post([this, graded = std::move(graded)] { take(graded); });
    });
    fill();
}

void ExerciseCard::take(const lessons::ExerciseGraded& graded)
{
    graded_ = graded;
    context().visit.handed_in(id(), graded);
    state().done = state().done || graded.passed();
    emit progressed();
    fill();
    emit judged(!go_on_->isHidden()    ? static_cast<QWidget*>(go_on_)
                : !reason_->isHidden() ? reason_
                                       : verdict_);
    if (graded.passed() || !context().guide.is_there()) {
        return;
    }
    // The schedule in which it goes wrong, or what was handed in, from its beginning.
    const auto wrong = std::ranges::find_if(
        graded.goals, [](const lessons::GoalReached& goal) { return goal.replay != nullptr; });
    if (wrong != graded.goals.end()) {
        context().guide.show_other_run(*wrong->replay);
    } else {
        emit context().guide.play_from_start_wanted();
    }
}

/// A goal that wraps stays to the right of its mark.
ExerciseCard::GoalLine ExerciseCard::add_goal()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    GoalLine line{new QLabel(this), nullptr};
    line.mark->setFont(text_font(TextSize::normal));
    line.mark->setTextFormat(Qt::PlainText);
    line.mark->setMinimumWidth(line.mark->fontMetrics().horizontalAdvance(QChar(0x2717)));
    line.text = add_text();
    column().removeWidget(line.text);
    row->addWidget(line.mark, 0, Qt::AlignTop);
    row->addWidget(line.text, 1, Qt::AlignTop);
    column().addLayout(row);
    return line;
}

void ExerciseCard::fill_goal(std::size_t goal)
{
    QString text = localized(exercise_.goals[goal].text);
    QString mark = QString::fromUtf8("•"); // nothing to press
    QColor ink = context().palette.ink;
    if (graded_) {
        const lessons::GoalReached& reached = graded_->goals[goal];
        mark = QString::fromUtf8(reached.reached ? "✓" : "✗");
        ink = reached.reached ? right_colour() : context().palette.fault;
        if (reached.measured) {
            const QString now = told(*reached.measured);
            text += now.back() + sentence_gap() + now; // goals end without a stop
        }
    }
    const GoalLine& line = goals_[goal];
    tell(*line.text, text);
    tell(*line.mark, mark);
    line.text->setAccessibleName(mark + ' ' + text);
    colour(*line.text, ink);
    colour(*line.mark, ink);
}

void ExerciseCard::fill()
{
    for (std::size_t i = 0; i < goals_.size(); ++i) {
        fill_goal(i);
    }
    check_->setEnabled(!background_.running());
    const bool passed = graded_ && graded_->passed();
    tell(*verdict_, passed ? tr("✓ All goals are reached") : graded_ ? tr("✗ Not yet") : QString());
    colour(*verdict_, passed ? right_colour() : context().palette.fault);
    QStringList reasons;
    for (const lessons::GoalReached& goal :
         graded_ ? graded_->goals : std::vector<lessons::GoalReached>{}) {
        for (const core::Message& message : goal.said) {
            reasons.append(told(message));
        }
    }
    if (graded_) {
        for (const core::Message& message : graded_->said) {
            reasons.append(told(message));
        }
    }
    tell(*reason_, reasons.join('\n'));
    go_on_->setVisible(is_done() || context().visit.help(id()) == lessons::Help::shown);
    if (is_done()) {
        help_->close();
    }
}

QWidget* ExerciseCard::first_control()
{
    return check_;
}

} // namespace procession::ui
