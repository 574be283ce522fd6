// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/metrics_panel.h"

#include <QResizeEvent>

namespace procession::ui {

MetricsPanel::MetricsPanel(QWidget* parent)
    : QScrollArea(parent), picture_(new MetricsPicture(this))
{
    setWidget(picture_);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    retranslate();
}

void MetricsPanel::set_palette(const Palette& palette)
{
    picture_->set_palette(palette);
}

void MetricsPanel::retranslate()
{
    setAccessibleName(tr("Metrics"));
    picture_->setAccessibleName(tr("Metrics"));
    picture_->retranslate();
}

void MetricsPanel::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    picture_->fit(viewport()->width());
}

} // namespace procession::ui
