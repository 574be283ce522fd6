// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cell_delegate.h"

#include "ui/editor/cell_table.h"
#include "ui/editor/editor_words.h"

namespace procession::ui {

CellDelegate::CellDelegate(CellTable& table) : LeavingDelegate(&table), table_(table)
{
    connect(this, &LeavingDelegate::left, &table, &CellTable::go_down);
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    QWidget* const editor = LeavingDelegate::createEditor(parent, option, index);
    if (editor) {
        const auto column = static_cast<core::edit::ProcessColumn>(index.column());
        editor->setAccessibleName(column_title(column));
        editor->setToolTip(column_hint(column));
        editor->setFont(table_.font());
    }
    return editor;
}

} // namespace procession::ui
