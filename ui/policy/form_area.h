// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accessible/spoken_parts.h"

#include <QEvent>
#include <QLayout>
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
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() +
                    2 * frameWidth(),
                120};
    }

    /// Its texts are others now. What has not been seen yet would keep the sizes that it was asked
    /// for before.
    void measure_anew()
    {
        forget(widget()->layout());
        updateGeometry();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }

private:
    static void forget(QLayout* layout)
    {
        for (int i = 0; layout && i < layout->count(); ++i) {
            QLayoutItem* const item = layout->itemAt(i);
            forget(item->widget() ? item->widget()->layout() : item->layout());
        }
        if (layout) {
            layout->invalidate();
        }
    }
};

} // namespace procession::ui
