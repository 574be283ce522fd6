// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/setting_field_widgets.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace procession::ui {

SettingLine::SettingLine(QWidget* parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::editingFinished, this, &SettingLine::leave);
}

void SettingLine::show_text(const QString& text)
{
    if (shown_ != text || (text != this->text() && !(isModified() && hasFocus()))) {
        shown_ = text;
        setText(text); // forgets what could be undone here, and that something was typed
    }
}

void SettingLine::leave()
{
    if (isModified() && text() != shown_) {
        setModified(false);
        emit typed(text());
    }
}

bool SettingLine::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& pressed = *static_cast<QKeyEvent*>(event);
        const bool not_here = (pressed.matches(QKeySequence::Undo) && !isUndoAvailable()) ||
                              (pressed.matches(QKeySequence::Redo) && !isRedoAvailable());
        if (not_here) {
            event->ignore();
            return true;
        }
        if (pressed.key() == Qt::Key_Escape && isModified()) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SettingLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        setText(shown_);
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        leave();
        emit stepped(event->key() == Qt::Key_Up ? 1 : -1);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SettingCombo::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void SettingCombo::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        emit cleared();
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        showPopup();
    } else {
        FittingCombo::keyPressEvent(event);
    }
}

} // namespace procession::ui
