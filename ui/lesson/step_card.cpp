// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/step_card.h"

#include "ui/accessible/spoken_parts.h"
#include "ui/lesson/exercise_card.h"
#include "ui/lesson/question_card.h"
#include "ui/lesson/watch_card.h"
#include "ui/text/unbroken.h"
#include "ui/theme/colour.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace procession::ui {

StepCard::StepCard(const PageContext& context, const lessons::Step& step, QWidget* parent)
    : QFrame(parent), context_(context), step_(step), column_(new QVBoxLayout(this))
{
    setObjectName(QString::fromStdString(step.id));
    speak_as(*this, QAccessible::Grouping);
    column_->setContentsMargins(16, 12, 12, 12);
    column_->setSpacing(8);
}

StepState& StepCard::state()
{
    return context_.states[step_.id];
}

bool StepCard::is_done() const
{
    const auto found = context_.states.find(step_.id);
    return found != context_.states.end() && found->second.done;
}

void StepCard::set_current(bool current, bool drives)
{
    const bool changed = current_ != current;
    current_ = current;
    for (QPushButton* button : primary_) {
        if (changed) {
            dress(*button);
        }
    }
    current_changed(current);
    if (current && drives) {
        take_machine();
    }
    update();
}

QLabel* StepCard::add_text(TextSize size, bool bold)
{
    auto* label = new QLabel(this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(text_font(size, bold));
    label->hide();
    column_->addWidget(label);
    return label;
}

void StepCard::tell(QLabel& label, const QString& text)
{
    label.setText(unbroken(text));
    label.setVisible(!text.isEmpty());
}

void StepCard::make_primary(QPushButton& button)
{
    primary_.push_back(&button);
    dress(button);
}

/// Filled in the current card only: one thing on the page is the next to do.
void StepCard::dress(QPushButton& button) const
{
    const QColor accent = context_.palette.accent;
    const QString look = current_
                             ? QStringLiteral("background: %1; color: %2;")
                                   .arg(accent.name(), text_on(accent).name())
                             : QStringLiteral("background: %1; color: %2;")
                                   .arg(context_.palette.paper.name(), context_.palette.ink.name());
    button.setStyleSheet(
        QStringLiteral("QPushButton { %1 border: 1px solid %2;"
                       " border-radius: 4px; padding: 6px 16px; }"
                       "QPushButton:focus { border: 2px solid %3; padding: 5px 15px; }"
                       "QPushButton:hover { border-color: %3; }")
            .arg(look, accent.name(), context_.palette.ink.name()));
}

QColor StepCard::right_colour() const
{
    const QColor green = context_.palette.look(core::State::running).fill;
    return context_.palette.dark ? green : mixed(green, context_.palette.ink, 0.4);
}

void StepCard::colour(QWidget& widget, const QColor& ink)
{
    QPalette colours = widget.palette();
    colours.setColor(QPalette::WindowText, ink);
    widget.setPalette(colours);
}

void StepCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), context_.palette.surface);
    painter.fillRect(QRect(0, 0, 4, height()),
                     current_ ? context_.palette.accent : context_.palette.rule);
}

StepCard* make_step_card(const PageContext& context, const lessons::Step& step, QWidget* parent)
{
    if (std::holds_alternative<lessons::LessonQuestion>(step.what)) {
        return new QuestionCard(context, step, parent);
    }
    if (std::holds_alternative<lessons::Exercise>(step.what)) {
        return new ExerciseCard(context, step, parent);
    }
    return new WatchCard(context, step, parent);
}

} // namespace procession::ui
