// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/predict_panel.h"

#include "core/trace/explain.h"
#include "ui/text/reason_words.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/text/unbroken.h"
#include "ui/theme/colour.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace procession::ui {

using lessons::Kind;
using Phase = Prediction::Phase;

void PredictPanel::show_moment(const Moment& moment)
{
    // A trace shares its records with its copies: another address is another run.
    const bool other_run = !moment_ || &moment_->trace.records() != &moment.trace.records();
    const bool stays = !other_run && moment_->t == moment.t;
    const Phase phase = prediction_.phase();
    const bool had_nothing = nothing_to_ask_;
    moment_ = moment;
    nothing_to_ask_ = nothing_to_ask_ && stays;
    if (other_run) {
        prediction_.drop();
    }
    prediction_.move_to(moment);
    if (other_run || phase != prediction_.phase() || had_nothing != nothing_to_ask_) {
        fill(); // while it plays nearly nothing changes here
    }
}

void PredictPanel::set_asking(Asking asking)
{
    if (asking == asking_) {
        return;
    }
    asking_ = asking;
    nothing_to_ask_ = false;
    if (asking == Asking::off) {
        prediction_.drop();
    }
    fill();
    emit asking_changed();
}

std::optional<core::Ticks> PredictPanel::next_pause() const
{
    if (!moment_ || !asks_at_every_decision()) {
        return std::nullopt;
    }
    core::Ticks from = moment_->t;
    if (prediction_.phase() == Phase::open || prediction_.phase() == Phase::answered) {
        from = prediction_.question()->settled_at;
    }
    return lessons::moment_to_ask(moment_->trace, from);
}

void PredictPanel::ask_now()
{
    const int wished = kind_->currentData().toInt();
    if (asks_at_every_decision()) {
        ask(Kind::next_process);
    } else if (wished < 0) {
        ask(std::nullopt);
    } else {
        ask(static_cast<Kind>(wished));
    }
}

void PredictPanel::ask(std::optional<Kind> kind)
{
    if (!moment_ || asking_ == Asking::off) {
        return;
    }
    // Inside an instant the rest of it is not known yet, but a question would show it.
    const bool inside = moment_->next < moment_->trace.first_at_or_after(moment_->t + 1);
    nothing_to_ask_ = inside || !prediction_.ask(*moment_, kind);
    fill();
    if (nothing_to_ask_) {
        return;
    }
    // Not to an option: the space bar would answer where it was meant to play.
    question_->setFocus(Qt::OtherFocusReason);
    bring_into_sight(question_);
    bring_into_sight(asked_at_); // the first line of it
    if (moment_->seen > moment_->t) {
        emit veil_wanted();
    }
}

void PredictPanel::answer(int option)
{
    if (option >= 0 && prediction_.can_answer()) {
        prediction_.answer(static_cast<std::size_t>(option));
        fill();
        bring_into_sight(reveal_);
        if (!prediction_.can_answer()) {
            reveal_->setFocus(Qt::OtherFocusReason);
        }
    }
}

void PredictPanel::answer_process(core::EntityId process)
{
    if (!prediction_.can_answer()) {
        return;
    }
    if (const auto option = lessons::option_naming(*prediction_.question(), process)) {
        answer(static_cast<int>(*option));
    }
}

void PredictPanel::answer_state(core::State state)
{
    if (const auto option = prediction_.can_answer()
                                ? lessons::option_of_state(*prediction_.question(), state)
                                : std::nullopt) {
        answer(static_cast<int>(*option));
    }
}

void PredictPanel::answer_moment(core::Ticks t)
{
    const auto& question = prediction_.question();
    for (std::size_t i = 0; prediction_.can_answer() && i < question->options.size(); ++i) {
        if (question->kind == Kind::finish && question->options[i].value == t) {
            return answer(static_cast<int>(i));
        }
    }
}

void PredictPanel::reveal()
{
    if (prediction_.phase() == Phase::open || prediction_.phase() == Phase::answered) {
        emit reveal_wanted(prediction_.question()->settled_at);
    }
}

/// The option that a key stands for while a question is open; -1 if none.
int PredictPanel::option_of(const QKeyEvent& event) const
{
    const int key = event.key();
    const bool plain = !(event.modifiers() & ~Qt::KeypadModifier);
    const bool known = key > 0 && key < 128 && prediction_.can_answer();
    return plain && known ? prediction_.option_of(static_cast<char>(key)) : -1;
}

/// The window uses some of these keys too; with the focus in here they answer.
bool PredictPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        option_of(*static_cast<QKeyEvent*>(event)) >= 0) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PredictPanel::keyPressEvent(QKeyEvent* event)
{
    const int option = option_of(*event);
    option >= 0 ? answer(option) : QWidget::keyPressEvent(event);
}

void PredictPanel::set_palette(const Palette& palette)
{
    palette_ = palette;
    for (AnswerButton* option : options_) {
        option->set_palette(palette);
    }
    fill();
}

void PredictPanel::fill()
{
    const Phase phase = prediction_.phase();
    const bool asks = asking_ != Asking::off;
    const bool under_way = phase == Phase::open || phase == Phase::answered;
    mode_->setCurrentIndex(static_cast<int>(asking_));
    ask_->setVisible(asks);
    ask_->setEnabled(moment_.has_value() && !under_way);
    kind_->setVisible(asking_ == Asking::on_request);
    kind_label_->setVisible(kind_->isVisibleTo(this));
    invitation_->setVisible(phase == Phase::idle || nothing_to_ask_);
    if (nothing_to_ask_) {
        invitation_->setText(tr("There is nothing to ask here: what comes next leaves no choice. "
                                "Go on a little and ask again."));
    } else if (!asks) {
        invitation_->setText(tr("Guess before you look: let the run stop before each decision, "
                                "or ask when you like."));
    } else if (asks_at_every_decision()) {
        invitation_->setText(tr("Play: the run stops before each decision, and you are asked."));
    } else {
        invitation_->setText(tr("Pause anywhere and ask: what happens next?"));
    }
    question_->setVisible(phase != Phase::idle);
    fill_options();
    fill_verdict();
    fill_score();
    colour();
    tell_candidates();
    tell_places();
    emit question_changed();
}

void PredictPanel::fill_options()
{
    const auto& question = prediction_.question();
    prompt_->setText(question ? unbroken(translate(question->prompt)) : QString());
    const QString t =
        question ? TimeText::of(moment_->trace.scenario()).moment(question->asked_at) : QString();
    //: Above a question: the moment at which it was asked
    asked_at_->setText(tr("At t = %1").arg(t));
    given_->setText(question && question->given ? translate(*question->given) : QString());
    given_->setVisible(!given_->text().isEmpty());
    question_->setAccessibleName(prompt_->text());
    question_->setAccessibleDescription(given_->text());
    for (std::size_t i = 0; i < options_.size(); ++i) {
        AnswerButton& button = *options_[i];
        button.setVisible(question && i < question->options.size());
        if (!question || i >= question->options.size()) {
            continue;
        }
        const lessons::Option& option = question->options[i];
        std::optional<Identity> identity;
        if (option.process != core::no_entity) {
            identity = palette_.identity(moment_->trace.scenario(), option.process);
        }
        button.show_option(QLatin1Char(prediction_.letter(i)), translate(option.text), identity);
        button.setEnabled(prediction_.can_answer() && !prediction_.tried(i));
        const bool told = prediction_.tried(i) || prediction_.phase() == Phase::settled;
        const bool chosen = prediction_.tried(i);
        button.set_mark(told && option.right ? AnswerButton::Mark::right
                        : chosen             ? AnswerButton::Mark::wrong
                                             : AnswerButton::Mark::none);
    }
}

void PredictPanel::fill_verdict()
{
    const Phase phase = prediction_.phase();
    const auto& answers = prediction_.answers();
    QString verdict;
    QString reason;
    if (!answers.empty()) {
        verdict = answers.back().right ? tr("✓ Right") : tr("✗ Not right");
        reason = answers.back().mistake ? translate(*answers.back().mistake) : QString();
    }
    if (phase == Phase::settled) {
        verdict = answers.empty() ? tr("What happened") : verdict;
        reason = (reason.isEmpty() ? QString() : reason + "\n\n") + what_happened();
    }
    verdict_->setText(verdict);
    verdict_->setVisible(!verdict.isEmpty());
    reason_->setText(reason);
    reason_->setVisible(!reason.isEmpty());
    reveal_->setVisible(phase == Phase::open || phase == Phase::answered);
    reveal_->setText(phase == Phase::answered ? tr("&See what happens") : tr("&Show me"));
    reveal_->setToolTip(phase == Phase::open ? tr("Plays on without an answer; it does not count")
                                             : tr("Plays on to the moment asked about"));
}

/// Only once the run has come to it.
QString PredictPanel::what_happened() const
{
    const lessons::Question& question = *prediction_.question();
    if (question.by) {
        return reason_words(moment_->trace, *question.by);
    }
    if (question.kind == Kind::average_waiting) {
        return translate(core::explain_end(moment_->trace));
    }
    if (question.kind == Kind::next_print || question.kind == Kind::next_line) {
        const auto right = std::ranges::find(question.options, true, &lessons::Option::right);
        const QString who =
            QString::fromStdString(moment_->trace.scenario().processes[question.about].name);
        const QString t = TimeText::of(moment_->trace.scenario()).moment(question.settled_at);
        //: After a prediction: moment, process, what it printed or the line that it came to
        return tr("t = %1, %2: %3").arg(t, who, translate(right->text));
    }
    return translate(core::why_not_running(moment_->trace, question.about, question.settled_at));
}

void PredictPanel::fill_score()
{
    const lessons::Score::Count total = prediction_.score().total();
    QString text;
    if (total.asked > 0) {
        text = tr("Score: %1 of %2 right").arg(total.right).arg(total.asked);
        if (prediction_.score().streak() > 1) {
            //: Behind the score: how many answers in a row were right
            text += tr(", %1 in a row").arg(prediction_.score().streak());
        }
    }
    score_->setText(text);
    score_->setVisible(!text.isEmpty());
}

void PredictPanel::tell_places()
{
    std::vector<std::pair<core::State, QChar>> states;
    std::vector<std::pair<core::Ticks, QChar>> moments;
    const auto& question = prediction_.question();
    for (std::size_t i = 0; prediction_.can_answer() && i < question->options.size(); ++i) {
        const lessons::Option& option = question->options[i];
        const QChar letter = QLatin1Char(prediction_.letter(i));
        if (question->kind == Kind::state_at && !prediction_.tried(i)) {
            states.emplace_back(static_cast<core::State>(option.value), letter);
        } else if (question->kind == Kind::finish && !prediction_.tried(i)) {
            moments.emplace_back(option.value, letter);
        }
    }
    if (states != states_ || moments != moments_) {
        states_ = std::move(states);
        moments_ = std::move(moments);
        emit places_changed(states_, moments_);
    }
}

void PredictPanel::tell_candidates()
{
    std::vector<core::EntityId> candidates;
    if (prediction_.can_answer()) {
        const auto& options = prediction_.question()->options;
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (options[i].process != core::no_entity && !prediction_.tried(i)) {
                candidates.push_back(options[i].process);
            }
        }
    }
    if (candidates != candidates_) {
        candidates_ = candidates;
        emit process_candidates_changed(candidates_);
    }
}

} // namespace procession::ui
