// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/ticks.h"

#include <algorithm>

namespace procession::ui {

/// A slider knows only ints: ticks one to one where they fit, else in equal parts.
struct SliderScale {
    static constexpr scheduler::Ticks most = 1'000'000;
    scheduler::Ticks end = 0;

    [[nodiscard]] int maximum() const { return static_cast<int>(std::min(end, most)); }
    [[nodiscard]] int to_slider(scheduler::Ticks t) const
    {
        return end <= most ? static_cast<int>(t)
                           : static_cast<int>(static_cast<double>(t) / static_cast<double>(end) *
                                              static_cast<double>(most));
    }
    [[nodiscard]] scheduler::Ticks to_time(int value) const
    {
        if (end <= most) {
            return value;
        }
        return value == most ? end
                             : static_cast<scheduler::Ticks>(static_cast<double>(value) /
                                                             static_cast<double>(most) *
                                                             static_cast<double>(end));
    }
};

} // namespace procession::ui
