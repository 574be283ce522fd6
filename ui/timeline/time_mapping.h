// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/ticks.h"

#include <vector>

namespace procession::ui {

/// Which span of time a row of pixels shows. Pixel 0 is the left edge. Plain
/// arithmetic; every change keeps the span within 0 … end and a margin.
struct TimeMapping {
    scheduler::Ticks end = 0; ///< last moment worth showing
    double from = 0;          ///< moment at pixel 0
    double ticks_per_pixel = 1;
    int width = 1; ///< pixels, at least 1

    [[nodiscard]] double to_pixel(double t) const { return (t - from) / ticks_per_pixel; }
    [[nodiscard]] double to_time(double pixel) const { return from + pixel * ticks_per_pixel; }
    /// Moment at the right edge.
    [[nodiscard]] double to() const { return to_time(width); }
    /// The tick whose left border is nearest to `pixel`, within 0 … end.
    [[nodiscard]] scheduler::Ticks nearest_tick(double pixel) const;
    /// Whether the whole run is shown as large as it fits.
    [[nodiscard]] bool is_fitted() const;

    /// Shows 0 … end.
    void fit();
    /// Shows the run up to `new_end` from now on; a fitted mapping stays fitted, unless the
    /// scale is to be kept.
    void set_end(scheduler::Ticks new_end, bool keep_scale = false);
    /// Another width with the same left edge and scale; a fitted mapping stays fitted.
    void resize(int new_width);
    /// `factor` times larger (smaller if below 1), with the moment under `pixel` in place.
    void zoom_at(double pixel, double factor);
    /// Moves what is shown by so many pixels to the right.
    void pan(double pixels);
    /// Turns the page if `t` is out of sight.
    void reveal(double t);

private:
    [[nodiscard]] double fitting_scale() const;
    void keep_inside();
};

/// How far a timeline reaches that must not tell how long the run is: the first of
/// 20, 50, 100, 200, 500 … that leaves some room after `seen`.
[[nodiscard]] scheduler::Ticks veiled_end(scheduler::Ticks seen);

/// Distance of the labels on a time axis: the smallest round number of ticks
/// that is at least `least`. Round is 1, 2, 5 times a power of ten; with
/// `sexagesimal` also the halves and quarters of an hour (of 60 ticks).
[[nodiscard]] scheduler::Ticks axis_step(double least, bool sexagesimal = false);

/// The multiples of `step` in [from, to].
[[nodiscard]] std::vector<scheduler::Ticks> axis_ticks(double from, double to,
                                                       scheduler::Ticks step);

} // namespace procession::ui
