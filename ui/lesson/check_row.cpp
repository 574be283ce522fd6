// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/check_row.h"

#include "ui/theme/fonts.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

constexpr int whole_bar = 1000; ///< of the bar: more than it has pixels

} // namespace

CheckRow::CheckRow(QWidget* parent)
    : QWidget(parent),
      said_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      cancel_(new QPushButton(tr("&Cancel"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    said_->setWordWrap(true);
    said_->setTextFormat(Qt::PlainText);
    said_->setFont(text_font(TextSize::normal));
    bar_->setRange(0, whole_bar);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Share of the schedules tried"));
    bar_->setToolTip(tr("Of as many as are tried at most; all may have been seen sooner"));
    cancel_->setFont(text_font(TextSize::normal));
    cancel_->setToolTip(tr("Stop checking"));
    column->addWidget(said_);
    column->addWidget(bar_);
    column->addWidget(cancel_, 0, Qt::AlignLeft);
    connect(cancel_, &QPushButton::clicked, this, &CheckRow::cancelled);
    hide();
}

void CheckRow::begin()
{
    said_->setText(tr("Checking…"));
    bar_->setValue(0);
    bar_->hide(); // most checks are over before there is a share
    show();
}

void CheckRow::show_share(const lessons::SearchShare& share)
{
    const auto most = static_cast<double>(std::max<std::int64_t>(share.most, 1));
    bar_->setValue(static_cast<int>(whole_bar * static_cast<double>(share.schedules) / most));
    bar_->show();
    said_->setText(
        tr("Checking every schedule: %L1 of %L2 at most; all with fewer than %3 switches "
           "have been seen.")
            .arg(share.schedules)
            .arg(share.most)
            .arg(share.switches));
}

void CheckRow::end()
{
    hide();
}

QString CheckRow::text() const
{
    return said_->text();
}

} // namespace procession::ui
