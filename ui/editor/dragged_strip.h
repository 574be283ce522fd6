// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accessible/spoken_parts.h"

#include <QWidget>

class QKeyEvent;

namespace procession::ui {

/// A picture whose parts are dragged along a time axis with the left button, or moved by keys.
/// A drag is shown until the button is let go; Escape gives it up. What is grabbed and what comes
/// of it is the picture's own affair.
class DraggedStrip : public QWidget, public SpokenParts {
public:
    using QWidget::QWidget;

    /// Whether the mouse is down on something.
    [[nodiscard]] virtual bool is_dragging() const = 0;

protected:
    /// The button is pressed there.
    virtual void grab(const QPointF& point) = 0;
    virtual void drag_to(const QPointF& point) = 0;
    /// What was dragged is to be as it is shown.
    virtual void drop() = 0;
    /// Everything is shown as before the drag.
    virtual void give_up() = 0;
    /// What the pointer tells of what can be grabbed there.
    [[nodiscard]] virtual Qt::CursorShape cursor_at(const QPointF& point) const = 0;
    /// Whether a key means something here, whatever else it is a shortcut of; then it is pressed
    /// while nothing is dragged.
    [[nodiscard]] virtual bool is_own(const QKeyEvent& event) const = 0;
    virtual void press_key(const QKeyEvent& event) = 0;

    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace procession::ui
