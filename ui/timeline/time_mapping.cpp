// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_mapping.h"

#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

/// Room right of the end, so that the last label and the playhead are not cut.
constexpr double margin_pixels = 24;
/// A tick is never wider than this.
constexpr double widest_tick_pixels = 160;

} // namespace

scheduler::Ticks TimeMapping::nearest_tick(double pixel) const
{
    const double t = std::clamp(std::round(to_time(pixel)), 0.0, static_cast<double>(end));
    return static_cast<scheduler::Ticks>(t);
}

double TimeMapping::fitting_scale() const
{
    const double room = std::max(width - margin_pixels, 1.0);
    return std::max(static_cast<double>(end), 1.0) / room;
}

bool TimeMapping::is_fitted() const
{
    return from == 0 && ticks_per_pixel == fitting_scale();
}

void TimeMapping::fit()
{
    from = 0;
    ticks_per_pixel = fitting_scale();
}

void TimeMapping::set_end(scheduler::Ticks new_end, bool keep_scale)
{
    const bool fitted = is_fitted() && !keep_scale;
    end = new_end;
    fitted ? fit() : keep_inside();
}

void TimeMapping::resize(int new_width)
{
    const bool fitted = is_fitted();
    width = std::max(new_width, 1);
    fitted ? fit() : keep_inside();
}

void TimeMapping::zoom_at(double pixel, double factor)
{
    const double moment = to_time(pixel);
    const double finest = std::min(1 / widest_tick_pixels, fitting_scale());
    ticks_per_pixel = std::clamp(ticks_per_pixel / factor, finest, fitting_scale());
    from = moment - pixel * ticks_per_pixel;
    keep_inside();
}

void TimeMapping::pan(double pixels)
{
    from -= pixels * ticks_per_pixel;
    keep_inside();
}

void TimeMapping::reveal(double t)
{
    if (t >= from && to_pixel(t) <= width - margin_pixels / 2) {
        return;
    }
    constexpr double turned_page = 0.1; // where the moment stands on the new page
    from = t - turned_page * width * ticks_per_pixel;
    keep_inside();
}

void TimeMapping::keep_inside()
{
    ticks_per_pixel = std::min(ticks_per_pixel, fitting_scale());
    const double last = static_cast<double>(end) - (width - margin_pixels) * ticks_per_pixel;
    from = std::clamp(from, 0.0, std::max(last, 0.0));
}

scheduler::Ticks veiled_end(scheduler::Ticks seen)
{
    constexpr scheduler::Ticks least = 20;
    return std::max(least, axis_step(static_cast<double>(seen + seen / 10 + 2)));
}

scheduler::Ticks axis_step(double least, bool sexagesimal)
{
    if (sexagesimal) {
        for (const scheduler::Ticks step : {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440}) {
            if (static_cast<double>(step) >= least) {
                return step;
            }
        }
    }
    for (scheduler::Ticks power = 1; power <= scheduler::latest_tick; power *= 10) {
        for (const scheduler::Ticks digit : {1, 2, 5}) {
            if (static_cast<double>(digit * power) >= least) {
                return digit * power;
            }
        }
    }
    return scheduler::latest_tick;
}

std::vector<scheduler::Ticks> axis_ticks(double from, double to, scheduler::Ticks step)
{
    std::vector<scheduler::Ticks> ticks;
    const double width = static_cast<double>(step);
    auto at = static_cast<scheduler::Ticks>(std::ceil(from / width)) * step;
    for (; static_cast<double>(at) <= to; at += step) {
        ticks.push_back(at);
    }
    return ticks;
}

} // namespace procession::ui
