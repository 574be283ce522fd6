// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QStringList>
#include <vector>

class QPainter;

namespace procession::ui {

/// A table with lines around its cells, wide enough to be written into by hand.
class GridTable {
public:
    /// The first row is the header.
    using Rows = std::vector<QStringList>;

    GridTable() = default;
    /// `blank`: of the rows below the header only the first cell is written.
    GridTable(Rows rows, bool blank);

    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const;
    void paint(QPainter& painter, const Palette& palette, double left, double top) const;

private:
    Rows rows_;
    bool blank_ = false;
    std::vector<double> widths_;
};

} // namespace procession::ui
