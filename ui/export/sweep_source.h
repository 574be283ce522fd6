// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/sweep_view.h"
#include "ui/export/export_source.h"

namespace procession::ui {

/// What a sweep shows: the plot, and its points as a table.
class SweepSource : public ExportSource {
public:
    explicit SweepSource(SweepShown shown) : shown_(std::move(shown)) {}

    /// Nothing, while there are no points.
    [[nodiscard]] std::vector<ExportWhat> whats() const override;
    [[nodiscard]] QString name_of(ExportWhat what) const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::unique_ptr<Sheet> sheet(const ExportChoice& choice) const override;
    [[nodiscard]] QByteArray bytes(const ExportChoice& choice) const override;

private:
    SweepShown shown_;
};

} // namespace procession::ui
