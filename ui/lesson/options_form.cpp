// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/options_form.h"

#include "ui/lesson/shuffle.h"
#include "ui/predict/answer_button.h"
#include "ui/predict/answer_letters.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

/// The process that `text` is the name of; no_entity if it is none's.
core::EntityId process_named(const QString& text, const core::Scenario* scenario)
{
    const auto count = static_cast<core::EntityId>(scenario ? scenario->processes.size() : 0);
    for (core::EntityId id = 0; id < count; ++id) {
        if (text == QString::fromStdString(scenario->processes[id].name)) {
            return id;
        }
    }
    return core::no_entity;
}

} // namespace

OptionsForm::OptionsForm(const FormParts& parts, QWidget* parent)
    : AnswerForm(parent), several_(parts.question.form == lessons::Form::choices)
{
    parts.question.form == lessons::Form::predict ? take_prediction(parts) : take_options(parts);
    build(parts);
}

/// In an order that tells nothing: the lesson's text has the right one first, as often as not.
void OptionsForm::take_options(const FormParts& parts)
{
    const auto& options = parts.question.options;
    const core::Scenario* scenario = parts.runs.lesson().scenario(parts.question.scenario);
    for (const std::size_t option : shuffled(options.size(), parts.id)) {
        const QString text = localized(options[option].text);
        shown_.push_back({option, text, process_named(text, scenario), nullptr});
    }
    letters_ = plain_marks(options.size(), scenario);
}

/// A process called by a letter keeps it, as in every prediction.
void OptionsForm::take_prediction(const FormParts& parts)
{
    const auto asked = lessons::prediction(parts.question, parts.runs);
    if (!asked) {
        return;
    }
    lessons::Question in_order = *asked;
    letters_ = give_letters(in_order, *parts.runs.lesson().scenario(parts.question.scenario));
    for (const lessons::Option& option : in_order.options) {
        const auto place = std::ranges::find(asked->options, option);
        shown_.push_back({static_cast<std::size_t>(place - asked->options.begin()),
                          translate(option.text), option.process, nullptr});
    }
}

void OptionsForm::build(const FormParts& parts)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        Shown& shown = shown_[i];
        shown.button = new AnswerButton(this);
        shown.button->setFont(text_font(TextSize::normal));
        shown.button->setCheckable(several_);
        shown.button->set_palette(parts.palette);
        std::optional<Identity> identity;
        if (shown.process != core::no_entity) {
            const auto& trace = parts.runs.trace(parts.question.scenario);
            identity = parts.palette.identity(trace.scenario(), shown.process);
        }
        shown.button->show_option(QLatin1Char(letters_[i]), shown.text, identity);
        shown.button->setToolTip(shown.text);
        column->addWidget(shown.button);
        connect(shown.button, &QAbstractButton::clicked, this, [this, i] { press(i); });
    }
}

void OptionsForm::press(std::size_t place)
{
    const Shown& pressed = shown_[place];
    if (several_) {
        pressed.button->isChecked() ? (void)chosen_.options.insert(pressed.option)
                                    : (void)chosen_.options.erase(pressed.option);
        for (const Shown& shown : shown_) {
            shown.button->set_mark(AnswerButton::Mark::none); // another answer now
        }
        return;
    }
    chosen_.options = {pressed.option};
    emit handed_in();
}

AnswerButton* OptionsForm::button_of(std::size_t option) const
{
    const auto found = std::ranges::find(shown_, option, &Shown::option);
    return found == shown_.end() ? nullptr : found->button;
}

lessons::LessonAnswer OptionsForm::answer() const
{
    return chosen_;
}

void OptionsForm::show_answer(const lessons::LessonAnswer& answer)
{
    const auto* chosen = std::get_if<lessons::ChosenOptions>(&answer);
    chosen_ = chosen ? *chosen : lessons::ChosenOptions{};
    for (const Shown& shown : shown_) {
        shown.button->setChecked(several_ && chosen_.options.contains(shown.option));
        shown.button->set_mark(AnswerButton::Mark::none);
    }
}

/// Of several, which one is wrong is for the student to find: the mistake is said.
void OptionsForm::show_graded(const lessons::Graded& graded)
{
    for (const Shown& shown : shown_) {
        if (!chosen_.options.contains(shown.option)) {
            continue;
        }
        if (graded.right) {
            shown.button->set_mark(AnswerButton::Mark::right);
        } else if (!several_) {
            shown.button->set_mark(AnswerButton::Mark::wrong);
        }
    }
}

int OptionsForm::place_of(const QKeyEvent& event) const
{
    const QChar key = event.text().isEmpty() ? QChar() : event.text().front().toUpper();
    const bool plain = !(event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (!plain || key.isNull()) {
        return -1;
    }
    if (key >= '1' && key < QChar('1' + static_cast<int>(shown_.size()))) {
        return key.unicode() - '1';
    }
    const auto letter = letters_.find(key.toLatin1());
    return letter == std::string::npos ? -1 : static_cast<int>(letter);
}

/// The window uses some of these keys too; with the focus in here they answer.
bool OptionsForm::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        place_of(*static_cast<QKeyEvent*>(event)) >= 0) {
        event->accept();
        return true;
    }
    return AnswerForm::event(event);
}

/// The digits stay the window's: they choose lanes.
bool OptionsForm::wants(const QKeyEvent& key) const
{
    return place_of(key) >= 0 && !key.text().front().isDigit();
}

void OptionsForm::take(const QKeyEvent& key)
{
    AnswerButton* const button = shown_[static_cast<std::size_t>(place_of(key))].button;
    button->setFocus(Qt::ShortcutFocusReason);
    button->click();
}

void OptionsForm::keyPressEvent(QKeyEvent* event)
{
    place_of(*event) < 0 ? AnswerForm::keyPressEvent(event) : take(*event);
}

} // namespace procession::ui
