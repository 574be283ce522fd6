// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/state_edges.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/timeline/lane.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QObject>

namespace procession::ui {

/// The window's actions but for those of the player: text, shortcut and hint of
/// each in one place. What they do is connected by the window.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QObject* parent = nullptr);

    void set_icons(const Theme& theme);
    void retranslate();
    /// Checks what is in force.
    void show_choices(LaneMode lanes, ThemeChoice theme, const QString& language);
    void show_form(DiagramForm form);
    /// The button beside a lesson says what it changes to.
    void name_machine();
    /// The veil's button says whether it is there.
    void name_veil();

    QAction open;
    QAction new_scenario;
    QAction paste_program;
    QAction new_in_editor;
    QAction save; ///< what is in the editor
    QAction save_as;
    QAction print;
    QAction copy_picture;
    QAction quit;
    QAction undo;
    QAction redo;
    QAction revert;
    QAction compare_before;
    QAction add_process;
    QAction process_menu;
    QAction home;
    QAction run;
    QAction compare;
    QAction edit; ///< the place of the editor
    QAction export_view;
    QAction diagram;
    QAction ask;
    QAction ask_always;
    QAction ask_room;
    QAction room_reveal; ///< while the room is asked
    QAction reduced_motion;
    QAction commands;
    QAction veil;
    QAction rules;
    QAction cover;
    QAction present;
    QAction notes;
    QAction present_on; ///< while presenting: the keys of a remote
    QAction present_back;
    QAction present_start;
    QAction present_dark;
    QAction open_lecture;
    QAction close_lecture;
    QAction next_item; ///< of the lecture
    QAction previous_item;
    QAction learn;       ///< the place of the lessons
    QAction lesson_next; ///< page
    QAction lesson_previous;
    QAction lesson_back;    ///< the machine as the page wants it
    QAction lesson_machine; ///< instead of the text, where there is room for one of them
    QAction lesson_close;
    QAction mistakes;
    QAction quiz;
    QAction formulas;
    QAction hand_in; ///< what has been learned, as a file
    QAction check_handed_in;
    QAction forget; ///< everything that has been learned
    QAction next_of_selected;
    QAction previous_of_selected;
    QAction next_line; ///< of the program of the selected process
    QAction previous_line;
    QAction run_to_line;
    QAction how_else;        ///< other outcomes of a run with programs
    QAction search_schedule; ///< every order in which processes can go on
    QAction own_computer;    ///< the program there
    QAction measure;
    QAction deselect;
    QAction larger_text;
    QAction smaller_text;
    QAction usual_text;
    QAction reset_panels;
    QAction zoom_in;
    QAction zoom_out;
    QAction fit;
    QAction scroll_left;
    QAction scroll_right;
    QAction legend;
    QAction both_terms;
    QAction keys;
    QAction glossary;
    QAction about;
    QActionGroup pages;     ///< in the order of MainWindow::Page
    QActionGroup lanes;     ///< data: LaneMode as int
    QActionGroup forms;     ///< data: DiagramForm as int
    QActionGroup themes;    ///< data: ThemeChoice as int
    QActionGroup languages; ///< data: language

private:
    QAction* add(QActionGroup& group, const QVariant& data);
};

} // namespace procession::ui
