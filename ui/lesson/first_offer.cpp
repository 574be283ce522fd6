// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/first_offer.h"

#include "ui/layout/wrap_layout.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

namespace procession::ui {

namespace {

constexpr const char* refused = "lessons/offered";

} // namespace

FirstOffer::FirstOffer(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      settings_(settings),
      said_(new QLabel(this)),
      begin_(new QPushButton(this)),
      later_(new QPushButton(this))
{
    auto* row = new WrapLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(said_);
    row->addWidget(begin_);
    row->addWidget(later_);
    said_->setTextFormat(Qt::PlainText);
    said_->setWordWrap(true);
    said_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(begin_, &QPushButton::clicked, this, [this] {
        hide();
        emit lesson_wanted(QString::fromStdString(shipped_lessons().front()->id));
    });
    connect(later_, &QPushButton::clicked, this, [this] {
        settings_.setValue(refused, true);
        hide();
    });
    hide();
}

void FirstOffer::offer(const lessons::Progress& progress)
{
    if (shipped_lessons().empty() || !progress.lessons.empty() ||
        settings_.value(refused).toBool()) {
        return;
    }
    retranslate();
    show();
}

void FirstOffer::retranslate()
{
    const lessons::Lesson& first = *shipped_lessons().front();
    for (QWidget* widget : std::initializer_list<QWidget*>{said_, begin_, later_}) {
        widget->setFont(text_font(TextSize::normal));
    }
    said_->setText(tr("New here? The first lesson, “%1”, takes %2 minutes.")
                       .arg(localized(first.title))
                       .arg(first.minutes));
    begin_->setText(tr("&Begin"));
    begin_->setToolTip(localized(first.summary));
    later_->setText(tr("&Not now"));
    later_->setToolTip(tr("It stays under Learn"));
}

void FirstOffer::changeEvent(QEvent* event)
{
    const bool words = event->type() == QEvent::LanguageChange;
    const bool letters = event->type() == QEvent::FontChange;
    if ((words || letters) && !isHidden()) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace procession::ui
