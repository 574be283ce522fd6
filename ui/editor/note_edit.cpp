// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/note_edit.h"

#include "ui/theme/fonts.h"

#include <QKeyEvent>

namespace procession::ui {

NoteEdit::NoteEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setProperty("boxed", true); // see the style sheet
}

bool NoteEdit::is_typing() const
{
    return toPlainText() != shown_;
}

void NoteEdit::show_text(const QString& text)
{
    if (shown_ != text || (is_typing() && !hasFocus())) {
        shown_ = text;
        if (toPlainText() != text) {
            setPlainText(text); // forgets what could be undone here
        }
    }
}

bool NoteEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& pressed = *static_cast<QKeyEvent*>(event);
        const bool undoes =
            pressed.matches(QKeySequence::Undo) || pressed.matches(QKeySequence::Redo);
        if (undoes && !is_typing()) {
            event->ignore();
            return true;
        }
        if (pressed.key() == Qt::Key_Escape && is_typing()) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && is_typing()) {
        setPlainText(shown_);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void NoteEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && is_typing()) {
        emit typed(toPlainText());
    }
}

QSize NoteEdit::lines(int count) const
{
    return {scaled(120), fontMetrics().lineSpacing() * count + 16};
}

QSize NoteEdit::sizeHint() const
{
    return lines(4);
}

QSize NoteEdit::minimumSizeHint() const
{
    return lines(2);
}

} // namespace procession::ui
