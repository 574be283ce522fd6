// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/burst_layout.h"

#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

using scheduler::Ticks;

/// Also right of what is in sight: the mouse may go there.
Ticks nearest(const TimeMapping& mapping, double pixel)
{
    const double t = std::round(mapping.to_time(pixel));
    return static_cast<Ticks>(std::clamp(t, 0.0, static_cast<double>(scheduler::latest_tick / 4)));
}

} // namespace

Ticks BurstLayout::start(std::size_t burst) const
{
    Ticks t = arrival;
    for (std::size_t i = 0; i < burst; ++i) {
        t += lengths[i];
    }
    return t;
}

Ticks BurstLayout::end(std::size_t burst) const
{
    return start(burst) + lengths[burst];
}

Ticks BurstLayout::finish() const
{
    return start(lengths.size());
}

std::pair<double, double> BurstLayout::span(std::size_t burst) const
{
    return {mapping.to_pixel(static_cast<double>(start(burst))),
            mapping.to_pixel(static_cast<double>(end(burst)))};
}

BurstLayout::Hit BurstLayout::hit(double pixel) const
{
    constexpr double near = 4; // pixels; less where a block is small
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const auto [left, right] = span(i);
        const double inside = std::min(near, (right - left) / 3);
        const double outside = i + 1 == lengths.size() ? near : 0;
        if (lengths[i] > 0 && pixel >= right - inside && pixel < right + outside) {
            return {Part::edge, i};
        }
        if (pixel >= left && pixel < right) {
            return {Part::body, i};
        }
    }
    return {};
}

BurstLayout BurstLayout::stretched(std::size_t burst, double pixel) const
{
    BurstLayout changed = *this;
    changed.lengths[burst] = std::max<Ticks>(nearest(mapping, pixel) - start(burst), 1);
    return changed;
}

BurstLayout BurstLayout::arriving(double pixel) const
{
    BurstLayout changed = *this;
    changed.arrival = nearest(mapping, pixel);
    return changed;
}

std::size_t BurstLayout::place_of(std::size_t burst, double pixel) const
{
    BurstLayout others = *this;
    others.lengths.erase(others.lengths.begin() + static_cast<std::ptrdiff_t>(burst));
    const double edge = pixel - static_cast<double>(lengths[burst]) / mapping.ticks_per_pixel / 2;
    std::size_t place = 0;
    for (std::size_t i = 0; i < others.lengths.size(); ++i) { // passed where half of one is
        const auto [left, right] = others.span(i);
        const double middle = (left + right) / 2;
        place += middle < edge || (i < burst && middle <= edge) ? 1 : 0;
    }
    return place;
}

BurstLayout BurstLayout::reordered(std::size_t from, std::size_t to) const
{
    BurstLayout changed = *this;
    const Ticks moved = changed.lengths[from];
    changed.lengths.erase(changed.lengths.begin() + static_cast<std::ptrdiff_t>(from));
    changed.lengths.insert(changed.lengths.begin() + static_cast<std::ptrdiff_t>(to), moved);
    return changed;
}

} // namespace procession::ui
