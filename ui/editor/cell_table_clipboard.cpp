// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to many cells of the table of processes at once.
#include "ui/editor/cell_table.h"

#include "core/edit/process_cells.h"

#include <QApplication>
#include <QClipboard>
#include <algorithm>

namespace procession::ui {

namespace {

using core::edit::EditedScenario;
using core::edit::ProcessColumn;
using Problem = std::optional<core::Message>;

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

Problem type(EditedScenario& scenario, int row, int column, const QString& typed)
{
    return core::edit::type_into(scenario, static_cast<std::size_t>(row),
                                 static_cast<ProcessColumn>(column), typed.toStdString());
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
    (void)file_.edit([&](EditedScenario& scenario) {
        scenario.begin_together("paste");
        Problem problem;
        int count = static_cast<int>(core::edit::process_rows(scenario.document()).size());
        for (int i = 0; i < rows.size() && !problem; ++i) {
            if (top + i >= count) {
                problem = core::edit::add_process(scenario, static_cast<std::size_t>(count++));
            }
            for (int k = 0; k < rows[i].size() && !problem; ++k) {
                const std::size_t at = left + static_cast<std::size_t>(k);
                if (at < columns.size()) {
                    problem = type(scenario, top + i, columns[at], rows[i][k]);
                }
            }
        }
        scenario.end_together();
        return problem;
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
    (void)file_.edit([&](EditedScenario& scenario) {
        scenario.begin_together("fill_down");
        Problem problem;
        for (const int column : columns_in_sight()) {
            if (column < box.left() || column > box.right()) {
                continue;
            }
            const auto rows = core::edit::process_rows(scenario.document());
            const auto from =
                core::edit::cell_of(scenario.document(), rows[static_cast<std::size_t>(box.top())],
                                    static_cast<ProcessColumn>(column));
            for (int row = box.top() + 1; row <= box.bottom() && !problem; ++row) {
                problem = type(scenario, row, column, QString::fromStdString(from.text));
            }
        }
        scenario.end_together();
        return problem;
    });
}

void CellTable::set_colour(const QString& colour)
{
    const auto column = static_cast<int>(ProcessColumn::color);
    const std::vector<std::size_t> rows = selected_rows();
    (void)file_.edit([&](EditedScenario& scenario) {
        scenario.begin_together("cell:color");
        Problem problem;
        for (const std::size_t row : rows) {
            if (!problem) {
                problem = type(scenario, static_cast<int>(row), column, colour);
            }
        }
        scenario.end_together();
        return problem;
    });
}

void CellTable::clear_cells()
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty()) {
        return;
    }
    (void)file_.edit([&](EditedScenario& scenario) {
        scenario.begin_together("clear_cells");
        Problem problem;
        for (const QModelIndex& index : selected) {
            if (!problem && !isColumnHidden(index.column())) {
                problem = type(scenario, index.row(), index.column(), QString());
            }
        }
        scenario.end_together();
        return problem;
    });
}

} // namespace procession::ui
