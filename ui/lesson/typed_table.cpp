// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/typed_table.h"

#include "ui/layout/leaving_delegate.h"

#include <QKeyEvent>

namespace procession::ui {

TypedTable::TypedTable(int rows, int columns, QWidget* parent) : QTableWidget(rows, columns, parent)
{
    auto* cells = new LeavingDelegate(this);
    connect(cells, &LeavingDelegate::left, this, &TypedTable::go_by_rows);
    setItemDelegate(cells);
    setTabKeyNavigation(false);
}

void TypedTable::go_by_rows(int rows)
{
    const QTableWidgetItem* cell = item(currentRow() + rows, currentColumn());
    if (cell && cell->flags() & Qt::ItemIsEnabled) {
        setCurrentCell(currentRow() + rows, currentColumn());
    }
}

bool TypedTable::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && writes(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableWidget::event(event);
}

} // namespace procession::ui
