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

protected:
    bool event(QEvent* event) override;
};

} // namespace procession::ui
