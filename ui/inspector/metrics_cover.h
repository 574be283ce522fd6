// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <tuple>

namespace procession::ui {

/// One value among the measures.
struct MetricsCell {
    enum class Kind : std::uint8_t { total, bar, core, measure };
    Kind kind = Kind::total;
    std::size_t row = 0;    ///< total, process as listed, core
    std::size_t column = 0; ///< of measures: MetricsColumn

    friend bool operator<(const MetricsCell& a, const MetricsCell& b)
    {
        return std::tie(a.kind, a.row, a.column) < std::tie(b.kind, b.row, b.column);
    }
};

/// Which values are hidden, so that a class can say them first. A value.
class MetricsCover {
public:
    [[nodiscard]] bool is_on() const { return on_; }
    [[nodiscard]] bool covers(const MetricsCell& cell) const
    {
        return on_ && !open_.contains(cell);
    }
    /// Covers everything, or nothing.
    void set_on(bool on)
    {
        on_ = on;
        open_.clear();
    }
    /// Opens a covered cell, covers an open one.
    void toggle(const MetricsCell& cell)
    {
        if (on_ && !open_.insert(cell).second) {
            open_.erase(cell);
        }
    }

private:
    bool on_ = false;
    std::set<MetricsCell> open_;
};

} // namespace procession::ui
