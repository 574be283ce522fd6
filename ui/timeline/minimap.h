// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/lane_painter.h"

#include <QWidget>

namespace procession::ui {

/// The whole run in a strip: how busy the machine is, the span that the timeline
/// shows as a frame that can be dragged, and the playhead. Tells nothing of what
/// lies behind the veil.
class Minimap : public QWidget {
    Q_OBJECT

public:
    explicit Minimap(QWidget* parent = nullptr);

    /// The picture that the timeline shows.
    void show_picture(const TimelinePicture& picture, double position);
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override { return {320, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {64, 24}; }

signals:
    /// The person wants the span shown to be around this moment.
    void centre_wanted(double t);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void paint_cores(QPainter& painter) const;
    [[nodiscard]] double to_pixel(double t) const;

    TimelinePicture picture_;
    double position_ = 0;
};

} // namespace procession::ui
