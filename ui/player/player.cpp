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

void Player::advance(double seconds)
{
    Pace ahead = pace_;
    const core::Ticks whole = ahead.advance(seconds);
    go_to(t_ + whole, ahead.fraction);
    if (t_ >= end()) {
        pause();
    }
}

void Player::go_to(core::Ticks t, double fraction)
{
    const core::Ticks bounded = std::clamp<core::Ticks>(t, 0, end());
    const double rest = bounded == end() ? 0 : fraction;
    const bool moves = bounded != t_;
    const bool shifts = moves || rest != pace_.fraction;
    t_ = bounded;
    pace_.fraction = rest;
    if (moves) {
        emit moved();
    }
    if (shifts) {
        emit position_changed();
    }
}

} // namespace procession::ui
