// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_file.h"
#include "ui/theme/palette.h"

#include <QAbstractTableModel>
#include <map>
#include <utility>
#include <vector>

namespace procession::ui {

/// The processes of the scenario being edited as rows, a column for each key, typed into by a
/// view. Keeps nothing of its own: what it shows is read from the text whenever that changes.
class CellModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit CellModel(EditedFile& file, QObject* parent = nullptr);

    void set_palette(const Palette& palette);
    void retranslate();

    /// What is wrong with a cell, one sentence a line; empty if nothing is.
    [[nodiscard]] QString fault_at(int row, int column) const;
    /// Whether some process states something in that column.
    [[nodiscard]] bool is_used(int column) const;
    /// The cell as it would be typed.
    [[nodiscard]] QString typed(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void read();
    [[nodiscard]] QString shown(int row, int column) const;
    [[nodiscard]] QVariant ink(int row, int column) const;

    EditedFile& file_;
    Palette palette_ = Palette::light_theme();
    std::vector<core::Document::Node> rows_;
    std::map<std::pair<int, int>, QString> faults_; ///< by row and column
};

} // namespace procession::ui
