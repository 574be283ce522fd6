// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/question_card.h"

#include "lessons/lesson/due.h"
#include "ui/lesson/beside.h"
#include "ui/lesson/check_row.h"
#include "ui/lesson/help_row.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/lesson_words.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/moment_row.h"
#include "ui/lesson/side_switch.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/text/unbroken.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace procession::ui {

using lessons::Form;
using lessons::Graded;
using lessons::Help;
using lessons::LessonAnswer;

QuestionCard::QuestionCard(const PageContext& context, const lessons::Step& step, QWidget* parent)
    : StepCard(context, step, parent),
      question_(std::get<lessons::LessonQuestion>(step.what)),
      waits_(lessons::waits_for_run(question_))
{
    build_question();
    build_answer();
    build_verdict();
    const auto before = context.states.find(step.id);
    if (before != context.states.end()) {
        form_->show_answer(before->second.answer);
    }
    fill();
}

void QuestionCard::build_question()
{
    if (!question_.scenario.empty()) {
        build_moment();
    }
    prompt_ = add_text(TextSize::large, true);
    given_ = add_text();
}

void QuestionCard::build_moment()
{
    const core::Scenario& scenario = *context().visit.lesson().scenario(question_.scenario);
    moment_ = new MomentRow(TimeText::of(scenario).moment(question_.at), this);
    column().addWidget(moment_);
    connect(moment_, &MomentRow::moment_wanted, this, &QuestionCard::take_machine);
    connect(&context().guide, &MachineGuide::moved, this, [this] {
        // Another card of the same question, one that is about to go, may have been told first.
        if (moment_->is_waiting() &&
            (is_due() || context().guide.has_come_to(question_.scenario, question_.at))) {
            come_due();
        }
    });
}

bool QuestionCard::is_due() const
{
    const auto found = context().states.find(id());
    return !waits_ || (found != context().states.end() && found->second.due);
}

void QuestionCard::come_due()
{
    state().due = true;
    fill();
    form_->set_current(is_current());
    show_console();
    emit grew();
    emit came_due();
}

/// Nothing of it before it is due, neither to be seen nor to be spoken.
void QuestionCard::fill_question()
{
    const bool due = is_due();
    if (due && prompt_->text().isEmpty()) {
        lessons::Runs& runs = context().visit.runs();
        tell(*prompt_, unbroken(prompt_of(question_, runs)));
        const bool predicts = question_.form == Form::predict;
        const auto asked = predicts ? lessons::prediction(question_, runs) : std::nullopt;
        tell(*given_, asked && asked->given ? translate(*asked->given) : QString());
    }
    setAccessibleName(due ? prompt_->text() : moment_->texts().join(' '));
    if (moment_) {
        moment_->set_waiting(!due);
    }
    form_->setVisible(due);
    hand_in_->setVisible(due && !form_->answers_at_once());
    help_->set_held_back(!due);
}

void QuestionCard::build_answer()
{
    form_ = make_answer_form({question_, id(), context().visit.runs(), context().palette,
                              context().guide, context().states},
                             this);
    column().addWidget(form_);
    connect(form_, &AnswerForm::handed_in, this, &QuestionCard::hand_in);
    hand_in_ = new QPushButton(tr("Ans&wer"), this);
    hand_in_->setFont(text_font(TextSize::normal));
    hand_in_->setToolTip(tr("Hand in what you have"));
    make_primary(*hand_in_);
    column().addWidget(hand_in_, 0, Qt::AlignLeft);
    connect(hand_in_, &QPushButton::clicked, this, &QuestionCard::hand_in);
    checking_ = new CheckRow(this);
    column().addWidget(checking_);
    connect(checking_, &CheckRow::cancelled, &background_, &Background::cancel);
    connect(&background_, &Background::finished, this, [this](const QString& failure) {
        checking_->end();
        hand_in_->setEnabled(true);
        if (!failure.isEmpty()) {
            tell(*reason_, failure);
        }
    });
    help_ = new HelpRow(context().visit, id(), question_.hint, question_.stronger, this);
    column().addWidget(help_);
    connect(help_, &HelpRow::show_me, this, &QuestionCard::show_answer);
}

void QuestionCard::build_verdict()
{
    verdict_ = add_text(TextSize::large, true);
    reason_ = add_text();
    because_ = add_text();
    go_on_ = new QPushButton(this);
    go_on_->setFont(text_font(TextSize::normal));
    make_primary(*go_on_);
    column().addWidget(go_on_, 0, Qt::AlignLeft);
    connect(go_on_, &QPushButton::clicked, this, &QuestionCard::move_on);
}

bool QuestionCard::is_empty(const LessonAnswer& answer) const
{
    if (const auto* chosen = std::get_if<lessons::ChosenOptions>(&answer)) {
        return chosen->options.empty();
    }
    if (const auto* text = std::get_if<std::string>(&answer)) {
        return text->empty();
    }
    if (const auto* chart = std::get_if<lessons::Chart>(&answer)) {
        return std::ranges::all_of(*chart, [](const auto& core) {
            return std::ranges::all_of(core, &std::string::empty);
        });
    }
    if (const auto* table = std::get_if<lessons::TableAnswer>(&answer)) {
        return table->cells.empty();
    }
    return std::holds_alternative<std::monostate>(answer);
}

void QuestionCard::hand_in()
{
    const LessonAnswer answer = form_->answer();
    if (is_empty(answer)) {
        tell(*reason_, translate({core::MessageCode::answer_empty, {}}));
        return; // nothing was answered, so nothing was wrong
    }
    if (question_.form == Form::fill) {
        return try_out(answer);
    }
    take(answer, lessons::grade(question_, answer, context().visit.runs()));
}

/// A line of a program is run, maybe in every schedule: that may take seconds.
void QuestionCard::try_out(const LessonAnswer& answer)
{
    hand_in_->setEnabled(false);
    tell(*verdict_, {}); // of the answer before
    tell(*reason_, {});
    checking_->begin();
    background_.start([this, answer, visit = context().alive,
                       &question = question_](const Background::Outside& outside) {
        lessons::Runs runs(visit->lesson()); // the visit's own are of the window's thread
        const lessons::Onlooker onlooker{
            &outside.cancelled(), [&](const lessons::SearchShare& share) {
                outside.post([this, share] { checking_->show_share(share); });
            }};
        Graded graded = lessons::grade(question, answer, runs, onlooker);
        if (outside.cancelled()) {
            return; // cut short: nothing was found out
        }
        outside.post([this, answer, graded = std::move(graded)] { take(answer, graded); });
    });
}

void QuestionCard::take(const LessonAnswer& answer, const Graded& graded)
{
    state().answer = answer;
    context().visit.answered(id(), answer, graded);
    state().graded = graded;
    state().done = state().done || graded.right;
    form_->show_graded(graded);
    fill();
    emit judged(last_said());
    emit progressed();
    show_console();
    replay(graded);
}

QWidget* QuestionCard::last_said() const
{
    const std::array<QWidget*, 4> from_below{go_on_, because_, reason_, verdict_};
    return *std::ranges::find_if(
        from_below, [this](const QWidget* one) { return !one->isHidden() || one == verdict_; });
}

void QuestionCard::show_answer()
{
    const LessonAnswer right = lessons::right_answer(question_, context().visit.runs());
    state().answer = right;
    state().graded.reset();
    form_->show_answer(right);
    Graded as_right;
    as_right.right = true;
    form_->show_graded(as_right);
    fill();
    emit judged(last_said());
    go_on_->setFocus();
}

/// What was shown is handed in on the way, and counts for nothing.
void QuestionCard::move_on()
{
    if (!is_done() && context().visit.help(id()) == Help::shown) {
        (void)context().visit.answer(id(), state().answer);
        state().done = true;
        emit progressed();
    }
    emit go_on_wanted();
}

void QuestionCard::fill()
{
    fill_question();
    const StepState& now = state();
    const bool shown = context().visit.help(id()) == Help::shown;
    const bool answered = now.graded.has_value();
    const bool right = answered && now.graded->right;
    if (answered) {
        form_->show_graded(*now.graded);
    }
    const bool partly = answered && now.graded->mistake &&
                        now.graded->mistake->code == core::MessageCode::answer_missed;
    tell(*verdict_, right      ? tr("✓ Right")
                    : partly   ? tr("✗ Not all yet")
                    : answered ? tr("✗ Not right")
                    : shown    ? tr("This is right")
                               : QString());
    colour(*verdict_, right || !answered ? right_colour() : context().palette.fault);
    tell(*reason_, answered && !right ? reason_of(*now.graded) : QString());
    const bool over = now.done || shown;
    tell(*because_, over ? localized(question_.because) : QString());
    go_on_->setText(over && !now.done ? tr("Do it and go &on") : tr("Go &on"));
    go_on_->setToolTip(tr("To the next step or page"));
    go_on_->setVisible(over);
    if (now.done) {
        help_->close();
    }
}

QString QuestionCard::verdict() const
{
    QStringList said;
    for (const QLabel* label : {verdict_, reason_, because_}) {
        if (!label->isHidden()) {
            said.append(label->text());
        }
    }
    return said.join('\n');
}

/// Whether there is room for the page or the machine only: then who is right stays at the page.
bool QuestionCard::takes_turns_with_machine() const
{
    QWidget* above = parentWidget();
    while (above && !qobject_cast<LessonPlace*>(above)) {
        above = above->parentWidget();
    }
    return above && !static_cast<LessonPlace*>(above)->way_to_machine().isHidden();
}

/// Whether a right answer is played on to where it is to be seen: it foresaw something that comes
/// after the moment of the question. What is counted or drawn has been worked out already.
bool QuestionCard::reveals(const Graded& graded)
{
    const bool foresees = question_.form == Form::choice || question_.form == Form::choices ||
                          question_.form == Form::order;
    return graded.replay_at ||
           (foresees && !takes_turns_with_machine() &&
            beside(question_, state().answer, graded, context().visit.runs()).until > question_.at);
}

void QuestionCard::replay(const Graded& graded)
{
    if (question_.scenario.empty() || (graded.right && !graded.replay && !reveals(graded))) {
        context().guide.light({}); // of a wrong answer before it
        return;
    }
    const auto& wanted = context().guide.wanted();
    if (!wanted || wanted->scenario != question_.scenario) {
        take_machine(); // answered from afar
    }
    if (graded.replay) {
        //: Beside a program: it is the one with the line that the student wrote
        return context().guide.show_other_run(*graded.replay, {{"place:source", tr("Your line")}});
    }
    lessons::Runs& runs = context().visit.runs();
    Beside shown = beside(question_, state().answer, graded, runs);
    if (graded.right) {
        shown.lit.clear(); // there is nothing to be held against it
    }
    const core::Ticks until =
        before_next_question(graded.replay_at.value_or(shown.until), graded.right);
    context().guide.replay(std::min(question_.at, until), until, std::move(shown.lit));
}

/// No further than where the lesson asks next about the same run: what is played would answer it.
/// What a wrong answer foresaw of the next moments is seen all the same.
core::Ticks QuestionCard::before_next_question(core::Ticks until, bool right) const
{
    if (!right && question_.form == Form::predict) {
        const auto asked = lessons::prediction(question_, context().visit.runs());
        if (asked && asked->kind != lessons::Kind::finish &&
            asked->kind != lessons::Kind::average_waiting) {
            return until;
        }
    }
    const lessons::Lesson& lesson = context().visit.lesson();
    std::vector<std::string> steps;
    for (const auto& page : lesson.pages) {
        steps.insert(steps.end(), page.steps.begin(), page.steps.end());
    }
    for (auto next = std::ranges::find(steps, id()); next != steps.end(); ++next) {
        const auto* asks = std::get_if<lessons::LessonQuestion>(&lesson.step(*next)->what);
        const auto state = context().states.find(*next);
        const bool done = state != context().states.end() && state->second.done;
        if (asks && asks != &question_ && !done && asks->scenario == question_.scenario &&
            (right ? asks->at >= question_.at : asks->at > question_.at)) {
            until = std::min(until, asks->at);
        }
    }
    return until;
}

void QuestionCard::take_machine()
{
    if (!question_.scenario.empty()) {
        context().guide.want({.scenario = question_.scenario, .at = question_.at});
    }
}

void QuestionCard::current_changed(bool current)
{
    form_->set_current(current && is_due());
    if (current) {
        show_console();
    }
}

/// Of what is printed next the console shows what was printed, and then the answer.
void QuestionCard::show_console()
{
    if (question_.form == Form::predict && question_.predict == lessons::Kind::next_print) {
        emit context().guide.console_wanted();
    }
}

QWidget* QuestionCard::first_control()
{
    if (!is_due()) {
        return &moment_->button(); // the machine is on its way
    }
    return form_->focusProxy() ? form_->focusProxy() : form_->findChild<QAbstractButton*>();
}

} // namespace procession::ui
