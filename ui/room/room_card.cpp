// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/room_card.h"

#include "core/trace/explain.h"
#include "ui/classroom/hidden.h"
#include "ui/room/time_bar.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/text/unbroken.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStringList>
#include <algorithm>

namespace procession::ui {

void RoomCard::ask(const Moment& moment)
{
    moment_ = moment;
    question_.drop();
    const bool asked = question_.ask(moment, lessons::Kind::next_process);
    for (QSpinBox* hands : hands_) {
        hands->setValue(0);
    }
    fill();
    show();
    raise();
    time_->start(asked ? seconds() : 0);
    setFocus(Qt::OtherFocusReason);
    emit changed();
}

void RoomCard::show_moment(const Moment& moment)
{
    // A trace shares its records with its copies: another address is another run.
    const bool other_run = !moment_ || &moment_->trace.records() != &moment.trace.records();
    const auto phase = question_.phase();
    const bool moved = other_run || moment_->t != moment.t;
    moment_ = moment;
    if (isHidden()) {
        return;
    }
    question_.move_to(moment);
    const bool gone = phase != Prediction::Phase::idle && !question_.question();
    if (other_run || gone || (phase == Prediction::Phase::idle && moved)) {
        put_away();
    } else if (phase != question_.phase()) {
        time_->stop();
        fill();
        emit changed();
    }
}

void RoomCard::reveal()
{
    if (is_open()) {
        time_->stop();
        emit reveal_wanted(question()->settled_at);
    }
}

void RoomCard::put_away()
{
    question_.drop();
    hide();
}

void RoomCard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    time_->stop();
    emit changed();
}

int RoomCard::hands(std::size_t option) const
{
    return hands_[option]->value();
}

void RoomCard::set_hands(std::size_t option, int hands)
{
    hands_[option]->setValue(hands);
}

void RoomCard::add_hand(std::size_t option)
{
    hands_[option]->setValue(hands_[option]->value() + 1);
}

/// Its number is what is typed next.
void RoomCard::choose(int option)
{
    QSpinBox* hands = hands_[static_cast<std::size_t>(option)];
    hands->setFocus(Qt::OtherFocusReason);
    hands->selectAll();
}

/// The option that a key stands for; -1 if none. In a field of hands, which `types`, digits are
/// typed into it.
int RoomCard::option_of(const QKeyEvent& event, bool types) const
{
    const bool plain = !(event.modifiers() & ~Qt::KeypadModifier);
    const int key = event.key();
    if (!plain || !is_open() || key > Qt::Key_Z) {
        return -1;
    }
    const bool digit = key >= Qt::Key_0 && key <= Qt::Key_9;
    const bool numbered = badge(0).at(0).isDigit();
    return digit && (types || !numbered) ? -1 : question_.option_of(static_cast<char>(key));
}

/// The window uses these letters too; with the focus in here they choose an answer.
bool RoomCard::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        option_of(*static_cast<QKeyEvent*>(event), false) >= 0) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void RoomCard::keyPressEvent(QKeyEvent* event)
{
    const int option = option_of(*event, false);
    if (option >= 0) {
        choose(option);
    } else if (event->key() == Qt::Key_Down && is_open()) {
        choose(0);
    } else {
        QWidget::keyPressEvent(event);
    }
}

/// A field takes digits; letters choose another field, and the other keys are the
/// window's as everywhere.
bool RoomCard::eventFilter(QObject* watched, QEvent* event)
{
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!override && event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    auto& key = static_cast<QKeyEvent&>(*event);
    if (const int option = option_of(key, true); option >= 0) {
        event->accept();
        if (!override) {
            choose(option);
        }
        return true;
    }
    const bool digits = !key.text().isEmpty() && key.text().at(0).isDigit();
    const bool types = digits || key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete;
    if (override && !types) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

int RoomCard::seconds() const
{
    return limit_->currentData().toInt();
}

void RoomCard::set_seconds(int seconds)
{
    limit_->setCurrentIndex(std::max(limit_->findData(seconds), 0));
}

QString RoomCard::badge(std::size_t option) const
{
    return QString(QLatin1Char(question_.letter(option)));
}

QString RoomCard::answer() const
{
    QStringList right;
    for (std::size_t i = 0; is_open() && i < question()->options.size(); ++i) {
        const lessons::Option& option = question()->options[i];
        if (option.right) {
            //: An option of a question: its letter, then its text
            right.append(tr("%1: %2").arg(badge(i), translate(option.text)));
        }
    }
    return right.join('\n');
}

void RoomCard::fill()
{
    const bool asked = question().has_value();
    const QString t =
        asked ? TimeText::of(moment_->trace.scenario()).moment(question()->asked_at) : QString();
    //: Above a question: the moment at which it was asked
    asked_at_->setText(asked ? tr("At t = %1").arg(t) : QString());
    prompt_->setText(asked ? unbroken(translate(question()->prompt))
                           : tr("There is nothing left to ask: no decision that comes leaves a "
                                "choice."));
    given_->setText(asked && question()->given ? translate(*question()->given) : QString());
    given_->setVisible(!given_->text().isEmpty());
    answers_->setVisible(asked);
    hands_label_->setVisible(asked);
    if (asked) {
        fill_options();
    }
    fill_outcome();
    reveal_->setVisible(is_open());
    limit_->setVisible(asked);
    limit_label_->setVisible(asked);
    stop_->setVisible(time_->running());
    setAccessibleDescription(prompt_->text() + '\n' + given_->text());
    colour();
    fit_type();
    updateGeometry();
}

void RoomCard::fill_options()
{
    for (std::size_t i = 0; i < options_.size(); ++i) {
        const bool there = i < question()->options.size();
        options_[i]->setVisible(there);
        hands_[i]->setVisible(there);
        if (!there) {
            continue;
        }
        const lessons::Option& option = question()->options[i];
        std::optional<Identity> identity;
        if (option.process != core::no_entity) {
            identity = palette_.identity(moment_->trace.scenario(), option.process);
        }
        options_[i]->show_option(badge(i).at(0), translate(option.text), identity);
        options_[i]->set_mark(is_settled() && option.right ? AnswerButton::Mark::right
                                                           : AnswerButton::Mark::none);
        options_[i]->setEnabled(is_open());
        hands_[i]->setEnabled(is_open());
        //: The number of hands raised for an answer, named by its letter
        hands_[i]->setAccessibleName(tr("Hands for %1").arg(badge(i)));
    }
    // The rows share what the card has to spare; those without answers have no part in it.
    auto* rows = qobject_cast<QGridLayout*>(answers_->layout());
    for (int row = 0; row < static_cast<int>(options_.size()) / 2; ++row) {
        rows->setRowStretch(row, 2 * row < static_cast<int>(question()->options.size()) ? 1 : 0);
    }
}

/// What happened, and how many of the hands were right, once it has happened.
void RoomCard::fill_outcome()
{
    outcome_->setVisible(is_settled());
    if (!is_settled()) {
        outcome_->clear();
        return;
    }
    int all = 0;
    int right = 0;
    for (std::size_t i = 0; i < question()->options.size(); ++i) {
        all += hands(i);
        right += question()->options[i].right ? hands(i) : 0;
    }
    QString text = question()->by ? why_words(core::explain(moment_->trace, *question()->by))
                                  : why_words(core::explain_end(moment_->trace));
    if (all > 0) {
        text += '\n' + tr("Hands for it: %1 of %2").arg(right).arg(all);
    }
    outcome_->setText(text);
}

} // namespace procession::ui
