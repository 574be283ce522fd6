// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/time_mapping.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace procession::ui {

/// Where the bursts of a process stand on a time axis: one behind the other from its arrival on, as
/// if nobody else were there. What drags would make of them. Plain arithmetic.
struct BurstLayout {
    TimeMapping mapping;
    scheduler::Ticks arrival = 0;
    std::vector<scheduler::Ticks> lengths; ///< 0: a mark without a length

    [[nodiscard]] scheduler::Ticks start(std::size_t burst) const;
    [[nodiscard]] scheduler::Ticks end(std::size_t burst) const;
    /// When the last has ended.
    [[nodiscard]] scheduler::Ticks finish() const;
    /// From left to right, in pixels.
    [[nodiscard]] std::pair<double, double> span(std::size_t burst) const;

    enum class Part { none, body, edge };
    struct Hit {
        Part part = Part::none;
        std::size_t burst = 0;
        friend bool operator==(const Hit&, const Hit&) = default;
    };
    /// What is at a pixel; `edge` is the right edge of that burst.
    [[nodiscard]] Hit hit(double pixel) const;

    /// With the burst's right edge at the tick nearest to `pixel`; at least one tick long.
    [[nodiscard]] BurstLayout stretched(std::size_t burst, double pixel) const;
    /// With its first burst beginning at the tick nearest to `pixel`, not before 0.
    [[nodiscard]] BurstLayout arriving(double pixel) const;
    /// Which place among the others a burst takes if its middle is at `pixel`.
    [[nodiscard]] std::size_t place_of(std::size_t burst, double pixel) const;
    [[nodiscard]] BurstLayout reordered(std::size_t from, std::size_t to) const;

    friend bool operator==(const BurstLayout& a, const BurstLayout& b)
    {
        return a.arrival == b.arrival && a.lengths == b.lengths;
    }
};

} // namespace procession::ui
