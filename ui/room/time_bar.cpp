// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/time_bar.h"

#include "ui/theme/fonts.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int interval_milliseconds = 100;

int words_width()
{
    return scaled(112);
}

} // namespace

TimeBar::TimeBar(QWidget* parent) : QWidget(parent)
{
    timer_.setInterval(interval_milliseconds);
    connect(&timer_, &QTimer::timeout, this,
            [this] { advance(static_cast<double>(since_.restart()) / 1000); });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void TimeBar::start(int seconds)
{
    whole_ = seconds;
    left_ = seconds;
    setVisible(seconds > 0);
    if (seconds > 0) {
        since_.start();
        timer_.start();
    } else {
        timer_.stop();
    }
    retranslate();
    emit running_changed();
}

void TimeBar::stop()
{
    if (running()) {
        timer_.stop();
        retranslate();
        emit running_changed();
    }
}

void TimeBar::advance(double seconds)
{
    if (!running()) {
        return;
    }
    left_ = std::max(left_ - seconds, 0.0);
    if (left_ <= 0) {
        stop();
    }
    update();
}

void TimeBar::set_palette(const Palette& palette)
{
    palette_ = palette;
    update();
}

void TimeBar::retranslate()
{
    setAccessibleName(tr("Time for the answer"));
    setAccessibleDescription(words()); // not each second: that would be read out
    setToolTip(tr("It only shows the time; nothing is scored"));
    updateGeometry();
    update();
}

QString TimeBar::words() const
{
    return whole_ > 0 && left_ <= 0 ? tr("Time is up")
                                    : tr("%1 s").arg(static_cast<int>(std::ceil(left_)));
}

QSize TimeBar::sizeHint() const
{
    return {scaled(320), scaled(24)};
}

QSize TimeBar::minimumSizeHint() const
{
    return {scaled(40) + words_width(), scaled(24)};
}

void TimeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF track(0.5, height() / 2.0 - 4.5, width() - words_width() - 9, 9);
    painter.setPen(QPen(palette_.quiet, 1));
    painter.setBrush(palette_.paper);
    painter.drawRect(track);
    QRectF rest = track.adjusted(1, 1, -1, -1);
    rest.setWidth(whole_ > 0 ? rest.width() * left_ / whole_ : 0);
    painter.fillRect(rest, palette_.accent);
    painter.setPen(palette_.ink);
    painter.setFont(number_font(TextSize::normal));
    painter.drawText(QRect(width() - words_width(), 0, words_width(), height()),
                     Qt::AlignLeft | Qt::AlignVCenter, words());
}

} // namespace procession::ui
