// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/comparison.h"
#include "ui/export/page.h"

#include <optional>

namespace procession::ui {

/// Runs one below the other on one time axis, each with its rules, and their measures.
class CompareSheet : public Sheet {
public:
    /// Every variant has a run.
    CompareSheet(const std::vector<Variant>& variants, LaneMode mode, const PageOptions& options);

    [[nodiscard]] QSizeF size() const override { return size_; }
    [[nodiscard]] QString title() const override { return head_.title(); }
    void paint(QPainter& painter) const override;

private:
    struct Run {
        QString said; ///< which run it is
        QRectF said_box;
        SheetLanes lanes;
    };
    void lay_out();
    void paint_end(QPainter& painter, const Run& run) const;

    Palette palette_;
    SheetHead head_;
    std::vector<Run> runs_;
    std::optional<SheetTable> table_;
    double table_top_ = 0;
    QSizeF size_;
};

} // namespace procession::ui
