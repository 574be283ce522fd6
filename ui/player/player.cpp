// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player.h"

#include <algorithm>

namespace procession::ui {

namespace {
constexpr int frame_milliseconds = 16;
}

Player::Player(QObject* parent) : QObject(parent)
{
    timer_.setInterval(frame_milliseconds);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, [this] {
        advance(static_cast<double>(since_frame_.nsecsElapsed()) * 1e-9);
        since_frame_.restart();
    });
}

void Player::set_trace(const core::Trace& trace)
{
    trace_ = trace;
    emit range_changed();
    go_to(t_, pace_.fraction);
}

void Player::set_t(core::Ticks t)
{
    go_to(t, 0);
}

void Player::play()
{
    if (playing() || !trace_ || end() == 0) {
        return;
    }
    if (t_ >= end()) {
        to_start();
    }
    since_frame_.restart();
    timer_.start();
    emit playing_changed();
}

void Player::pause()
{
    if (playing()) {
        timer_.stop();
        emit playing_changed();
    }
}

void Player::toggle()
{
    playing() ? pause() : play();
}

void Player::step_event()
{
    pause();
    if (trace_) {
        go_to(std::min(trace_->next_event(t_), end()), 0);
    }
}

void Player::step_event_back()
{
    pause();
    if (trace_) {
        // From within a tick, its own beginning comes first if something happened there.
        const core::Ticks from = pace_.fraction > 0 ? t_ + 1 : t_;
        go_to(std::max<core::Ticks>(trace_->previous_event(from), 0), 0);
    }
}

void Player::step_record()
{
    pause();
    if (!trace_) {
        return;
    }
    const core::RecordIndex instant_end = trace_->first_at_or_after(t_ + 1);
    core::RecordIndex next = next_record_.value_or(instant_end);
    if (next >= trace_->records().size()) {
        return go_to(end(), 0);
    }
    const core::Ticks t = trace_->records().at(next);
    ++next;
    const bool more = next < trace_->records().size() && trace_->records().at(next) == t;
    go_to(t, 0, more ? std::optional(next) : std::nullopt);
}

void Player::step_record_back()
{
    pause();
    if (!trace_) {
        return;
    }
    const core::RecordIndex next = next_record_.value_or(trace_->first_at_or_after(t_ + 1));
    if (next == 0) {
        return go_to(0, 0);
    }
    const core::RecordIndex last = next - 1;
    const core::Ticks t = trace_->records().at(last);
    const bool first_of_instant = last == 0 || trace_->records().at(last - 1) != t;
    first_of_instant ? go_to(std::max<core::Ticks>(t - 1, 0), 0) : go_to(t, 0, last);
}

bool Player::run_to(const std::function<bool(const core::Record&)>& wanted)
{
    pause();
    if (!trace_) {
        return false;
    }
    const core::RecordIndex size = trace_->records().size();
    for (core::RecordIndex i = trace_->first_at_or_after(t_ + 1); i < size; ++i) {
        const core::Record record = trace_->records()[i];
        if (wanted(record)) {
            go_to(record.at, 0);
            return true;
        }
    }
    return false;
}

void Player::set_bookmarks(std::vector<core::Ticks> bookmarks)
{
    std::ranges::sort(bookmarks);
    bookmarks_ = std::move(bookmarks);
    emit bookmarks_changed();
}

void Player::toggle_bookmark()
{
    std::vector<core::Ticks> changed = bookmarks_;
    if (std::erase(changed, t_) == 0) {
        changed.push_back(t_);
    }
    set_bookmarks(std::move(changed));
}

void Player::go_to_bookmark(bool forward)
{
    pause();
    if (forward) {
        const auto next = std::ranges::upper_bound(bookmarks_, t_);
        if (next != bookmarks_.end()) {
            go_to(*next, 0);
        }
    } else {
        const auto here = std::ranges::lower_bound(bookmarks_, t_);
        if (here != bookmarks_.begin()) {
            go_to(*(here - 1), 0);
        }
    }
}

void Player::step_ticks(core::Ticks count)
{
    pause();
    go_to(t_ + count, 0);
}

void Player::to_start()
{
    pause();
    go_to(0, 0);
}

void Player::to_end()
{
    pause();
    go_to(end(), 0);
}

void Player::set_speed(std::size_t index)
{
    speed_ = std::min(index, speeds.size() - 1);
    pace_.ticks_per_second = speeds[speed_];
    emit speed_changed();
}

void Player::faster()
{
    set_speed(speed_ + 1);
}

void Player::slower()
{
    set_speed(speed_ == 0 ? 0 : speed_ - 1);
}

void Player::set_pace(PaceKind kind)
{
    pace_kind_ = kind;
    emit pace_changed();
}

void Player::set_stops_at_decisions(bool stops)
{
    stops_at_decisions_ = stops;
    emit pace_changed();
}

double Player::events_per_second() const
{
    if (pace_kind_ == PaceKind::by_event || !trace_ || end() == 0) {
        return rate();
    }
    // Records around t stand for what is being played.
    constexpr core::RecordIndex around = 32;
    const core::RecordIndex here = trace_->first_at_or_after(t_);
    const core::RecordIndex from = here > around ? here - around : 0;
    const core::RecordIndex to = std::min(here + around, trace_->records().size());
    if (to <= from + 1) {
        return 0;
    }
    const core::Ticks span = trace_->records().at(to - 1) - trace_->records().at(from);
    const core::Ticks unit =
        pace_kind_ == PaceKind::by_statement ? trace_->scenario().machine.statement_ticks : 1;
    return span > 0 ? rate() * static_cast<double>(unit) * static_cast<double>(to - from) /
                          static_cast<double>(span)
                    : rate();
}

core::Ticks Player::next_decision() const
{
    const core::RecordIndex size = trace_->records().size();
    for (core::RecordIndex i = trace_->first_at_or_after(t_ + 1); i < size; ++i) {
        if (trace_->records()[i].kind <= core::RecordKind::dispatch_plain) {
            return trace_->records().at(i);
        }
    }
    return end();
}

void Player::advance(double seconds)
{
    const core::Ticks decision = stops_at_decisions_ && trace_ ? next_decision() : end();
    const bool asked_to = stop_ && *stop_ > t_ && *stop_ <= decision;
    const core::Ticks stop = asked_to ? *stop_ : decision;
    // Where it leads is known before anything moves: no moment behind the stop is ever shown.
    const Place ahead = pace_kind_ == PaceKind::by_event       ? ahead_by_events(seconds)
                        : pace_kind_ == PaceKind::by_statement ? ahead_by_statements(seconds)
                                                               : ahead_by_time(seconds);
    if (ahead.t < stop) {
        return go_to(ahead.t, ahead.fraction);
    }
    go_to(stop, 0);
    pause();
    if (asked_to) {
        stop_.reset();
        emit stopped();
    }
}

Player::Place Player::ahead_by_time(double seconds) const
{
    Pace ahead = pace_;
    const core::Ticks whole = ahead.advance(seconds);
    return {t_ + whole, ahead.fraction};
}

/// From one moment at which something happens to the next evenly, however far apart.
Player::Place Player::ahead_by_events(double seconds) const
{
    double left = seconds * rate(); // in events
    double at = position();
    while (left > 0 && trace_ && at < static_cast<double>(end())) {
        const auto t = static_cast<core::Ticks>(at);
        const core::Ticks from = std::max<core::Ticks>(trace_->previous_event(t + 1), 0);
        const core::Ticks to = std::min(trace_->next_event(t), end());
        const double gap = static_cast<double>(std::max<core::Ticks>(to - from, 1));
        const double needed = (static_cast<double>(to) - at) / gap;
        at = needed <= left ? static_cast<double>(to) : at + left * gap;
        left -= needed;
    }
    const auto whole = static_cast<core::Ticks>(at);
    return {whole, at - static_cast<double>(whole)};
}

/// How long the time between two neighbouring events takes to play: as many statements as it has
/// room for; while no core is busy at most what one statement takes.
double Player::seconds_through(core::Ticks from, core::Ticks to) const
{
    const core::MachineSpec& machine = trace_->scenario().machine;
    const auto statement = static_cast<double>(std::max<core::Ticks>(machine.statement_ticks, 1));
    const double statements = static_cast<double>(to - from) / statement;
    bool is_idle = true;
    for (core::CoreNumber core = 0; is_idle && core < machine.cores; ++core) {
        is_idle = core::holder_at(*trace_, core, from) == core::no_entity;
    }
    return (is_idle ? std::min(statements, 1.0) : statements) / rate();
}

Player::Place Player::ahead_by_statements(double seconds) const
{
    double left = seconds;
    double at = position();
    while (left > 0 && trace_ && at < static_cast<double>(end())) {
        const auto t = static_cast<core::Ticks>(at);
        const core::Ticks from = std::max<core::Ticks>(trace_->previous_event(t + 1), 0);
        const core::Ticks to = std::max(std::min(trace_->next_event(t), end()), from + 1);
        const double whole = seconds_through(from, to);
        const auto gap = static_cast<double>(to - from);
        const double needed = (static_cast<double>(to) - at) / gap * whole;
        at = needed <= left ? static_cast<double>(to) : at + left / whole * gap;
        left -= needed;
    }
    const auto whole = static_cast<core::Ticks>(at);
    return {whole, at - static_cast<double>(whole)};
}

void Player::go_to(core::Ticks t, double fraction, std::optional<core::RecordIndex> next_record)
{
    const core::Ticks bounded = std::clamp<core::Ticks>(t, 0, end());
    const double rest = bounded == end() ? 0 : fraction;
    const bool moves = bounded != t_ || next_record != next_record_;
    const bool shifts = moves || rest != pace_.fraction;
    t_ = bounded;
    next_record_ = next_record;
    pace_.fraction = rest;
    if (moves) {
        emit moved();
    }
    if (shifts) {
        emit position_changed();
    }
}

} // namespace procession::ui
