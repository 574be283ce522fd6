// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/time_mapping.h"

#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

namespace procession::ui {

/// Where the marks of moments stand on a time line: each a label beside its moment, on the lowest
/// level where it covers none before it. Plain arithmetic.
struct InterventionMarks {
    struct Mark {
        std::size_t row = 0; ///< of the list
        scheduler::Ticks at = 0;
        double width = 0; ///< of its label
        double x = 0;     ///< of its moment
        int level = 0;    ///< from the axis on
        QRectF box;       ///< of its label
    };

    TimeMapping mapping;
    double line_height = 16; ///< of a level
    double bottom = 0;       ///< where the axis is
    std::vector<Mark> marks; ///< by moment; of equal ones as they are listed

    /// Places what has row, moment and width: levels, and boxes above the axis.
    void place();
    [[nodiscard]] int levels() const;
    /// The row of the mark there.
    [[nodiscard]] std::optional<std::size_t> row_at(const QPointF& point) const;
    /// The mark of a row; null if it has none.
    [[nodiscard]] const Mark* mark_of(std::size_t row) const;
};

/// How far a time line reaches so that moments up to `last` and the run up to `end` are seen, with
/// some room to move them behind it.
[[nodiscard]] scheduler::Ticks end_with_room(scheduler::Ticks end, scheduler::Ticks last);

} // namespace procession::ui
