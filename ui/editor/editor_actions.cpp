// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_actions.h"

namespace procession::ui {

namespace {

void name_briefly(QAction& action, const QString& text, const QString& brief, const QString& hint)
{
    action.setText(text);
    action.setIconText(brief);
    action.setStatusTip(hint);
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(key.isEmpty() ? hint : QStringLiteral("%1 (%2)").arg(hint, key));
}

} // namespace

EditorActions::EditorActions(QObject* parent) : QObject(parent)
{
    add.setShortcut(Qt::Key_Insert);
    duplicate.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    remove.setShortcut(Qt::CTRL | Qt::Key_Delete);
    up.setShortcut(Qt::ALT | Qt::Key_Up);
    down.setShortcut(Qt::ALT | Qt::Key_Down);
    paste.setShortcut(QKeySequence::Paste);
    fill_down.setShortcut(Qt::CTRL | Qt::Key_D);
    next_fault.setShortcut(Qt::Key_F4);
    ambiguity.setShortcut(Qt::Key_F7);
    watch.setShortcut(Qt::CTRL | Qt::Key_R);
    set_in_sight(false, false);
    retranslate();
}

void EditorActions::retranslate()
{
    name_briefly(add, tr("&Add a process"), tr("Add"), tr("Add a process below the chosen one"));
    name_briefly(duplicate, tr("&Duplicate"), tr("Duplicate"),
                 tr("Copy the chosen processes under other names"));
    name_briefly(remove, tr("&Remove"), tr("Remove"), tr("Remove the chosen processes"));
    name_briefly(up, tr("Move &up"), tr("Up"), tr("Move the chosen processes one row up"));
    name_briefly(down, tr("Move do&wn"), tr("Down"), tr("Move the chosen processes one row down"));
    name_briefly(paste, tr("&Paste cells"), tr("Paste"),
                 tr("Paste cells of a spreadsheet from the chosen cell on"));
    name_briefly(fill_down, tr("&Fill down"), tr("Fill down"),
                 tr("Copy the uppermost chosen cell into those below it"));
    name_briefly(next_fault, tr("Next &problem"), tr("Next problem"),
                 tr("Go to the next cell in which something is wrong"));
    name_briefly(ambiguity, tr("Is this e&xercise unambiguous?"), tr("Unambiguous?"),
                 tr("Find out whether it has one answer, whatever books decide differently"));
    name_briefly(watch, tr("&Watch it run"), tr("Watch it"),
                 tr("Watch the scenario as it is here, step by step"));
    name_briefly(
        unlock, tr("Un&lock for editing"), tr("Unlock for editing"),
        tr("Allow what the lecturer has locked to be changed here; undo brings the lock back"));
}

void EditorActions::set_in_sight(bool editor, bool processes)
{
    for (QAction* action : of_processes()) {
        action->setEnabled(editor && processes);
    }
    for (QAction* action : of_all_pages()) {
        action->setEnabled(editor);
    }
    in_sight_ = editor;
    ambiguity.setEnabled(in_sight_ && tells_);
    unlock.setEnabled(in_sight_ && locked_);
}

void EditorActions::set_locked(bool locked, bool tells)
{
    locked_ = locked;
    tells_ = tells;
    ambiguity.setEnabled(in_sight_ && tells_);
    unlock.setEnabled(in_sight_ && locked_);
}

QList<QAction*> EditorActions::of_processes()
{
    return {&add, &duplicate, &remove, &up, &down, &paste, &fill_down};
}

QList<QAction*> EditorActions::of_all_pages()
{
    return {&next_fault, &ambiguity, &watch, &unlock};
}

} // namespace procession::ui
