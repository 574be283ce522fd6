// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/shared_axis.h"

#include <algorithm>

namespace procession::ui {

std::vector<core::Ticks> SharedAxis::ruled() const
{
    constexpr double pixels_a_label = 72;
    const core::Ticks step =
        axis_step(mapping_.ticks_per_pixel * pixels_a_label, time_text_.sexagesimal());
    return axis_ticks(std::max(mapping_.from, 0.0), mapping_.to(), step);
}

void SharedAxis::set_end(core::Ticks end)
{
    mapping_.set_end(end);
    emit changed();
}

void SharedAxis::set_width(int pixels)
{
    if (pixels != mapping_.width) {
        mapping_.resize(pixels);
        emit changed();
    }
}

void SharedAxis::set_time_text(const TimeText& text)
{
    time_text_ = text;
    emit changed();
}

void SharedAxis::set_position(double t)
{
    if (t != position_) {
        position_ = t;
        mapping_.reveal(t);
        emit changed();
    }
}

void SharedAxis::want(core::Ticks t)
{
    const core::Ticks inside = std::clamp(t, core::Ticks{0}, mapping_.end);
    set_position(static_cast<double>(inside));
    emit time_wanted(inside);
}

void SharedAxis::fit()
{
    mapping_.fit();
    emit changed();
}

void SharedAxis::zoom_at(double pixel, double factor)
{
    mapping_.zoom_at(pixel, factor);
    emit changed();
}

void SharedAxis::zoom(double factor)
{
    const double at = mapping_.to_pixel(position_);
    const bool in_sight = at >= 0 && at <= mapping_.width;
    zoom_at(in_sight ? at : mapping_.width / 2.0, factor);
}

void SharedAxis::pan(double pixels)
{
    mapping_.pan(pixels);
    emit changed();
}

} // namespace procession::ui
