// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accessible/spoken_parts.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace procession::ui {

/// Scrolls a form up and down only: always as wide as the form needs.
class FormArea : public QScrollArea {
    Q_OBJECT

public:
    explicit FormArea(QWidget* form, QWidget* parent = nullptr) : QScrollArea(parent)
    {
        setWidget(form);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        speak_as(*this, QAccessible::Pane);
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 120};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace procession::ui
