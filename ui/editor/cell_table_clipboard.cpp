// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to many cells of the table of processes at once.
#include "ui/editor/cell_table.h"

#include "core/edit/cell_block.h"

#include <QApplication>
#include <QClipboard>
#include <algorithm>

namespace procession::ui {

namespace {

using core::edit::EditedScenario;
using core::edit::ProcessColumn;

/// Rows and cells of what a spreadsheet copies.
QList<QStringList> cells_of(const QString& text)
{
    QString plain = text;
    plain.replace("\r\n", "\n").replace('\r', '\n');
    if (plain.endsWith('\n')) {
        plain.chop(1);
    }
    QList<QStringList> rows;
    for (const QString& line : plain.split('\n')) {
        rows.append(line.split('\t'));
    }
    return rows;
}

core::edit::TypedInto typed(int row, int column, const QString& text)
{
    return {static_cast<std::size_t>(row), static_cast<ProcessColumn>(column), text.toStdString()};
}

} // namespace

QRect CellTable::selected_cells() const
{
    QRect box;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        if (!isColumnHidden(index.column())) {
            box |= QRect(index.column(), index.row(), 1, 1);
        }
    }
    if (box.isEmpty() && currentIndex().isValid()) {
        box = QRect(currentIndex().column(), currentIndex().row(), 1, 1);
    }
    return box;
}

void CellTable::copy() const
{
    const QRect box = selected_cells();
    QStringList lines;
    for (int row = box.top(); row <= box.bottom(); ++row) {
        QStringList cells;
        for (const int column : columns_in_sight()) {
            if (column >= box.left() && column <= box.right()) {
                cells.append(model_.typed(row, column));
            }
        }
        lines.append(cells.join('\t'));
    }
    if (!box.isEmpty()) {
        QApplication::clipboard()->setText(lines.join('\n'));
    }
}

void CellTable::paste()
{
    const QList<QStringList> rows = cells_of(QApplication::clipboard()->text());
    const std::vector<int> columns = columns_in_sight();
    const QRect box = selected_cells();
    const int top = std::max(box.top(), 0);
    const auto left = static_cast<std::size_t>(std::ranges::find(columns, std::max(box.left(), 0)) -
                                               columns.begin());
    if (!file_.is_open() || rows == QList<QStringList>{{QString()}} || left >= columns.size()) {
        return;
    }
    std::vector<core::edit::TypedInto> cells;
    for (int i = 0; i < rows.size(); ++i) {
        for (int k = 0; k < rows[i].size(); ++k) {
            if (const std::size_t at = left + static_cast<std::size_t>(k); at < columns.size()) {
                cells.push_back(typed(top + i, columns[at], rows[i][k]));
            }
        }
    }
    (void)file_.edit([&](EditedScenario& scenario) {
        return core::edit::type_into_all(scenario, "paste", cells);
    });
}

void CellTable::fill_down()
{
    QRect box = selected_cells();
    if (box.height() == 1 && box.top() > 0) {
        box.setTop(box.top() - 1); // from the cell above
    }
    if (box.height() < 2) {
        return;
    }
    std::vector<core::edit::TypedInto> cells;
    for (const int column : columns_in_sight()) {
        if (column < box.left() || column > box.right()) {
            continue;
        }
        const QString from = model_.typed(box.top(), column);
        for (int row = box.top() + 1; row <= box.bottom(); ++row) {
            cells.push_back(typed(row, column, from));
        }
    }
    (void)file_.edit([&](EditedScenario& scenario) {
        return core::edit::type_into_all(scenario, "fill_down", cells);
    });
}

void CellTable::set_colour(const QString& colour)
{
    const auto column = static_cast<int>(ProcessColumn::color);
    std::vector<core::edit::TypedInto> cells;
    for (const std::size_t row : selected_rows()) {
        cells.push_back(typed(static_cast<int>(row), column, colour));
    }
    (void)file_.edit([&](EditedScenario& scenario) {
        return core::edit::type_into_all(scenario, "cell:color", cells);
    });
}

void CellTable::clear_cells()
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty()) {
        return;
    }
    std::vector<core::edit::TypedInto> cells;
    for (const QModelIndex& index : selected) {
        if (!isColumnHidden(index.column())) {
            cells.push_back(typed(index.row(), index.column(), {}));
        }
    }
    (void)file_.edit([&](EditedScenario& scenario) {
        return core::edit::type_into_all(scenario, "clear_cells", cells);
    });
}

} // namespace procession::ui
