// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/moment_row.h"

#include "ui/theme/fonts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace procession::ui {

MomentRow::MomentRow(const QString& moment, QWidget* parent)
    : QWidget(parent), button_(new QPushButton(this)), later_(new QLabel(this))
{
    //: The moment that a question is about; pressed, the machine goes there
    button_->setText(tr("At t = %1").arg(moment));
    button_->setFont(text_font(TextSize::normal));
    button_->setToolTip(tr("Put the machine at this moment"));
    button_->setFlat(true);
    later_->setText(tr("A question comes here once the run is there."));
    later_->setFont(text_font(TextSize::normal));
    later_->setTextFormat(Qt::PlainText);
    later_->setWordWrap(true);
    later_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(button_, 0, Qt::AlignLeft);
    column->addWidget(later_);
    connect(button_, &QPushButton::clicked, this, &MomentRow::moment_wanted);
}

void MomentRow::set_waiting(bool waiting)
{
    waiting_ = waiting;
    later_->setVisible(waiting);
}

QStringList MomentRow::texts() const
{
    QStringList texts{button_->text()};
    if (waiting_) {
        texts.append(later_->text());
    }
    return texts;
}

} // namespace procession::ui
