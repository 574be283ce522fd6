// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/time_text.h"
#include "ui/timeline/timeline_picture.h"

#include <QFontMetricsF>
#include <string>
#include <vector>

namespace procession::ui {

// What sheets are put together from. Lengths are in pixels of the screen before the size
// of texts.
inline constexpr int sheet_margin = 24;
inline constexpr int between_sheet_parts = 24;
inline constexpr int sheet_axis_height = 28;

[[nodiscard]] QFontMetricsF sheet_numbers();

/// The head of a sheet: title, rules, and what is left out.
class SheetHead {
public:
    SheetHead() = default;
    SheetHead(QString title, QStringList said);

    [[nodiscard]] const QString& title() const { return title_; }
    /// Takes a width, inside the margins; says where the picture may begin.
    double lay_out(double width);
    void paint(QPainter& painter, const Palette& palette) const;

private:
    QString title_;
    QString said_;
    QRectF box_; ///< of what is said
};

/// The lanes of a run and the time axis below them.
struct SheetLanes {
    TimelinePicture picture;
    TimeText time_text;
    core::Ticks end = 0; ///< how far is told
    QRectF frame;        ///< where time runs

    /// Room that the names of the lanes need.
    [[nodiscard]] double wanted_gutter() const;
    void paint(QPainter& painter) const;
    void paint_axis(QPainter& painter) const;
};

/// A table of texts: the first column names the row, the others hold numbers.
class SheetTable {
public:
    using Row = std::vector<std::string>;

    /// `last` stands apart; it may be empty.
    SheetTable(Row header, std::vector<Row> rows, Row last);

    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const;
    void paint(QPainter& painter, const Palette& palette, double top) const;

private:
    void paint_row(QPainter& painter, const Row& row, double y) const;

    Row header_;
    std::vector<Row> rows_;
    Row last_;
    std::vector<double> columns_; ///< right edges, but the first's, which is its width
};

} // namespace procession::ui
