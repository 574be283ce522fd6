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
    void set_enabled(bool on);
    /// Those that the menu of the table lists, in order.
    [[nodiscard]] QList<QAction*> of_table();

    QAction add;
    QAction duplicate;
    QAction remove;
    QAction up;
    QAction down;
    QAction paste;
    QAction fill_down;
    QAction next_fault;
    QAction watch; ///< the scenario in the place of runs
};

} // namespace procession::ui
