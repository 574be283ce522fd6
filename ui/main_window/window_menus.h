// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QMenu;
class QMenuBar;

namespace procession::ui {

class EditorPlace;
class PlayerActions;
class WindowActions;

/// The menus of the window. What some of them hold (scenarios, files, screens) is filled in by
/// the window.
class WindowMenus {
    Q_DECLARE_TR_FUNCTIONS(WindowMenus)

public:
    /// What stands in them; `panels` show and hide one each.
    struct Parts {
        WindowActions& actions;
        PlayerActions& player;
        EditorPlace& editing;
        QList<QAction*> panels;
    };
    /// Puts them into the bar, without words yet. The bar owns them.
    void build(QMenuBar& bar, const Parts& parts);
    /// Their titles in the language of now.
    void retranslate();

    QMenu* library = nullptr;
    QMenu* recent = nullptr;
    QMenu* ways = nullptr; ///< one task in several ways, side by side
    QMenu* lecture = nullptr;
    QMenu* forms = nullptr; ///< also the diagram's own
    QMenu* screens = nullptr;

private:
    void build_file(QMenuBar& bar, const Parts& parts);
    void build_edit(QMenuBar& bar, const Parts& parts);
    void build_go(QMenuBar& bar, WindowActions& actions);
    void build_run(QMenuBar& bar, const Parts& parts);
    void build_lessons(QMenuBar& bar, WindowActions& actions);
    void build_view(QMenuBar& bar, const Parts& parts);

    QMenu* file_ = nullptr;
    QMenu* edit_ = nullptr;
    QMenu* table_ = nullptr; ///< of processes in the editor
    QMenu* go_ = nullptr;
    QMenu* run_ = nullptr;
    QMenu* run_to_ = nullptr;
    QMenu* pace_ = nullptr;
    QMenu* lessons_ = nullptr;
    QMenu* view_ = nullptr;
    QMenu* panels_ = nullptr;
    QMenu* text_ = nullptr;
    QMenu* theme_ = nullptr;
    QMenu* language_ = nullptr;
    QMenu* help_ = nullptr;
};

} // namespace procession::ui
