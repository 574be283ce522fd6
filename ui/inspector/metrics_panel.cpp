// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/metrics_panel.h"

#include "ui/accessible/spoken_parts.h"

#include <QResizeEvent>

namespace procession::ui {

MetricsPanel::MetricsPanel(QWidget* parent)
    : QScrollArea(parent), picture_(new MetricsPicture(this))
{
    setWidget(picture_);
    setWidgetResizable(true);
    setLineWidth(frame_);
    mark(false);
    speak_as(*this, QAccessible::Pane);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(picture_, &MetricsPicture::cell_reached, this, [this](const QRect& box) {
        ensureVisible(box.center().x(), box.center().y(), box.width() / 2, box.height());
    });
    retranslate();
}

void MetricsPanel::set_palette(const Palette& palette)
{
    picture_->set_palette(palette);
}

void MetricsPanel::retranslate()
{
    setAccessibleName(tr("Metrics"));
    picture_->retranslate();
}

void MetricsPanel::focusInEvent(QFocusEvent* event)
{
    QScrollArea::focusInEvent(event);
    mark(true);
}

void MetricsPanel::focusOutEvent(QFocusEvent* event)
{
    QScrollArea::focusOutEvent(event);
    mark(false);
}

/// A frame while it has the focus; the room for it is always there.
void MetricsPanel::mark(bool focused)
{
    setFrameShape(focused ? QFrame::Box : QFrame::NoFrame);
    const int room = focused ? 0 : frame_;
    setViewportMargins(room, room, room, room);
}

void MetricsPanel::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    picture_->fit(viewport()->width());
}

} // namespace procession::ui
