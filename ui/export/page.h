// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/sheet.h"
#include "ui/export/sheet_parts.h"
#include "ui/export/told.h"

#include <optional>

namespace procession::ui {

/// How a page looks.
struct PageOptions {
    bool whole = true;      ///< the whole run as told; else what the view shows
    bool with_table = true; ///< the measures below the picture
    bool monochrome = false;
};

/// A timeline to keep: title, rules, lanes, axis, legend, measures.
class Page : public Sheet {
public:
    /// Most lanes, and most rows of measures, that a page takes.
    static constexpr std::size_t most_rows = 300;

    Page(const Told& told, const TimelinePicture& view, const PageOptions& options);

    [[nodiscard]] QSizeF size() const override { return size_; }
    [[nodiscard]] QString title() const override { return head_.title(); }
    void paint(QPainter& painter) const override;

private:
    void choose_span(const TimelinePicture& view, bool whole);
    void choose_lanes(const TimelinePicture& view, bool whole);
    void lay_out();
    void paint_legend(QPainter& painter) const;
    [[nodiscard]] const Palette& palette() const { return lanes_.picture.palette; }

    Told told_;
    SheetLanes lanes_;
    SheetHead head_;
    std::vector<core::State> states_;
    std::optional<SheetTable> table_;
    QSizeF size_;
    double legend_top_ = 0;
    double table_top_ = 0;
};

} // namespace procession::ui
