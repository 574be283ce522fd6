// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace procession::ui {

/// A table that is typed into as a spreadsheet is: what is typed goes into the cell even where its
/// first letter is somebody's shortcut; Return and the arrows up and down leave a cell with what it
/// holds.
class TypedTable : public QTableWidget {
    Q_OBJECT

public:
    TypedTable(int rows, int columns, QWidget* parent);

    /// Up or down in the same column, if there is a cell that can be entered.
    void go_by_rows(int rows);
    /// What columns leave of the width goes to this one; to all of them if there is none such.
    void set_wide_column(int column) { wide_ = column; }
    /// Columns as wide as what stands in them, the table as high as its rows: only where it is
    /// too narrow for its columns it scrolls.
    void fit();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    int share_width();

    int wide_ = -1;
};

} // namespace procession::ui
