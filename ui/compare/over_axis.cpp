// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/over_axis.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

namespace procession::ui {

namespace {
constexpr double grip = 6; ///< pixels around the playhead that grab it
} // namespace

OverAxis::OverAxis(SharedAxis& axis, QWidget* parent) : QWidget(parent), axis_(axis)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&axis, &SharedAxis::changed, this, qOverload<>(&QWidget::update));
}

void OverAxis::set_gutter(int pixels)
{
    gutter_ = pixels;
    update();
}

QRectF OverAxis::frame() const
{
    return {static_cast<double>(gutter_), 0, static_cast<double>(width() - gutter_ - right_margin),
            static_cast<double>(height())};
}

bool OverAxis::grabs_playhead(const QPointF& position) const
{
    const double at = axis_.mapping().to_pixel(axis_.position()) + frame().left();
    return std::abs(position.x() - at) <= grip;
}

void OverAxis::paint_playhead(QPainter& painter, const QColor& colour) const
{
    const double x = axis_.mapping().to_pixel(axis_.position());
    if (x < -1 || x > frame().width() + 1) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(frame().left() + std::round(x) - 1, 0, 2, height()), colour);
}

void OverAxis::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    drag_ = grabs_playhead(event->position()) ? Drag::playhead : Drag::pan;
    drag_from_ = event->position().x();
    if (drag_ == Drag::playhead) {
        mouseMoveEvent(event);
    } else {
        setCursor(Qt::ClosedHandCursor);
    }
}

void OverAxis::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (drag_ == Drag::playhead) {
        axis_.want(axis_.mapping().nearest_tick(x - frame().left()));
    } else if (drag_ == Drag::pan) {
        axis_.pan(x - drag_from_);
        drag_from_ = x;
    } else {
        setCursor(grabs_playhead(event->position()) ? Qt::SizeHorCursor : Qt::OpenHandCursor);
    }
}

void OverAxis::mouseReleaseEvent(QMouseEvent*)
{
    drag_ = Drag::none;
    unsetCursor();
}

void OverAxis::wheelEvent(QWheelEvent* event)
{
    constexpr double notch = 120;
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        event->ignore(); // the list of runs scrolls
        return;
    }
    if ((event->modifiers() & Qt::ShiftModifier) || turned.x() != 0) {
        axis_.pan(turned.x() != 0 ? turned.x() : turned.y());
    } else {
        axis_.zoom_at(event->position().x() - frame().left(), std::pow(1.25, turned.y() / notch));
    }
    event->accept();
}

} // namespace procession::ui
