// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/typed_table.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace procession::ui {

namespace {

/// By how many rows a key leaves an open cell.
int rows_by(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return 1;
    default:
        return 0;
    }
}

class CellDelegate : public QStyledItemDelegate {
public:
    explicit CellDelegate(TypedTable& table) : QStyledItemDelegate(&table), table_(table) {}

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        auto* editor = qobject_cast<QWidget*>(object);
        const int by = editor && event->type() == QEvent::KeyPress
                           ? rows_by(static_cast<QKeyEvent*>(event)->key())
                           : 0;
        if (by == 0) {
            return QStyledItemDelegate::eventFilter(object, event);
        }
        emit commitData(editor);
        emit closeEditor(editor, QAbstractItemDelegate::NoHint);
        table_.go_by_rows(by);
        return true;
    }

private:
    TypedTable& table_;
};

} // namespace

TypedTable::TypedTable(int rows, int columns, QWidget* parent) : QTableWidget(rows, columns, parent)
{
    setItemDelegate(new CellDelegate(*this));
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
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const bool writes = !pressed->text().isEmpty() && pressed->text().front().isPrint() &&
                            !(pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (writes) {
            event->accept();
            return true;
        }
    }
    return QTableWidget::event(event);
}

} // namespace procession::ui
