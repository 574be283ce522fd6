// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/measure_model.h"
#include "ui/theme/palette.h"

#include <QTableView>

namespace procession::ui {

/// The measures of the variants beside one another, each number over a bar of
/// its size.
class MeasureTable : public QTableView {
    Q_OBJECT

public:
    explicit MeasureTable(QWidget* parent = nullptr);

    void show_variants(const std::vector<Variant>& variants);
    void set_palette(const Palette& palette);
    void retranslate();
    /// Height at which every row shows.
    [[nodiscard]] int wanted_height() const;
    [[nodiscard]] const MeasureModel& measure_model() const { return model_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void spread_columns();

    MeasureModel model_;
};

} // namespace procession::ui
