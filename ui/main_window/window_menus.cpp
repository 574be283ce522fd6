// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/window_menus.h"

#include "ui/editor/cell_table.h"
#include "ui/editor/editor.h"
#include "ui/editor/editor_forms.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/window_actions.h"
#include "ui/player/player_actions.h"

#include <QMenu>
#include <QMenuBar>

namespace procession::ui {

void WindowMenus::build(QMenuBar& bar, const Parts& parts)
{
    build_file(bar, parts);
    build_edit(bar, parts);
    build_go(bar, parts.actions);
    build_run(bar, parts);
    build_lessons(bar, parts.actions);
    build_view(bar, parts);
    help_ = bar.addMenu(QString());
    help_->addActions({&parts.actions.keys, &parts.actions.glossary, &parts.actions.about});
}

void WindowMenus::build_file(QMenuBar& bar, const Parts& parts)
{
    WindowActions& actions = parts.actions;
    EditorForms& editor_forms = parts.editing.forms();
    file_ = bar.addMenu(QString());
    file_->addAction(&actions.new_scenario);
    file_->addActions(
        {&actions.new_in_editor, &editor_forms.random, &editor_forms.find, &editor_forms.import});
    file_->addAction(&actions.open);
    file_->addAction(&actions.paste_program);
    library = file_->addMenu(QString());
    recent = file_->addMenu(QString());
    file_->addSeparator();
    file_->addActions(
        {&actions.save, &actions.save_as, &editor_forms.duplicate, &editor_forms.share});
    file_->addSeparator();
    file_->addActions({&actions.export_view, &actions.print});
    file_->addSeparator();
    file_->addAction(&actions.quit);
}

void WindowMenus::build_edit(QMenuBar& bar, const Parts& parts)
{
    WindowActions& actions = parts.actions;
    Editor& editor = parts.editing.editor();
    edit_ = bar.addMenu(QString());
    edit_->addActions({&actions.undo, &actions.redo, &actions.revert, &actions.compare_before});
    table_ = edit_->addMenu(QString());
    table_->addActions(editor.actions().of_processes());
    table_->addMenu(&editor.table().column_menu());
    table_->addSeparator();
    table_->addActions(editor.actions().of_all_pages());
    edit_->addSeparator();
    edit_->addAction(&actions.copy_picture);
    edit_->addSeparator();
    edit_->addActions({&actions.process_menu, &actions.add_process});
    edit_->addSeparator();
    edit_->addAction(&actions.deselect);
}

void WindowMenus::build_go(QMenuBar& bar, WindowActions& actions)
{
    go_ = bar.addMenu(QString());
    go_->addActions({&actions.home, &actions.learn, &actions.run, &actions.compare, &actions.edit});
    ways = go_->addMenu(QString());
    go_->addSeparator();
    go_->addAction(&actions.commands);
    lecture = go_->addMenu(QString());
}

void WindowMenus::build_run(QMenuBar& bar, const Parts& parts)
{
    WindowActions& actions = parts.actions;
    run_ = bar.addMenu(QString());
    for (QAction* action : parts.player.all()) {
        run_->addAction(action);
    }
    run_to_ = run_->addMenu(QString());
    for (QAction& action : parts.player.run_to) {
        run_to_->addAction(&action);
    }
    pace_ = run_->addMenu(QString());
    for (QAction& action : parts.player.paces) {
        pace_->addAction(&action);
    }
    run_->addSeparator();
    run_->addActions({&actions.ask, &actions.ask_always});
    run_->addActions({&actions.ask_room, &actions.room_reveal});
    run_->addSeparator();
    run_->addActions({&actions.previous_of_selected, &actions.next_of_selected});
    run_->addActions({&actions.previous_line, &actions.next_line, &actions.run_to_line});
    run_->addActions({&actions.how_else, &actions.search_schedule, &actions.own_computer});
}

void WindowMenus::build_lessons(QMenuBar& bar, WindowActions& actions)
{
    lessons_ = bar.addMenu(QString());
    lessons_->addActions({&actions.lesson_previous, &actions.lesson_next, &actions.lesson_back,
                          &actions.lesson_machine, &actions.lesson_close});
    lessons_->addSeparator();
    lessons_->addActions({&actions.formulas, &actions.mistakes, &actions.quiz});
    lessons_->addSeparator();
    lessons_->addActions({&actions.hand_in, &actions.check_handed_in, &actions.forget});
}

void WindowMenus::build_view(QMenuBar& bar, const Parts& parts)
{
    WindowActions& actions = parts.actions;
    view_ = bar.addMenu(QString());
    view_->addActions(actions.lanes.actions());
    view_->addSeparator();
    view_->addActions({&actions.zoom_in, &actions.zoom_out, &actions.fit, &actions.scroll_left,
                       &actions.scroll_right, &actions.measure});
    view_->addSeparator();
    view_->addAction(&actions.diagram);
    forms = view_->addMenu(QString());
    forms->addActions(actions.forms.actions());
    view_->addAction(&actions.reduced_motion);
    view_->addActions({&actions.veil, &actions.rules, &actions.cover, &actions.present,
                       &actions.present_on, &actions.present_back, &actions.present_start,
                       &actions.present_dark, &actions.notes});
    screens = view_->addMenu(QString());
    view_->addSeparator();
    view_->addAction(&actions.legend);
    view_->addAction(&actions.both_terms);
    panels_ = view_->addMenu(QString());
    panels_->addActions(parts.panels);
    panels_->addSeparator();
    panels_->addAction(&actions.reset_panels);
    text_ = view_->addMenu(QString());
    text_->addActions({&actions.larger_text, &actions.smaller_text, &actions.usual_text});
    theme_ = view_->addMenu(QString());
    theme_->addActions(actions.themes.actions());
    language_ = view_->addMenu(QString());
    language_->addActions(actions.languages.actions());
}

void WindowMenus::retranslate()
{
    file_->setTitle(tr("&File"));
    library->setTitle(tr("Scenario &library"));
    recent->setTitle(tr("&Recent files"));
    edit_->setTitle(tr("&Edit"));
    table_->setTitle(tr("Processes in the &table"));
    go_->setTitle(tr("&Go to"));
    screens->setTitle(tr("A&udience's screen"));
    lecture->setTitle(tr("&Lecture"));
    text_->setTitle(tr("Te&xt size"));
    run_->setTitle(tr("&Run"));
    lessons_->setTitle(tr("&Lessons"));
    run_to_->setTitle(tr("Run t&o the next"));
    pace_->setTitle(tr("Pa&ce"));
    view_->setTitle(tr("&View"));
    panels_->setTitle(tr("&Panels"));
    forms->setTitle(tr("States in the &diagram"));
    theme_->setTitle(tr("&Theme"));
    language_->setTitle(tr("Lan&guage"));
    help_->setTitle(tr("&Help"));
}

} // namespace procession::ui
