// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QPainter>

namespace procession::ui {

/// A panel whose title is as large as other texts: with a style sheet Qt writes it in the
/// font that the system had at the start.
class PanelDock : public QDockWidget {
    Q_OBJECT

public:
    using QDockWidget::QDockWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!widget()) {
            return;
        }
        constexpr int inset = 8;
        constexpr int buttons = 40;
        const QRect bar(0, 0, width(), widget()->y());
        const QRect room = bar.adjusted(inset, 0, -buttons, 0);
        QPainter painter(this);
        painter.setFont(font());
        painter.fillRect(bar, palette().window());
        if (palette().color(QPalette::Window) == palette().color(QPalette::Base)) {
            painter.setPen(palette().color(QPalette::Mid)); // no shade tells it from what is below
            painter.drawRect(bar.adjusted(0, 0, -1, -1));
        }
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(windowTitle(), Qt::ElideRight, room.width()));
    }
};

} // namespace procession::ui
