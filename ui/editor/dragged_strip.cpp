// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/dragged_strip.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace procession::ui {

bool DraggedStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& pressed = *static_cast<QKeyEvent*>(event);
        if (is_own(pressed) || (pressed.key() == Qt::Key_Escape && is_dragging())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void DraggedStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        grab(event->position());
    }
}

void DraggedStrip::mouseMoveEvent(QMouseEvent* event)
{
    if (is_dragging()) {
        drag_to(event->position());
    } else {
        setCursor(cursor_at(event->position()));
    }
}

void DraggedStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && is_dragging()) {
        drop();
    }
}

void DraggedStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && is_dragging()) {
        give_up();
    } else if (is_dragging() || !is_own(*event)) {
        QWidget::keyPressEvent(event);
    } else {
        press_key(*event);
    }
}

void DraggedStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void DraggedStrip::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace procession::ui
