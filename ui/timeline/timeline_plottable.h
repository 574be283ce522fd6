// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/lane_painter.h"

#include <qcustomplot.h> // slow to compile: only what draws the timeline includes this

namespace procession::ui {

/// The lanes as a plottable, so that axes, layers and exports of QCustomPlot work
/// on them. Key: ticks. Value: pixels below the top of all lanes.
class TimelinePlottable : public QCPAbstractPlottable {
    Q_OBJECT

public:
    /// `picture` outlives the plottable. Owned by the plot of the axes.
    TimelinePlottable(QCPAxis* time, QCPAxis* lanes, const TimelinePicture& picture);

    double selectTest(const QPointF& position, bool only_selectable,
                      QVariant* details = nullptr) const override;
    QCPRange getKeyRange(bool& found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain domain,
                           const QCPRange& keys) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    const TimelinePicture& picture_;
};

/// Labels round ticks, or times of the scenario's clock.
class TimeTicker : public QCPAxisTicker {
public:
    explicit TimeTicker(const TimelinePicture& picture) : picture_(picture) {}

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double step) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

private:
    const TimelinePicture& picture_;
};

} // namespace procession::ui
