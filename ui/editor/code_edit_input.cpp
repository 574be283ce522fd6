// SPDX-License-Identifier: GPL-3.0-or-later
// How a text is typed into: keys, input methods, the mouse, and the menu at it.
#include "ui/editor/code_edit.h"
#include "ui/theme/fonts.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>
#include <Qsci/qscicommandset.h>

namespace procession::ui {

bool CodeEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && hasFocus()) {
        event->accept(); // here it is about Tab
        return true;
    }
    ++depth_;
    const bool done = QsciScintilla::event(event);
    if (--depth_ == 0) { // events come inside events
        flush();
    }
    return done;
}

bool CodeEdit::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = *static_cast<QHelpEvent*>(event);
        const long at =
            send(SCI_CHARPOSITIONFROMPOINTCLOSE, static_cast<std::size_t>(help.x()), help.y());
        const QString told = at < 0 ? QString() : told_at(static_cast<std::size_t>(at));
        QToolTip::showText(help.globalPos(), told.isEmpty() ? toolTip() : told, viewport());
        return true;
    }
    ++depth_;
    const bool done = QsciScintilla::viewportEvent(event);
    if (--depth_ == 0) {
        flush();
    }
    return done;
}

bool CodeEdit::focusNextPrevChild(bool next)
{
    return tab_leaves_ && !is_completing() ? QAbstractScrollArea::focusNextPrevChild(next)
                                           : QsciScintilla::focusNextPrevChild(next);
}

void CodeEdit::focusInEvent(QFocusEvent* event)
{
    switch (event->reason()) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
        tab_leaves_ = true;
        break;
    case Qt::MouseFocusReason:
    case Qt::OtherFocusReason:
    case Qt::ShortcutFocusReason:
        tab_leaves_ = false;
        break;
    default:
        break;
    }
    QsciScintilla::focusInEvent(event);
}

void CodeEdit::mousePressEvent(QMouseEvent* event)
{
    tab_leaves_ = false;
    QsciScintilla::mousePressEvent(event);
}

void CodeEdit::keyPressEvent(QKeyEvent* event)
{
    const bool alone = !is_completing();
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    if ((held & Qt::ControlModifier) != 0 && (held & Qt::AltModifier) == 0 &&
        !standardCommands()->boundTo(event->key() | static_cast<int>(held))) {
        event->ignore(); // no letter
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        tab_leaves_ = alone;
        break;
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_Meta:
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        tab_leaves_ = false;
        if (alone && !isReadOnly() && event->modifiers() == Qt::NoModifier) {
            return break_line();
        }
        break;
    default:
        tab_leaves_ = false;
        break;
    }
    QsciScintilla::keyPressEvent(event);
}

/// With what the new line begins, as one change.
void CodeEdit::break_line()
{
    const auto from = static_cast<std::size_t>(send(SCI_GETSELECTIONSTART));
    const auto line = static_cast<std::size_t>(
        send(SCI_POSITIONFROMLINE, static_cast<std::size_t>(send(SCI_LINEFROMPOSITION, from))));
    const std::string text =
        (eolMode() == EolWindows ? "\r\n" : "\n") + next_indentation(bytes(line, from), language());
    SendScintilla(SCI_REPLACESEL, text.c_str());
    SendScintilla(SCI_SCROLLCARET);
    SendScintilla(SCI_CHOOSECARETX);
}

void CodeEdit::inputMethodEvent(QInputMethodEvent* event)
{
    composes_ = true;
    QsciScintilla::inputMethodEvent(event);
    composes_ = !event->preeditString().isEmpty();
    tab_leaves_ = false;
}

void CodeEdit::contextMenuEvent(QContextMenuEvent* event)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setFont(text_font(TextSize::normal));
    const auto add = [this, menu](const QString& text, bool enabled, void (CodeEdit::*act)()) {
        QAction* const action = menu->addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, [this, act] {
            (this->*act)();
            flush();
        });
    };
    const bool writes = !isReadOnly();
    add(tr("&Undo"), writes, &CodeEdit::undo);
    add(tr("&Redo"), writes, &CodeEdit::redo);
    menu->addSeparator();
    add(tr("Cu&t"), writes && hasSelectedText(), &CodeEdit::cut);
    add(tr("&Copy"), hasSelectedText(), &CodeEdit::copy);
    add(tr("&Paste"), writes, &CodeEdit::paste);
    add(tr("Select &all"), true, &CodeEdit::select_all);
    menu->popup(event->globalPos());
}

} // namespace procession::ui
