// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "ui/player/pace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

namespace procession::ui {

/// Owns t, the moment that every view shows: the one source of time.
class Player : public QObject {
    Q_OBJECT

public:
    explicit Player(QObject* parent = nullptr);

    /// The trace to move in. t stays where it is, or at the end if that comes before.
    void set_trace(const core::Trace& trace);

    /// Moments that the person has marked, in order.
    [[nodiscard]] const std::vector<core::Ticks>& bookmarks() const { return bookmarks_; }
    void set_bookmarks(std::vector<core::Ticks> bookmarks);
    /// Marks t, or takes the mark away.
    void toggle_bookmark();
    /// To the next bookmark, or the one before; nowhere if there is none. Pauses.
    void go_to_bookmark(bool forward);

    [[nodiscard]] core::Ticks t() const { return t_; }
    /// t and the fraction of the tick under way, for what moves smoothly.
    [[nodiscard]] double position() const { return static_cast<double>(t_) + pace_.fraction; }
    [[nodiscard]] core::Ticks end() const { return trace_ ? trace_->end() : 0; }
    [[nodiscard]] bool playing() const { return timer_.isActive(); }
    /// Index into `speeds`.
    [[nodiscard]] std::size_t speed() const { return speed_; }
    /// Ticks, events or statements a second, as pace() says.
    [[nodiscard]] double rate() const { return pace_.ticks_per_second; }
    [[nodiscard]] PaceKind pace() const { return pace_kind_; }
    void set_pace(PaceKind kind);
    /// Whether the run has programs, and so statements.
    [[nodiscard]] bool has_statements() const { return trace_ && trace_->checkpoints(); }
    /// How many events a second are being played, about.
    [[nodiscard]] double events_per_second() const;
    /// Inside an instant: the first of its records that has not been lived through.
    /// None if all of them have been.
    [[nodiscard]] std::optional<core::RecordIndex> next_record() const { return next_record_; }
    /// Whether playing stops at each decision.
    [[nodiscard]] bool stops_at_decisions() const { return stops_at_decisions_; }
    void set_stops_at_decisions(bool stops);

    /// Cut to 0 … end.
    void set_t(core::Ticks t);
    /// Where playing stops by itself; none = nowhere but at the end.
    void set_stop(std::optional<core::Ticks> t) { stop_ = t; }
    /// Plays on; from the start if it stands at the end.
    void play();
    void pause();
    void toggle();
    /// To the next moment at which something happens, else to the end. Pauses.
    void step_event();
    /// To the last moment before at which something happened, else to 0. Pauses.
    void step_event_back();
    /// Through one instant event by event: one record on, and back. Pauses.
    void step_record();
    void step_record_back();
    /// To the next moment at which `wanted` says yes to a record; false, without
    /// moving, if there is none. Pauses.
    bool run_to(const std::function<bool(const core::Record&)>& wanted);
    /// By so many ticks, back if negative. Pauses.
    void step_ticks(core::Ticks count);
    void to_start();
    void to_end();
    void set_speed(std::size_t index);
    void faster();
    void slower();
    /// Lets so much real time pass while playing; the timer calls it.
    void advance(double seconds);

signals:
    /// Playing has come to where it was to stop.
    void stopped();
    /// t or next_record() is another.
    void moved();
    /// position() is another, maybe within the same tick.
    void position_changed();
    void playing_changed();
    void speed_changed();
    void pace_changed();
    void bookmarks_changed();
    /// end() may be another.
    void range_changed();

private:
    /// A moment and the fraction of the tick under way.
    struct Place {
        core::Ticks t = 0;
        double fraction = 0;
    };
    void go_to(core::Ticks t, double fraction,
               std::optional<core::RecordIndex> next_record = std::nullopt);
    [[nodiscard]] Place ahead_by_time(double seconds) const;
    [[nodiscard]] Place ahead_by_events(double seconds) const;
    [[nodiscard]] Place ahead_by_statements(double seconds) const;
    [[nodiscard]] double seconds_through(core::Ticks from, core::Ticks to) const;
    [[nodiscard]] core::Ticks next_decision() const;

    std::optional<core::Trace> trace_;
    core::Ticks t_ = 0;
    std::optional<core::RecordIndex> next_record_;
    std::vector<core::Ticks> bookmarks_;
    Pace pace_;
    PaceKind pace_kind_ = PaceKind::by_time;
    bool stops_at_decisions_ = false;
    std::optional<core::Ticks> stop_;
    std::size_t speed_ = normal_speed;
    QTimer timer_;
    QElapsedTimer since_frame_;
};

} // namespace procession::ui
