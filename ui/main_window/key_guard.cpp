// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/key_guard.h"

#include "ui/inspector/event_view.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>

namespace procession::ui {

bool KeyGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool presses =
        qobject_cast<QAbstractButton*>(watched) || qobject_cast<QComboBox*>(watched);
    const bool walks =
        qobject_cast<QAbstractItemView*>(watched) || qobject_cast<EventView*>(watched);
    const bool is_walk =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    if ((presses && key == Qt::Key_Space) || (walks && is_walk)) {
        event->accept();
        return true;
    }
    return false;
}

} // namespace procession::ui
