// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/grid_table.h"
#include "ui/export/sheet.h"
#include "ui/export/sheet_parts.h"
#include "ui/export/told.h"

namespace procession::ui {

/// An exercise on paper: what is given, a Gantt chart and a table of measures, both to be filled in
/// or, as the key, filled. Both have the same layout, so that one can be laid upon the other. For
/// print: black on white.
class BlankSheet : public Sheet {
public:
    /// Most processes that fit on a page.
    static constexpr std::size_t most_processes = 30;

    /// Of a whole run.
    BlankSheet(const Told& told, bool filled);

    [[nodiscard]] QSizeF size() const override { return size_; }
    [[nodiscard]] QString title() const override { return head_.title(); }
    void paint(QPainter& painter) const override;

private:
    void build_lanes(const Told& told);
    void lay_out();
    void paint_lanes(QPainter& painter) const;

    bool filled_;
    SheetLanes lanes_;
    SheetHead head_;
    GridTable given_;
    GridTable measures_;
    QSizeF size_;
    double given_top_ = 0;
    double measures_top_ = 0;
};

/// What a scenario gives, as a table for people: a row a process, a column for each thing that
/// differs from what is usual.
[[nodiscard]] GridTable::Rows given_rows(const core::Scenario& scenario);

} // namespace procession::ui
