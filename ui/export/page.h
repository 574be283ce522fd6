// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/told.h"
#include "ui/text/time_text.h"
#include "ui/timeline/lane_painter.h"

#include <QRectF>
#include <QSizeF>
#include <optional>

namespace procession::ui {

/// How a page looks.
struct PageOptions {
    bool whole = true;      ///< the whole run as told; else what the view shows
    bool with_table = true; ///< the measures below the picture
    bool monochrome = false;
};

/// A timeline as a picture to keep: title, rules, lanes, axis, legend, measures.
/// Laid out once in pixels of the screen; painted to any size and any device.
class Page {
public:
    /// Most lanes, and most rows of measures, that a page takes.
    static constexpr std::size_t most_rows = 300;

    Page(const Told& told, const TimelinePicture& view, const PageOptions& options);

    [[nodiscard]] QSizeF size() const { return size_; }
    [[nodiscard]] const QString& title() const { return title_; }
    /// Paints with the page's top left corner at the origin.
    void paint(QPainter& painter) const;

private:
    void choose_span(const TimelinePicture& view, bool whole);
    void choose_lanes(const TimelinePicture& view, bool whole);
    void measure_table();
    void lay_out();
    void paint_head(QPainter& painter) const;
    void paint_lanes(QPainter& painter) const;
    void paint_axis(QPainter& painter) const;
    void paint_legend(QPainter& painter) const;
    void paint_table(QPainter& painter) const;
    void paint_row(QPainter& painter, const std::vector<std::string>& row, double y) const;

    Told told_;
    TimelinePicture picture_;
    TimeText time_text_;
    QString title_;
    QString rules_;
    QString note_; ///< what is left out; may be empty
    std::vector<core::State> states_;
    std::optional<core::MetricsTable> table_;
    std::vector<double>
        columns_; ///< of the table: right edges, but the first's, which is its width
    QSizeF size_;
    QRectF rules_box_;
    QRectF frame_; ///< where time runs
    double legend_top_ = 0;
    double table_top_ = 0;
};

} // namespace procession::ui
