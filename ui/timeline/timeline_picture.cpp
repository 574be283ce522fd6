// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_picture.h"

#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

/// Intervals are drawn one by one while each has this many pixels on average.
constexpr double pixels_an_interval = 5;

std::size_t count(const core::Lanes& lanes, const Lane& lane, core::Ticks from, core::Ticks to)
{
    switch (lane.kind) {
    case Lane::Kind::core:
        return lanes.count_core(static_cast<core::CoreNumber>(lane.id), from, to);
    case Lane::Kind::device:
        return lanes.count_device(static_cast<core::DeviceIndex>(lane.id), from, to);
    case Lane::Kind::process:
        return lanes.count_process(lane.id, from, to);
    }
    return 0;
}

} // namespace

std::pair<core::Ticks, core::Ticks> TimelinePicture::span() const
{
    const double most = std::min(revealed, static_cast<double>(trace->end()));
    return {static_cast<core::Ticks>(std::floor(mapping.from)),
            static_cast<core::Ticks>(std::ceil(std::min(mapping.to(), most)))};
}

QRectF TimelinePicture::bar(std::size_t lane, const QRectF& frame) const
{
    const double top = frame.top() + std::round(layout.top(lane));
    return {frame.left(), top + gap(), frame.width(), layout.lane_height - 2 * gap()};
}

const core::ZombieSpan* TimelinePicture::zombie_span(core::EntityId process) const
{
    const auto found = std::ranges::lower_bound(zombies, process, {}, &core::ZombieSpan::process);
    return found != zombies.end() && found->process == process ? &*found : nullptr;
}

bool TimelinePicture::one_by_one(const Lane& lane) const
{
    const auto [from, to] = span();
    const double pixels = static_cast<double>(to - from) / mapping.ticks_per_pixel;
    return static_cast<double>(count(trace->lanes(), lane, from, to)) * pixels_an_interval <=
           std::max(pixels, 200.0);
}

bool is_wake_up(core::State before, core::State now)
{
    using core::State;
    const bool goes_on = now == State::ready || now == State::switching || now == State::running;
    return (before == State::blocked && goes_on) ||
           (before == State::suspended_blocked && (goes_on || now == State::suspended_ready));
}

} // namespace procession::ui
