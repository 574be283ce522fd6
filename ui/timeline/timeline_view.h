// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accessible/spoken_parts.h"
#include "ui/session/moment.h"
#include "ui/timeline/lane_painter.h"

#include <QWidget>
#include <memory>
#include <optional>
#include <utility>

class QCPItemLine;
class QCPItemRect;
class QCPItemText;
class QCustomPlot;
class QMouseEvent;
class QScrollBar;
class QWheelEvent;

namespace procession::ui {

class AnswerMarks;
class Minimap;

/// The timeline: lanes, time axis and a playhead that can be dragged. Shows a
/// trace and a time; asks for another time by a signal and keeps none itself.
class TimelineView : public QWidget, public SpokenParts {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Another trace. With `fit` its whole run comes into sight, else the span
    /// shown stays as far as it can.
    void set_trace(const core::Trace& trace, bool fit);
    /// Where the playhead stands; `follow` keeps it in sight.
    void set_position(double position, bool follow);
    /// What may be told: everything, or with a veil what happened up to its horizon.
    void show_moment(const Moment& moment);
    /// The process whose lane is marked; no_entity = none.
    void set_selected(core::EntityId process);
    void set_bookmarks(const std::vector<core::Ticks>& bookmarks);
    /// Moments that answer a question when they are clicked, with the letters of their
    /// answers; all of them come into sight. None when nothing is to be answered.
    void set_answers(std::vector<std::pair<core::Ticks, QChar>> moments);
    /// Where the answer at `t` is clicked, on the canvas; the null point if `t` is none in sight.
    [[nodiscard]] QPointF answer_place(core::Ticks t) const;
    void set_palette(const Palette& palette);
    void set_lane_mode(LaneMode mode);
    /// Whether reasons are hidden, of a run that is not the window's.
    void set_hides_why(bool hides) { picture_.hides_why = hides; }
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

    /// What is said of the place at a point of the canvas; empty where there is nothing.
    [[nodiscard]] QString text_at(const QPointF& position) const;
    /// The span being measured, in ticks.
    [[nodiscard]] std::optional<std::pair<core::Ticks, core::Ticks>> span() const { return span_; }
    /// Measures from the playhead on; once more: no longer.
    void toggle_span();
    void clear_span();
    /// What is shown, for those who draw it elsewhere.
    [[nodiscard]] const TimelinePicture& picture() const { return picture_; }

    /// Where there is little room: lanes rather than the overview.
    void set_low(bool low);
    /// While steady (it plays) the scale stays, even where the axis becomes longer.
    void set_steady(bool steady);
    void fit();
    /// Around the playhead if it is in sight, else around the middle.
    void zoom(double factor);
    /// By so many widths of the window, to the right if positive.
    void scroll(double widths);

    /// Has what the lane of `process` says told at the next moment shown: somebody
    /// walks along its intervals.
    void announce(core::EntityId process) { announced_ = process; }

    [[nodiscard]] int spoken_count() const override;
    [[nodiscard]] SpokenPart spoken_part(int part) const override;
    void press_part(int part) override;

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 120}; }

signals:
    /// The person wants the playhead at `t`.
    void time_wanted(core::Ticks t);
    /// The person clicked a moment of set_answers().
    void moment_answered(core::Ticks t);
    /// The person clicked a process's lane; no_entity: where there is none.
    void process_chosen(core::EntityId process);
    /// The person asks what can be done to a process.
    void process_menu_wanted(core::EntityId process, const QPoint& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Drag { none, playhead, pan, span };

    void build_plot();
    void build_items();
    void choose_lanes();
    void set_end(core::Ticks end);
    void reveal_position();
    void describe();
    void tell_announced();
    [[nodiscard]] bool has_moment_of_trace() const;
    [[nodiscard]] core::Ticks told_until() const;
    [[nodiscard]] core::Ticks end_in_sight() const;
    void place_span();
    [[nodiscard]] core::EntityId process_at(const QPointF& position) const;
    [[nodiscard]] std::optional<Lane> lane_at(const QPointF& position) const;
    void show_tip(const QPoint& position, const QPoint& global);
    void lay_out();
    [[nodiscard]] int ruler_height() const;
    [[nodiscard]] int axis_height() const;
    void place_playhead();
    void repaint_lanes();
    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void wheel(const QWheelEvent& event);
    void want_time_at(double x);
    [[nodiscard]] bool grabs_playhead(const QPointF& position) const;

    TimelinePicture picture_;
    LaneMode mode_ = LaneMode::both;
    double position_ = 0;
    std::optional<Moment> moment_; ///< that was shown last; maybe of the next trace already
    core::EntityId announced_ = core::no_entity;
    bool veiled_ = false;
    core::Ticks seen_ = 0;
    bool steady_ = false;
    std::optional<double> kept_scale_; ///< that of a fitted timeline, kept while it plays
    std::optional<std::pair<core::Ticks, core::Ticks>> span_;
    bool span_follows_ = false; ///< the playhead
    QPointF pressed_at_;
    Drag drag_ = Drag::none;
    QPointF drag_from_;
    QCustomPlot* plot_ = nullptr;
    QScrollBar* lane_scroll_ = nullptr;
    QCPItemLine* playhead_ = nullptr;
    QCPItemText* playhead_time_ = nullptr;
    QCPItemRect* dimmed_ = nullptr; ///< what has been seen of the time after the playhead
    QCPItemRect* span_box_ = nullptr;
    QCPItemText* span_text_ = nullptr;
    std::unique_ptr<AnswerMarks> answers_;
    Minimap* minimap_ = nullptr;
};

} // namespace procession::ui
