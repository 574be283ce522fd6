// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/comparison.h"
#include "ui/compare/measure.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace procession::ui {

/// A row a measure, a column a variant; the first column names the measure. The
/// best of each row are bold and starred. Where programs have asked how far something is, or
/// worked meanwhile, what that costs comes first.
class MeasureModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Data role: the value as a share of the largest of its row, 0 … 1; none without one.
    static constexpr int share_role = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void show_variants(const std::vector<Variant>& variants);
    void retranslate();
    [[nodiscard]] const Measure& measure(int row) const
    {
        return *rows_[static_cast<std::size_t>(row)].measure;
    }
    /// Whether a cell is among the best of its row.
    [[nodiscard]] bool is_best(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row {
        const Measure* measure = nullptr;
        std::vector<std::optional<double>> values; ///< by variant
        std::vector<bool> best;
    };
    [[nodiscard]] static QString heading_of(const Variant& variant);
    [[nodiscard]] QVariant name_data(const Measure& measure, int role) const;
    [[nodiscard]] QVariant value_data(int row, std::size_t variant, int role) const;

    std::vector<Row> rows_;
    QStringList headings_; ///< by variant
};

} // namespace procession::ui
