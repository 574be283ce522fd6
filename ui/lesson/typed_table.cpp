// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/typed_table.h"

#include "ui/layout/leaving_delegate.h"
#include "ui/theme/fonts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>
#include <vector>

namespace procession::ui {

TypedTable::TypedTable(int rows, int columns, QWidget* parent) : QTableWidget(rows, columns, parent)
{
    auto* cells = new LeavingDelegate(this);
    connect(cells, &LeavingDelegate::left, this, &TypedTable::go_by_rows);
    setItemDelegate(cells);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(0);
    connect(this, &QTableWidget::itemChanged, this, &TypedTable::fit);
}

/// How much wider than there is room the columns are.
int TypedTable::share_width()
{
    constexpr int air = 12;   ///< pixels beside a column, if there is room
    constexpr int around = 8; ///< pixels around a head, as style and sheet leave them
    std::vector<int> widths;
    int rest = viewport()->width();
    for (int column = 0; column < columnCount(); ++column) {
        // The header's own hint reckons with bold letters, which none of them has.
        if (isColumnHidden(column)) {
            widths.push_back(0);
            continue;
        }
        const QTableWidgetItem* head = horizontalHeaderItem(column);
        const int name =
            head ? QFontMetrics(head->font()).horizontalAdvance(head->text()) + around : 0;
        widths.push_back(std::max({name, sizeHintForColumn(column), scaled(32)}));
        rest -= widths.back();
    }
    const int missing = std::max(-rest, 0);
    for (int column = 0; column < columnCount(); ++column) {
        if (isColumnHidden(column)) {
            continue;
        }
        const int all = std::max(rest, 0) / (columnCount() - column);
        const int more = wide_ < 0 ? all : column == wide_ ? 0 : std::min(all, scaled(air));
        widths[static_cast<std::size_t>(column)] += more;
        rest -= more;
    }
    for (int column = 0; column < columnCount(); ++column) {
        if (isColumnHidden(column)) {
            continue; // a width would bring it back
        }
        const int last = column == wide_ ? std::max(rest, 0) : 0;
        setColumnWidth(column, widths[static_cast<std::size_t>(column)] + last);
    }
    return missing;
}

void TypedTable::fit()
{
    const bool scrolls = share_width() > 0;
    setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    int height = horizontalHeader()->sizeHint().height() + this->height() -
                 contentsRect().height() +
                 (scrolls ? horizontalScrollBar()->sizeHint().height() : 0);
    for (int row = 0; row < rowCount(); ++row) {
        height += rowHeight(row);
    }
    if (height != minimumHeight() || height != maximumHeight()) {
        setFixedHeight(height);
    }
}

void TypedTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fit();
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
