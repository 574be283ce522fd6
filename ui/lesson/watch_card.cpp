// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/watch_card.h"

#include "ui/layout/wrap_layout.h"
#include "ui/layout/wrapping_button.h"
#include "ui/lesson/lesson_words.h"
#include "ui/lesson/machine_guide.h"
#include "ui/text/time_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

using lessons::CompareStep;
using lessons::HighlightStep;
using lessons::RunStep;

namespace {

std::vector<LitUp> lit_by(const HighlightStep& step)
{
    std::vector<LitUp> lit;
    for (const std::string& target : step.targets) {
        lit.push_back({QString::fromStdString(target), {}});
    }
    return lit;
}

const RunStep* run_of(const lessons::Step* step)
{
    return step ? std::get_if<RunStep>(&step->what) : nullptr;
}

/// Whether nothing below it on the page runs the same.
bool is_last_run_of(const lessons::Visit& visit, const lessons::Step& step, const RunStep& run)
{
    const std::vector<std::string>& steps = visit.page().steps;
    const auto last = std::find_if(steps.rbegin(), steps.rend(), [&](const std::string& id) {
        const RunStep* const other = run_of(visit.lesson().step(id));
        return other && other->scenario == run.scenario;
    });
    return last != steps.rend() && *last == step.id;
}

} // namespace

WatchCard::WatchCard(const PageContext& context, const lessons::Step& step, QWidget* parent)
    : StepCard(context, step, parent)
{
    button_ = new WrappingButton(words(), this);
    button_->setFont(text_font(TextSize::normal));
    button_->setToolTip(words());
    make_primary(*button_);
    connect(button_, &QPushButton::clicked, this, &WatchCard::show_it);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    row->addWidget(button_);
    column().addLayout(row);
    add_program_actions();
}

/// Once under each program of the page: how else it could have come out, and what to type on one's
/// own computer.
void WatchCard::add_program_actions()
{
    const RunStep* const run = run_of(&step());
    const core::Scenario* scenario =
        run ? context().visit.lesson().scenario(run->scenario) : nullptr;
    if (!scenario || scenario->programs.empty() || !is_last_run_of(context().visit, step(), *run)) {
        return;
    }
    auto* row = new WrapLayout;
    row->setSpacing(8);
    for (QAction* action : context().program_actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setFont(text_font(TextSize::normal));
        button->setToolTip(action->statusTip());
        row->addWidget(button);
    }
    column().addLayout(row);
}

QString WatchCard::words() const
{
    if (const auto* run = std::get_if<RunStep>(&step().what)) {
        const core::Scenario& scenario = *context().visit.lesson().scenario(run->scenario);
        const TimeText time = TimeText::of(scenario);
        return run->to > run->from
                   ? tr("Play from t = %1 to %2").arg(time.moment(run->from), time.moment(run->to))
                   : tr("Show t = %1").arg(time.moment(run->from));
    }
    if (const auto* highlight = std::get_if<HighlightStep>(&step().what)) {
        QStringList names;
        for (const std::string& target : highlight->targets) {
            names.append(target_words(target));
        }
        const QString list = names.join(QCoreApplication::translate("message", ", "));
        return tr("Show me: %1").arg(list);
    }
    return tr("Compare the policies");
}

/// At the beginning of the stretch; it plays when the student says so.
void WatchCard::take_machine()
{
    if (const auto* run = std::get_if<RunStep>(&step().what)) {
        context().guide.want({.scenario = run->scenario, .policy = run->policy, .at = run->from});
    } else if (const auto* highlight = std::get_if<HighlightStep>(&step().what)) {
        context().guide.light(lit_by(*highlight), false); // it opens panels when it is pressed
    } else if (const auto* compare = std::get_if<CompareStep>(&step().what)) {
        context().guide.want({.scenario = compare->scenario});
    }
}

void WatchCard::show_it()
{
    if (const auto* run = std::get_if<RunStep>(&step().what)) {
        context().guide.want({.scenario = run->scenario,
                              .policy = run->policy,
                              .at = run->from,
                              .plays_to = run->to});
    } else if (const auto* compare = std::get_if<CompareStep>(&step().what)) {
        emit context().guide.compare_wanted(*context().visit.lesson().scenario(compare->scenario),
                                            compare->policies);
    } else {
        emit context().guide.picture_wanted();
        context().guide.light(lit_by(std::get<HighlightStep>(step().what)));
    }
    state().done = true;
    emit progressed();
}

bool WatchCard::act()
{
    if (is_done()) {
        return false;
    }
    show_it();
    return true;
}

QWidget* WatchCard::first_control()
{
    return button_;
}

} // namespace procession::ui
