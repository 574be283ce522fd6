// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of the main window, what they do, their words, and what is remembered.
#include "ui/classroom/task_panel.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/sweep_view.h"
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
#include "ui/main_window/editor_place.h"
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
    QList<QAction*> panels;
    for (QDockWidget* dock : {policy_dock_, table_dock_, predict_dock_, event_dock_, metrics_dock_,
                              tree_dock_, queue_dock_, program_dock_, variables_dock_,
                              console_dock_, objects_dock_, loops_dock_, task_dock_, fault_dock_}) {
        panels.append(dock->toggleViewAction());
    }
    menus_.build(*menuBar(), {actions_, player_actions_, *editing_, panels});
    for (QAction* action : player_actions_.all()) {
        addAction(action);
    }
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
    connect(diagram_, &StateDiagram::menu_wanted, menus_.forms,
            [this](const QPoint& place) { menus_.forms->popup(place); });
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
    editing_->forms().retranslate();
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
    show_classroom();
    place_tasks();
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
    tasks_->retranslate();
    queues_->retranslate();
    why_->retranslate();
    banner_->retranslate();
    timeline_->retranslate();
    legend_->retranslate();
    stage_->retranslate();
    diagram_->retranslate();
    compare_->retranslate();
    editor().retranslate();
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
    menus_.retranslate();
    rail_->setAccessibleName(tr("Places")); // a title would be told in its first language for good
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
    task_dock_->hide();
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
