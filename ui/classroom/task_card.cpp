// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classroom/task_card.h"

#include "ui/accessible/spoken_parts.h"
#include "ui/theme/colour.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <memory>

namespace procession::ui {

TaskCard::TaskCard(const Palette& palette, QWidget* parent)
    : QFrame(parent), palette_(palette), column_(new QVBoxLayout(this))
{
    speak_as(*this, QAccessible::Grouping);
    column_->setContentsMargins(16, 12, 12, 12);
    column_->setSpacing(8);
}

QLabel* TaskCard::add_text(TextSize size, bool bold)
{
    auto* label = new QLabel(this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(text_font(size, bold));
    label->hide();
    column_->addWidget(label);
    return label;
}

QPushButton* TaskCard::add_button(const QString& text, const QString& hint)
{
    auto* button = new QPushButton(text, this);
    button->setFont(text_font(TextSize::normal));
    button->setToolTip(hint);
    column_->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void TaskCard::add_verdict()
{
    verdict_ = add_text(TextSize::large, true);
    reason_ = add_text();
}

void TaskCard::add_hints(const QStringList& hints)
{
    if (hints.isEmpty()) {
        return;
    }
    QPushButton* button = add_button(tr("&Hint"), tr("A hint; asked again, a stronger one"));
    QLabel* shown = add_text();
    connect(button, &QPushButton::clicked, shown, [button, shown, hints] {
        const auto given = static_cast<qsizetype>(shown->text().isEmpty() ? 0 : 1);
        show_text(*shown, hints.value(given));
        button->setEnabled(given + 1 < hints.size());
    });
}

void TaskCard::show_text(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

void TaskCard::colour(QLabel& label, bool good) const
{
    const QColor green = palette_.look(core::State::running).fill;
    const QColor right = palette_.dark ? green : mixed(green, palette_.ink, 0.4);
    QPalette colours = label.palette();
    colours.setColor(QPalette::WindowText, good ? right : palette_.fault);
    label.setPalette(colours);
}

void TaskCard::tell(bool good, const QString& verdict, const QString& reason)
{
    show_text(*verdict_, verdict);
    show_text(*reason_, reason);
    colour(*verdict_, good);
}

QString TaskCard::verdict() const
{
    QStringList said{verdict_->text(), reason_->text()};
    said.removeAll(QString());
    return said.join('\n');
}

void TaskCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.surface);
    painter.fillRect(QRect(0, 0, 4, height()), palette_.accent);
}

} // namespace procession::ui
