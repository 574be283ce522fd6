// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cell_delegate.h"

#include "ui/editor/cell_table.h"
#include "ui/editor/editor_words.h"

#include <QKeyEvent>

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

} // namespace

CellDelegate::CellDelegate(CellTable& table) : QStyledItemDelegate(&table), table_(table) {}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    QWidget* const editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor) {
        const auto column = static_cast<core::edit::ProcessColumn>(index.column());
        editor->setAccessibleName(column_title(column));
        editor->setToolTip(column_hint(column));
        editor->setFont(table_.font());
    }
    return editor;
}

bool CellDelegate::eventFilter(QObject* object, QEvent* event)
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
    table_.go_down(by);
    return true;
}

} // namespace procession::ui
