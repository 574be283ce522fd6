// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/ticks.h"

#include <cstddef>
#include <string>

namespace procession::core {

using scheduler::Ticks;

/// Time to columns of text, to scale: either a column is a whole number of ticks
/// or a tick is a whole number of columns.
class TextScale {
public:
    /// Fits [0, end) into at most `width` columns, and a tick into at most four.
    TextScale(Ticks end, std::size_t width);

    [[nodiscard]] Ticks end() const { return end_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    /// Ticks in a column; 1 where a tick takes one or several.
    [[nodiscard]] Ticks ticks_per_column() const { return ticks_per_column_; }
    [[nodiscard]] std::size_t columns_per_tick() const { return columns_per_tick_; }
    /// The column in which `t` begins or lies.
    [[nodiscard]] std::size_t column(Ticks t) const;
    /// Ticks between two labels of the axis: 1, 2 or 5 times a power of ten.
    [[nodiscard]] Ticks step() const { return step_; }

    /// Two lines without line feed: the labels, and a ruler.
    [[nodiscard]] std::string labels() const;
    [[nodiscard]] std::string ruler(bool unicode) const;

private:
    Ticks end_;
    std::size_t columns_ = 0;
    Ticks ticks_per_column_ = 1;
    std::size_t columns_per_tick_ = 1;
    Ticks step_ = 1;
};

} // namespace procession::core
