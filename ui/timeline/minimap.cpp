// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/minimap.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

Minimap::Minimap(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    retranslate();
}

void Minimap::retranslate()
{
    setAccessibleName(tr("Overview"));
    setToolTip(tr("The whole run; drag to see another part"));
}

void Minimap::show_picture(const TimelinePicture& picture, double position)
{
    picture_ = picture;
    position_ = position;
    update();
}

double Minimap::to_pixel(double t) const
{
    const double end = static_cast<double>(std::max<core::Ticks>(picture_.mapping.end, 1));
    return t / end * width();
}

/// How many cores run a process, column by column: the more, the higher.
void Minimap::paint_cores(QPainter& painter) const
{
    const core::Trace& trace = *picture_.trace;
    const core::CoreNumber cores = static_cast<core::CoreNumber>(trace.scenario().machine.cores);
    const double last = static_cast<double>(std::min(trace.end(), picture_.mapping.end));
    const auto to = static_cast<core::Ticks>(std::floor(std::min(picture_.revealed, last)));
    const auto columns = static_cast<std::size_t>(std::lround(to_pixel(static_cast<double>(to))));
    if (columns == 0) {
        return;
    }
    constexpr core::CoreNumber most_counted = 16; // of 256 cores every sixteenth will do
    const int step = std::max(1, cores / most_counted);
    std::vector<core::Summary> summary(columns);
    std::vector<int> busy(columns, 0);
    int counted = 0;
    for (int core = 0; core < cores; core += step, ++counted) {
        trace.lanes().summarise_core(static_cast<core::CoreNumber>(core), 0, to, summary);
        for (std::size_t i = 0; i < columns; ++i) {
            busy[i] += summary[i].longest == core::State::running;
        }
    }
    const double room = height() - 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(picture_.palette.look(core::State::running).fill);
    for (std::size_t i = 0; i < columns; ++i) {
        const double high = room * busy[i] / std::max(counted, 1);
        painter.drawRect(QRectF(static_cast<double>(i), height() - 4 - high, 1, high));
    }
}

void Minimap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& palette = picture_.palette;
    painter.fillRect(rect(), palette.surface);
    if (!picture_.trace || picture_.mapping.end == 0) {
        return;
    }
    paint_cores(painter);
    painter.setPen(QPen(palette.rule, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    const QRectF shown(QPointF(std::floor(to_pixel(picture_.mapping.from)) + 0.5, 1.5),
                       QPointF(std::ceil(to_pixel(picture_.mapping.to())) - 0.5, height() - 1.5));
    painter.setPen(QPen(palette.ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(shown & QRectF(0.5, 1.5, width() - 1, height() - 3));
    painter.setPen(QPen(palette.accent, 2));
    const double x = to_pixel(position_);
    painter.drawLine(QPointF(x, 2), QPointF(x, height() - 2));
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton) {
        emit centre_wanted(event->position().x() / std::max(width(), 1) *
                           static_cast<double>(picture_.mapping.end));
    }
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}

} // namespace procession::ui
