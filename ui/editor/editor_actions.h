// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

namespace procession::ui {

/// What is done in the editor by menu, button and key. They work while the editor is in sight.
class EditorActions : public QObject {
    Q_OBJECT

public:
    explicit EditorActions(QObject* parent = nullptr);

    void retranslate();
    /// Whether the editor is in sight, and in it the page of the processes.
    void set_in_sight(bool editor, bool processes);
    /// Whether a lecturer has locked something, and whether reasons may be told.
    void set_locked(bool locked, bool tells);
    /// What is done to rows and cells, in the order of the menu.
    [[nodiscard]] QList<QAction*> of_processes();
    /// What is done on every page.
    [[nodiscard]] QList<QAction*> of_all_pages();

    QAction add;
    QAction duplicate;
    QAction remove;
    QAction up;
    QAction down;
    QAction paste;
    QAction fill_down;
    QAction next_fault;
    QAction ambiguity; ///< whether the exercise has one answer
    QAction watch;     ///< the scenario in the place of runs
    QAction unlock;    ///< what a lecturer has locked

private:
    bool in_sight_ = false;
    bool locked_ = false;
    bool tells_ = true;
};

} // namespace procession::ui
