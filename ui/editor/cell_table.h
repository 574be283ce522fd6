// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/cell_model.h"

#include <QTableView>
#include <set>
#include <vector>

class QMenu;

namespace procession::ui {

/// The table of processes, used as a spreadsheet is: what is typed goes into the cell even where
/// its first letter is somebody's shortcut, Return goes down, Tab out of an open cell into the
/// next; cells are copied, pasted, filled down. Columns that nobody uses are hidden until they
/// are asked for.
class CellTable : public QTableView {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit CellTable(EditedFile& file, QWidget* parent = nullptr);

    void set_palette(const Palette& palette);
    void retranslate();
    [[nodiscard]] CellModel& cells() { return model_; }
    /// Which columns are shown; those in use always are.
    [[nodiscard]] QMenu& column_menu() { return *columns_; }

    // Each is one step that can be undone.
    void add_row();
    void duplicate_rows();
    void remove_rows();
    void move_rows(bool down);
    /// That row to another place, as it is when its number is dragged there.
    void move_row(int from, int to);
    /// Of the chosen rows; empty for none of their own.
    void set_colour(const QString& colour);
    /// Every cell below the uppermost one that is selected gets its content; the only one
    /// selected that of the cell above.
    void fill_down();
    void clear_cells();
    /// What a spreadsheet has copied, from the current cell on, over the columns in sight. Rows
    /// that there are not yet are added.
    void paste();
    void copy() const;

    void go_to_cell(int row, int column);
    /// Down in the same column.
    void go_down(int rows);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build_columns();
    void show_columns();
    void measure_columns();
    void let_rows_be_dragged();
    [[nodiscard]] std::vector<std::size_t> selected_rows() const;
    [[nodiscard]] std::vector<int> columns_in_sight() const;
    void select_rows(int first, int last);
    /// The cells selected as a rectangle; empty if none is.
    [[nodiscard]] QRect selected_cells() const;

    EditedFile& file_;
    CellModel model_;
    QMenu* columns_ = nullptr;
    std::set<int> wanted_; ///< columns asked for
};

} // namespace procession::ui
