// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/leaving_delegate.h"

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

bool LeavingDelegate::eventFilter(QObject* object, QEvent* event)
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
    emit left(by);
    return true;
}

bool writes(const QKeyEvent& pressed)
{
    return !pressed.text().isEmpty() && pressed.text().front().isPrint() &&
           !(pressed.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

} // namespace procession::ui
