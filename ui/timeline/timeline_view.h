// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/timeline/lane_painter.h"

#include <QWidget>

class QCPItemLine;
class QCPItemText;
class QCustomPlot;
class QMouseEvent;
class QScrollBar;
class QWheelEvent;

namespace procession::ui {

/// The timeline: lanes, time axis and a playhead that can be dragged. Shows a
/// trace and a time; asks for another time by a signal and keeps none itself.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Another trace. With `fit` its whole run comes into sight, else the span
    /// shown stays as far as it can.
    void set_trace(const core::Trace& trace, bool fit);
    /// Where the playhead stands; `follow` keeps it in sight.
    void set_position(double position, bool follow);
    void set_palette(const Palette& palette);
    void set_lane_mode(LaneMode mode);
    /// Names and labels again, in the language of the window.
    void retranslate();

    [[nodiscard]] LaneMode lane_mode() const { return mode_; }
    [[nodiscard]] const TimeMapping& mapping() const { return picture_.mapping; }
    [[nodiscard]] const LaneLayout& layout_of_lanes() const { return picture_.layout; }
    [[nodiscard]] const std::vector<Lane>& lanes() const { return picture_.lanes; }
    /// The plot's area with the lanes, in the coordinates of `canvas`.
    [[nodiscard]] QRect lane_area() const;
    /// The widget that receives mouse and wheel.
    [[nodiscard]] QWidget* canvas() const;

    void fit();
    /// Around the playhead if it is in sight, else around the middle.
    void zoom(double factor);
    /// By so many widths of the window, to the right if positive.
    void scroll(double widths);

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 120}; }

signals:
    /// The person wants the playhead at `t`.
    void time_wanted(core::Ticks t);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Drag { none, playhead, pan };

    void build_plot();
    void lay_out();
    void place_playhead();
    void repaint_lanes();
    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release();
    void wheel(const QWheelEvent& event);
    void want_time_at(double x);
    [[nodiscard]] bool grabs_playhead(const QPointF& position) const;

    TimelinePicture picture_;
    LaneMode mode_ = LaneMode::both;
    double position_ = 0;
    Drag drag_ = Drag::none;
    QPointF drag_from_;
    QCustomPlot* plot_ = nullptr;
    QScrollBar* lane_scroll_ = nullptr;
    QCPItemLine* playhead_ = nullptr;
    QCPItemText* playhead_time_ = nullptr;
};

} // namespace procession::ui
