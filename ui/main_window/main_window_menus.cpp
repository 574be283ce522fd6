// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of the main window, what they do, their words, and what is remembered.
#include "ui/compare/compare_view.h"
#include "ui/compare/sweep_view.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/editor.h"
#include "ui/editor/editor_forms.h"
#include "ui/glossary/both_terms.h"
#include "ui/glossary/glossary_view.h"
#include "ui/home/home.h"
#include "ui/inspector/event_list.h"
#include "ui/inspector/metrics_panel.h"
#include "ui/inspector/process_table.h"
#include "ui/inspector/process_tree.h"
#include "ui/inspector/queue_panel.h"
#include "ui/inspector/why_line.h"
#include "ui/lesson/lesson_map.h"
#include "ui/lesson/lesson_place.h"
#include "ui/main_window/fault_panel.h"
#include "ui/main_window/fitting_menu_bar.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/run_status.h"
#include "ui/player/player_bar.h"
#include "ui/policy/policy_form.h"
#include "ui/predict/predict_panel.h"
#include "ui/presenter/notes_window.h"
#include "ui/program/console_panel.h"
#include "ui/program/objects_panel.h"
#include "ui/program/program_panel.h"
#include "ui/program/variables_panel.h"
#include "ui/room/room_card.h"
#include "ui/rules/rules_card.h"
#include "ui/stage/stage.h"
#include "ui/stage/state_diagram.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/timeline_view.h"
#include "ui/what_if/change_banner.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>

namespace procession::ui {

void MainWindow::build_menus()
{
    setMenuBar(new FittingMenuBar(this));
    file_menu_ = menuBar()->addMenu(QString());
    file_menu_->addAction(&actions_.new_scenario);
    file_menu_->addActions(
        {&actions_.new_in_editor, &forms_->random, &forms_->find, &forms_->import});
    file_menu_->addAction(&actions_.open);
    file_menu_->addAction(&actions_.paste_program);
    library_menu_ = file_menu_->addMenu(QString());
    recent_menu_ = file_menu_->addMenu(QString());
    file_menu_->addSeparator();
    file_menu_->addActions({&actions_.save, &actions_.save_as, &forms_->duplicate, &forms_->share});
    file_menu_->addSeparator();
    file_menu_->addActions({&actions_.export_view, &actions_.print});
    file_menu_->addSeparator();
    file_menu_->addAction(&actions_.quit);

    edit_menu_ = menuBar()->addMenu(QString());
    edit_menu_->addActions(
        {&actions_.undo, &actions_.redo, &actions_.revert, &actions_.compare_before});
    editor_menu_ = edit_menu_->addMenu(QString());
    editor_menu_->addActions(editor_->actions().of_processes());
    editor_menu_->addMenu(&editor_->table().column_menu());
    editor_menu_->addSeparator();
    editor_menu_->addActions(editor_->actions().of_all_pages());
    edit_menu_->addSeparator();
    edit_menu_->addAction(&actions_.copy_picture);
    edit_menu_->addSeparator();
    edit_menu_->addActions({&actions_.process_menu, &actions_.add_process});
    edit_menu_->addSeparator();
    edit_menu_->addAction(&actions_.deselect);

    go_menu_ = menuBar()->addMenu(QString());
    go_menu_->addActions(
        {&actions_.home, &actions_.learn, &actions_.run, &actions_.compare, &actions_.edit});
    ways_menu_ = go_menu_->addMenu(QString());
    go_menu_->addSeparator();
    go_menu_->addAction(&actions_.commands);
    lecture_menu_ = go_menu_->addMenu(QString());

    run_menu_ = menuBar()->addMenu(QString());
    for (QAction* action : player_actions_.all()) {
        run_menu_->addAction(action);
        addAction(action);
    }
    run_to_menu_ = run_menu_->addMenu(QString());
    for (QAction& action : player_actions_.run_to) {
        run_to_menu_->addAction(&action);
    }
    pace_menu_ = run_menu_->addMenu(QString());
    for (QAction& action : player_actions_.paces) {
        pace_menu_->addAction(&action);
    }
    run_menu_->addSeparator();
    run_menu_->addActions({&actions_.ask, &actions_.ask_always});
    run_menu_->addActions({&actions_.ask_room, &actions_.room_reveal});
    run_menu_->addSeparator();
    run_menu_->addActions({&actions_.previous_of_selected, &actions_.next_of_selected});
    run_menu_->addActions({&actions_.previous_line, &actions_.next_line, &actions_.run_to_line});
    run_menu_->addActions({&actions_.how_else, &actions_.search_schedule, &actions_.own_computer});

    lesson_menu_ = menuBar()->addMenu(QString());
    lesson_menu_->addActions({&actions_.lesson_previous, &actions_.lesson_next,
                              &actions_.lesson_back, &actions_.lesson_machine,
                              &actions_.lesson_close});
    lesson_menu_->addSeparator();
    lesson_menu_->addActions({&actions_.formulas, &actions_.mistakes, &actions_.quiz});
    lesson_menu_->addSeparator();
    lesson_menu_->addActions({&actions_.hand_in, &actions_.check_handed_in, &actions_.forget});

    view_menu_ = menuBar()->addMenu(QString());
    view_menu_->addActions(actions_.lanes.actions());
    view_menu_->addSeparator();
    view_menu_->addActions({&actions_.zoom_in, &actions_.zoom_out, &actions_.fit,
                            &actions_.scroll_left, &actions_.scroll_right, &actions_.measure});
    view_menu_->addSeparator();
    view_menu_->addAction(&actions_.diagram);
    form_menu_ = view_menu_->addMenu(QString());
    form_menu_->addActions(actions_.forms.actions());
    view_menu_->addAction(&actions_.reduced_motion);
    view_menu_->addActions({&actions_.veil, &actions_.rules, &actions_.cover, &actions_.present,
                            &actions_.present_on, &actions_.present_back, &actions_.present_start,
                            &actions_.present_dark, &actions_.notes});
    screen_menu_ = view_menu_->addMenu(QString());
    view_menu_->addSeparator();
    view_menu_->addAction(&actions_.legend);
    view_menu_->addAction(&actions_.both_terms);
    panel_menu_ = view_menu_->addMenu(QString());
    for (QDockWidget* dock : {policy_dock_, table_dock_, predict_dock_, event_dock_, metrics_dock_,
                              tree_dock_, queue_dock_, program_dock_, variables_dock_,
                              console_dock_, objects_dock_, loops_dock_, fault_dock_}) {
        panel_menu_->addAction(dock->toggleViewAction());
    }
    panel_menu_->addSeparator();
    panel_menu_->addAction(&actions_.reset_panels);
    text_menu_ = view_menu_->addMenu(QString());
    text_menu_->addActions({&actions_.larger_text, &actions_.smaller_text, &actions_.usual_text});
    theme_menu_ = view_menu_->addMenu(QString());
    theme_menu_->addActions(actions_.themes.actions());
    language_menu_ = view_menu_->addMenu(QString());
    language_menu_->addActions(actions_.languages.actions());

    help_menu_ = menuBar()->addMenu(QString());
    help_menu_->addActions({&actions_.keys, &actions_.glossary, &actions_.about});
}

void MainWindow::connect_actions()
{
    connect(&actions_.open, &QAction::triggered, this, &MainWindow::ask_for_file);
    connect(&actions_.quit, &QAction::triggered, this, &QWidget::close);
    connect(&actions_.new_scenario, &QAction::triggered, this, &MainWindow::new_scenario);
    connect(&actions_.home, &QAction::triggered, this, [this] { go_to(Page::home); });
    connect(&actions_.run, &QAction::triggered, this, [this] { go_to(Page::run); });
    connect(&actions_.compare, &QAction::triggered, this, [this] { go_to(Page::compare); });
    connect(&actions_.export_view, &QAction::triggered, this, &MainWindow::export_view);
    connect(&actions_.save_as, &QAction::triggered, this, &MainWindow::ask_where_to_save);
    connect(&actions_.print, &QAction::triggered, this, &MainWindow::print);
    connect(&actions_.copy_picture, &QAction::triggered, this, &MainWindow::copy_picture);
    connect(&actions_.diagram, &QAction::triggered, this, &MainWindow::show_diagram);
    connect(&actions_.reduced_motion, &QAction::toggled, this, [this](bool on) {
        const Motion motion = on ? Motion::highlights_only : Motion::smooth;
        stage_->set_motion(motion);
        diagram_->set_motion(motion);
    });
    connect(&actions_.commands, &QAction::triggered, this, &MainWindow::show_commands);
    connect(&actions_.veil, &QAction::triggered, &session_, &Session::set_veil);
    connect(&actions_.cover, &QAction::toggled, this, [this](bool on) {
        metrics_->set_covered(on);
        if (on && !presenting_ && page() == Page::run) {
            metrics_dock_->show();
            metrics_dock_->raise();
            metrics_->picture().setFocus(); // its keys walk and open
        }
    });
    connect(&actions_.present, &QAction::triggered, this, [this](bool on) { present(on); });
    connect(&actions_.rules, &QAction::toggled, rules_, &QWidget::setVisible);
    connect(rules_, &QDialog::finished, this, [this] { actions_.rules.setChecked(false); });
    connect(rules_, &RulesCard::scenario_wanted, this, [this](const core::Scenario& scenario) {
        session_.change(scenario, tr("Conventions"));
    });
    connect(&actions_.measure, &QAction::triggered, timeline_, &TimelineView::toggle_span);
    connect(&actions_.next_of_selected, &QAction::triggered, this, [this] { step_selected(true); });
    connect(&actions_.previous_of_selected, &QAction::triggered, this,
            [this] { step_selected(false); });
    connect(&actions_.deselect, &QAction::triggered, this, &MainWindow::leave);
    connect(&actions_.reset_panels, &QAction::triggered, this, &MainWindow::reset_panels);
    connect(&actions_.larger_text, &QAction::triggered, this,
            [this] { theme_.set_text_percent(theme_.text_percent() + 25); });
    connect(&actions_.smaller_text, &QAction::triggered, this,
            [this] { theme_.set_text_percent(theme_.text_percent() - 25); });
    connect(&actions_.usual_text, &QAction::triggered, this,
            [this] { theme_.set_text_percent(100); });
    build_what_if();
    build_presenter();
    connect_room();
    build_lecture();
    build_notes();
    connect(&actions_.zoom_in, &QAction::triggered, this,
            [this] { timeline_in_sight().zoom(1.25); });
    connect(&actions_.zoom_out, &QAction::triggered, this,
            [this] { timeline_in_sight().zoom(0.8); });
    connect(&actions_.fit, &QAction::triggered, this, [this] { timeline_in_sight().fit(); });
    connect(&actions_.scroll_left, &QAction::triggered, this,
            [this] { timeline_in_sight().scroll(-0.25); });
    connect(&actions_.scroll_right, &QAction::triggered, this,
            [this] { timeline_in_sight().scroll(0.25); });
    connect(&actions_.legend, &QAction::toggled, legend_, &QWidget::setVisible);
    connect(&actions_.both_terms, &QAction::toggled, this, &MainWindow::choose_both_terms);
    connect(&actions_.glossary, &QAction::triggered, this,
            [this] { glossary_->show_term(glossary().front()); });
    connect(&actions_.keys, &QAction::triggered, this, &MainWindow::show_keys);
    connect(&actions_.about, &QAction::triggered, this, &MainWindow::tell_about);
    connect(&actions_.lanes, &QActionGroup::triggered, this, [this](const QAction* action) {
        choose_lanes(static_cast<LaneMode>(action->data().toInt()));
    });
    connect(&actions_.forms, &QActionGroup::triggered, this, [this](const QAction* action) {
        choose_form(static_cast<DiagramForm>(action->data().toInt()));
        show_diagram(true); // what was asked for is to be seen
    });
    connect(diagram_, &StateDiagram::menu_wanted, form_menu_,
            [this](const QPoint& place) { form_menu_->popup(place); });
    connect(&actions_.themes, &QActionGroup::triggered, this, [this](const QAction* action) {
        theme_.choose(static_cast<ThemeChoice>(action->data().toInt()));
    });
    connect(&actions_.languages, &QActionGroup::triggered, this,
            [this](const QAction* action) { language_.choose(action->data().toString()); });
}

void MainWindow::retranslate()
{
    lesson_->set_language(language_.current());
    name_menus();
    actions_.retranslate();
    forms_->retranslate();
    show_changes();
    actions_.show_choices(timeline_->lane_mode(), theme_.choice(), language_.current());
    player_actions_.retranslate();
    retranslate_views();
    policy_->retranslate();
    table_->retranslate();
    faults_->retranslate();
    status_->retranslate();
    home_->retranslate();
    rules_->retranslate();
    glossary_->retranslate();
    comparing_->setTabText(0, tr("Side by side"));
    comparing_->setTabText(1, tr("Sweep"));
    home_->fill(language_.current(), recent_.files);
    map_->retranslate();
    if (page() == Page::home) {
        offer_lessons();
    }
    fill_library();
    show_lecture();
    if (session_.scenario()) {
        show_scenario();
    }
    show_title();
}

/// Titles, headers and legends are written anew.
void MainWindow::choose_both_terms(bool on)
{
    show_both_terms(on);
    retranslate_views();
    policy_->retranslate();
    table_->retranslate();
}

/// Those that measure their own texts.
void MainWindow::retranslate_views()
{
    player_bar_->retranslate();
    lesson_->retranslate();
    queues_->retranslate();
    why_->retranslate();
    banner_->retranslate();
    timeline_->retranslate();
    legend_->retranslate();
    stage_->retranslate();
    diagram_->retranslate();
    compare_->retranslate();
    editor_->retranslate();
    sweep_->retranslate();
    predict_->retranslate();
    room_->retranslate();
    notes_->retranslate();
    fill_notes();
    events_->retranslate();
    metrics_->retranslate();
    tree_->retranslate();
    for (LazyPanel* panel : program_panels()) {
        panel->retranslate();
    }
}

void MainWindow::name_menus()
{
    file_menu_->setTitle(tr("&File"));
    library_menu_->setTitle(tr("Scenario &library"));
    recent_menu_->setTitle(tr("&Recent files"));
    edit_menu_->setTitle(tr("&Edit"));
    editor_menu_->setTitle(tr("Processes in the &table"));
    go_menu_->setTitle(tr("&Go to"));
    screen_menu_->setTitle(tr("A&udience's screen"));
    lecture_menu_->setTitle(tr("&Lecture"));
    text_menu_->setTitle(tr("Te&xt size"));
    rail_->setAccessibleName(tr("Places")); // a title would be told in its first language for good
    run_menu_->setTitle(tr("&Run"));
    lesson_menu_->setTitle(tr("&Lessons"));
    run_to_menu_->setTitle(tr("Run t&o the next"));
    pace_menu_->setTitle(tr("Pa&ce"));
    view_menu_->setTitle(tr("&View"));
    panel_menu_->setTitle(tr("&Panels"));
    form_menu_->setTitle(tr("States in the &diagram"));
    theme_menu_->setTitle(tr("&Theme"));
    language_menu_->setTitle(tr("Lan&guage"));
    help_menu_->setTitle(tr("&Help"));
    policy_dock_->setWindowTitle(tr("Scheduling"));
    table_dock_->setWindowTitle(tr("Processes"));
    predict_dock_->setWindowTitle(tr("Predict"));
    event_dock_->setWindowTitle(tr("Events"));
    metrics_dock_->setWindowTitle(tr("Metrics"));
    tree_dock_->setWindowTitle(tr("Tree"));
    queue_dock_->setWindowTitle(tr("Queues"));
    name_programs();
    fault_dock_->setWindowTitle(tr("Problems"));
    player_tools_->setAccessibleName(tr("Player"));
    name_panel_buttons();
}

void MainWindow::restore()
{
    const QSize available = screen() ? screen()->availableSize() : QSize(1280, 800);
    resize(QSize(1366, 900).boundedTo(available));
    theme_.set_text_percent(settings_.value("window/text", 100).toInt());
    restoreGeometry(settings_.value("window/geometry").toByteArray());
    restoreState(settings_.value("window/state").toByteArray());
    if (!settings_.contains("window/state")) {
        QTimer::singleShot(0, this, &MainWindow::widen_panels); // once the window has its size
    }
    fault_dock_->hide();
    panels_.restore(settings_);
    recent_.files = settings_.value("files/recent").toStringList();
    fill_recent();
    room_->set_seconds(settings_.value("room/seconds", 0).toInt());
    const auto normal = static_cast<qulonglong>(normal_speed);
    session_.player().set_speed(settings_.value("player/speed", normal).toULongLong());
    recall_pace(false);
    const int lanes = settings_.value("timeline/lanes", static_cast<int>(LaneMode::both)).toInt();
    if (lanes >= 0 && lanes <= static_cast<int>(LaneMode::both)) {
        timeline_->set_lane_mode(static_cast<LaneMode>(lanes));
    }
    actions_.reduced_motion.setChecked(settings_.value("stage/reduced_motion", false).toBool());
    const int form = settings_.value("stage/states", 0).toInt();
    const bool known = form >= 0 && form <= static_cast<int>(DiagramForm::seven);
    choose_form(known ? static_cast<DiagramForm>(form) : DiagramForm::automatic);
    show_diagram(settings_.value("stage/diagram", false).toBool());
    const bool both_terms = settings_.value("window/both_terms", false).toBool();
    show_both_terms(both_terms);
    actions_.both_terms.setChecked(both_terms);
    actions_.legend.setChecked(true);
    actions_.legend.setChecked(settings_.value("timeline/legend", true).toBool());
}

void MainWindow::remember()
{
    remember_place();
    present(false);
    go_to(Page::run); // with its panels as they are there
    panels_.remember(settings_);
    settings_.setValue("window/geometry", saveGeometry());
    settings_.setValue("window/state", saveState());
    settings_.setValue("window/text", theme_.text_percent());
    remember_pace();
    settings_.setValue("files/recent", recent_.files);
    settings_.setValue("room/seconds", room_->seconds());
    settings_.setValue("player/speed", static_cast<qulonglong>(session_.player().speed()));
    settings_.setValue("timeline/lanes", static_cast<int>(timeline_->lane_mode()));
    settings_.setValue("stage/reduced_motion", actions_.reduced_motion.isChecked());
    settings_.setValue("stage/diagram", actions_.diagram.isChecked());
    settings_.setValue("stage/states", static_cast<int>(diagram_->form()));
    settings_.setValue("timeline/legend", actions_.legend.isChecked());
    settings_.setValue("window/both_terms", actions_.both_terms.isChecked());
    settings_.setValue("window/theme", static_cast<int>(theme_.choice()));
    settings_.setValue("window/language", language_.current());
}

} // namespace procession::ui
