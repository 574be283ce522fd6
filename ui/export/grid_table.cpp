// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/grid_table.h"

#include "ui/export/sheet_parts.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace procession::ui {

namespace {
constexpr int cell_height = 26;
constexpr int cell_padding = 8;
constexpr int least_width = 56;
} // namespace

GridTable::GridTable(Rows rows, bool blank) : rows_(std::move(rows)), blank_(blank)
{
    for (const QStringList& row : rows_) {
        widths_.resize(std::max(widths_.size(), static_cast<std::size_t>(row.size())),
                       scaled(least_width));
        for (qsizetype i = 0; i < row.size(); ++i) {
            const double needed =
                sheet_numbers().horizontalAdvance(row[i]) + 2 * scaled(cell_padding);
            double& width = widths_[static_cast<std::size_t>(i)];
            width = std::max(width, std::ceil(needed));
        }
    }
}

double GridTable::width() const
{
    return std::accumulate(widths_.begin(), widths_.end(), 0.0);
}

double GridTable::height() const
{
    return static_cast<double>(rows_.size()) * scaled(cell_height);
}

void GridTable::paint(QPainter& painter, const Palette& palette, double left, double top) const
{
    painter.setFont(number_font(TextSize::small));
    double y = top;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        double x = left;
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            const QRectF cell(x, y, widths_[column], scaled(cell_height));
            painter.setPen(palette.quiet);
            painter.drawRect(cell);
            const QString text = rows_[row].value(static_cast<qsizetype>(column));
            if (!blank_ || row == 0 || column == 0) {
                painter.setPen(palette.ink);
                const auto side = column == 0 ? Qt::AlignLeft : Qt::AlignRight;
                painter.drawText(cell.adjusted(scaled(cell_padding), 0, -scaled(cell_padding), 0),
                                 Qt::AlignVCenter | side, text);
            }
            x += widths_[column];
        }
        y += scaled(cell_height);
    }
}

} // namespace procession::ui
