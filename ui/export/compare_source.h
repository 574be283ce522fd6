// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/comparison.h"
#include "ui/export/export_source.h"

namespace procession::ui {

/// Runs that are compared: their timelines on one axis, and the table of measures.
class CompareSource : public ExportSource {
public:
    /// Takes those of `variants` whose run is there.
    CompareSource(const std::vector<Variant>& variants, LaneMode mode);

    /// Nothing, while no run is there.
    [[nodiscard]] std::vector<ExportWhat> whats() const override;
    [[nodiscard]] QString name_of(ExportWhat what) const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::unique_ptr<Sheet> sheet(const ExportChoice& choice) const override;
    [[nodiscard]] QByteArray bytes(const ExportChoice& choice) const override;

private:
    std::vector<Variant> variants_;
    LaneMode mode_;
};

/// A row a measure, a column a run; with `stars` before the best. The rules of each run are notes.
[[nodiscard]] core::MetricsTable compare_table(const std::vector<Variant>& variants, bool stars);

} // namespace procession::ui
