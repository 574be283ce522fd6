// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/number_form.h"

#include "ui/theme/fonts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QStringList>

namespace procession::ui {

std::optional<double> number_written(const QString& text)
{
    const QStringList parts =
        text.trimmed().replace(',', '.').replace(QChar(0xFF0C), '.').split('/');
    bool good = false;
    const double number = QLocale::c().toDouble(parts.value(0).trimmed(), &good);
    if (!good || parts.size() > 2) {
        return std::nullopt;
    }
    if (parts.size() == 1) {
        return number;
    }
    const double divisor = QLocale::c().toDouble(parts[1].trimmed(), &good);
    return good && divisor != 0 ? std::optional(number / divisor) : std::nullopt;
}

QString written(double number)
{
    return QLocale::c().toString(number, 'g', 6);
}

NumberForm::NumberForm(const FormParts&, QWidget* parent)
    : AnswerForm(parent), box_(new QLineEdit(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(box_);
    row->addStretch(1);
    box_->setFont(number_font(TextSize::large));
    box_->setMaximumWidth(scaled(160));
    box_->setAccessibleName(tr("Your number"));
    box_->setToolTip(tr("A number; 4.5 and 9/2 are the same"));
    setFocusProxy(box_);
    connect(box_, &QLineEdit::returnPressed, this, &AnswerForm::handed_in);
}

bool NumberForm::wants(const QKeyEvent& key) const
{
    const bool plain = !(key.modifiers() & ~Qt::KeypadModifier);
    return plain && key.text().size() == 1 && key.text().front().isDigit();
}

void NumberForm::take(const QKeyEvent& key)
{
    box_->setFocus(Qt::ShortcutFocusReason); // what stands there is written anew
    box_->insert(key.text());
}

lessons::LessonAnswer NumberForm::answer() const
{
    const auto number = number_written(box_->text());
    return number ? lessons::LessonAnswer(*number) : lessons::LessonAnswer();
}

void NumberForm::show_answer(const lessons::LessonAnswer& answer)
{
    const auto* number = std::get_if<double>(&answer);
    box_->setText(number ? written(*number) : QString());
}

} // namespace procession::ui
