// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/main_window.h"

#include "ui/classroom/task_panel.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/sweep_view.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/editor.h"
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
#include "ui/lesson/progress_keeper.h"
#include "ui/lesson/spotlight.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/fault_panel.h"
#include "ui/main_window/key_guard.h"
#include "ui/main_window/run_status.h"
#include "ui/main_window/scenario_header.h"
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
#include "ui/session/inside.h"
#include "ui/stage/stage.h"
#include "ui/stage/stage_places.h"
#include "ui/stage/state_diagram.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/timeline_view.h"
#include "ui/what_if/change_banner.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>

namespace procession::ui {

namespace {

/// The panel on top at the right; null if there is none.
QDockWidget* panel_in_sight(const QMainWindow& window)
{
    for (QDockWidget* panel :
         window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        const bool right = window.dockWidgetArea(panel) == Qt::RightDockWidgetArea;
        if (right && !panel->isFloating() && !panel->visibleRegion().isEmpty()) {
            return panel;
        }
    }
    return nullptr;
}

} // namespace

MainWindow::MainWindow(Theme& theme, Language& language, QSettings& settings, QWidget* parent)
    : QMainWindow(parent),
      theme_(theme),
      language_(language),
      settings_(settings),
      player_actions_(session_.player()),
      key_guard_(new KeyGuard(this))
{
    setAcceptDrops(true);
    setWindowIcon(QIcon(":/icons/procession.svg"));
    build_centre();
    build_player();
    build_rail();
    build_docks();
    build_menus();
    connect_views();
    connect_actions();
    qApp->installEventFilter(key_guard_);
    apply_theme();
    restore();
    retranslate();
}

void MainWindow::open(const QString& file)
{
    if (file.endsWith(".lecture.json")) {
        open_lecture(file);
        return;
    }
    lesson_->close(); // its text is about another run
    go_to(Page::run);
    timeline_->canvas()->setFocus(); // where the arrows step through time
    session_.open(file);
}

void MainWindow::go_to(Page page)
{
    const bool covered =
        page == Page::compare && session_.classroom().covers(lessons::Hidden::compare);
    if (page == this->page() || covered) {
        return;
    }
    pages_->setCurrentIndex(static_cast<int>(page));
    share_pages();
    actions_.pages.actions()[static_cast<int>(page)]->setChecked(true);
    show_player();
    enable_actions();
    show_changes();
    show_title();
    share_lesson();
    place_tasks();
    if (page == Page::learn) {
        map_->show_progress(learned_->progress());
        map_->list().setFocus();
    }
    if (page == Page::edit) {
        editor().table().setFocus();
    }
    if (page == Page::home) {
        offer_lessons();
        home_->fill(language_.current(), recent_.files);
        home_->search_box().setFocus();
        home_->search_box().selectAll(); // the next word replaces the last
    }
    if (page == Page::compare && session_.scenario()) {
        compare_->set_base(*session_.scenario());
        sweep_->set_base(*session_.scenario());
        compare_->show_position(session_.player().position());
    }
}

/// What works on something out of sight does not work.
void MainWindow::enable_actions()
{
    const bool has_run = page() == Page::run || page() == Page::compare;
    for (QAction* action : player_actions_.all()) {
        action->setEnabled(has_run);
    }
    const bool edits = page() == Page::edit;
    for (QAction* action : {&actions_.zoom_in, &actions_.zoom_out, &actions_.fit,
                            &actions_.scroll_left, &actions_.scroll_right}) {
        action->setEnabled(page() == Page::run || edits);
    }
    for (QAction* action : {&actions_.measure, &actions_.diagram, &actions_.add_process,
                            &actions_.next_of_selected, &actions_.previous_of_selected}) {
        action->setEnabled(page() == Page::run);
    }
    actions_.lanes.setEnabled(page() == Page::run);
    for (QAction* action : {&actions_.export_view, &actions_.print, &actions_.copy_picture}) {
        action->setEnabled(has_run);
    }
    editing_->set_in_sight(edits);
    for (QAction* action : {&actions_.next_line, &actions_.previous_line, &actions_.run_to_line}) {
        action->setEnabled(!edits && programs_offered_.value_or(false));
    }
    actions_.save.setEnabled(edits);
    actions_.save_as.setEnabled(has_run || edits);
    // Saving asks for a file each time: what is changed while watching is an experiment.
    const QKeySequence as(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    actions_.save_as.setShortcuts(edits ? QList{as} : QList{QKeySequence(QKeySequence::Save), as});
    actions_.veil.setEnabled(page() == Page::run); // Compare shows results, Home no run
    status_->set_about(page() == Page::run       ? RunStatus::About::run
                       : page() == Page::compare ? RunStatus::About::results
                                                 : RunStatus::About::nothing);
    cover_actions();
}

MainWindow::Page MainWindow::page() const
{
    return static_cast<Page>(pages_->currentIndex());
}

QString MainWindow::fault_text() const
{
    return faults_->text();
}

void MainWindow::show_scenario()
{
    policy_->show_scenario(*session_.scenario(), session_.is_changed());
    rules_->show_scenario(*session_.scenario());
    header_->show_scenario(*session_.scenario(), scenario_name());
    show_title();
}

void MainWindow::show_trace()
{
    const bool another_file = opening_shown_ != session_.openings();
    opening_shown_ = session_.openings();
    traced_file_ = session_.file();
    show_veil();
    player_bar_->set_time_text(TimeText::of(session_.trace()->scenario()));
    timeline_->set_trace(*session_.trace(), another_file);
    timeline_->set_position(session_.player().position(), false);
    policy_->show_scenario(*session_.scenario(), session_.is_changed());
    if (another_file) {
        take_bookmarks();
        show_classroom();
        show_tasks();
    }
    cover_actions(); // what programs offer may be new
    offer_programs();
    if (another_file && !traced_file_.startsWith(":/") && QFileInfo::exists(traced_file_)) {
        add_recent(traced_file_);
    }
}

void MainWindow::show_moment()
{
    const Moment& moment = *session_.moment();
    timeline_->show_moment(moment); // at the end nothing is left to hide
    player_bar_->set_veil(moment.veiled(), veiled_end(moment.seen));
    const double pace = session_.player().playing() ? session_.player().events_per_second() : 0;
    stage_->set_pace(pace);
    diagram_->set_pace(pace);
    tell_objects(moment);
    stage_->show_moment(moment);
    diagram_->show_moment(moment);
    queues_->show_moment(moment);
    why_->show_moment(moment);
    table_->show_moment(moment);
    tree_->show_moment(moment);
    events_->show_moment(moment);
    metrics_->show_moment(moment);
    for (LazyPanel* panel : program_panels()) {
        panel->show_moment(moment);
    }
    predict_->show_moment(moment);
    room_->show_moment(moment);
    show_legend();
    choose_stop();
}

void MainWindow::show_veil()
{
    actions_.veil.setChecked(session_.has_veil());
    actions_.name_veil();
    if (session_.moment()) {
        timeline_->show_moment(*session_.moment());
        player_bar_->set_veil(session_.moment()->veiled(), veiled_end(session_.moment()->seen));
        session_.has_veil()
            ? show_legend()
            : legend_->show_scenario(session_.trace()->scenario(), {},
                                     has_suspended(session_.trace()->final_state()));
    }
}

/// With the veil, of what has been seen; events of this instant may still lie ahead.
void MainWindow::show_legend()
{
    const Moment& moment = *session_.moment();
    if (session_.has_veil()) {
        const bool all_of_it = moment.seen > moment.t || !moment.is_inside();
        const core::Ticks seen = moment.seen - (all_of_it ? 0 : 1);
        const bool programs = Inside::has_programs(moment.trace);
        legend_->show_scenario(moment.trace.scenario(), seen,
                               programs && has_suspended(*Moment::of(moment.trace, seen).state));
    }
}

void MainWindow::show_selection()
{
    timeline_->set_selected(session_.selected());
    stage_->set_selected(session_.selected());
    diagram_->set_selected(session_.selected());
    why_->set_selected(session_.selected());
    table_->set_selected(session_.selected());
    for (LazyPanel* panel : program_panels()) {
        panel->set_selected(session_.selected());
    }
    actions_.process_menu.setEnabled(session_.selected() != core::no_entity);
}

QString MainWindow::scenario_name() const
{
    return QFileInfo(session_.file()).fileName();
}

void MainWindow::apply_theme()
{
    const Palette& palette = theme_.palette();
    QDockWidget* on_top = panel_in_sight(*this);
    const int panel_width = on_top ? on_top->width() : 0;
    home_->set_palette(palette);
    glossary_->set_palette(palette);
    lesson_->set_palette(palette);
    tasks_->set_palette(palette);
    show_classroom();
    map_->set_palette(palette);
    spotlight_->set_palette(palette);
    stage_->set_palette(palette);
    diagram_->set_palette(palette);
    compare_->set_palette(palette);
    editing_->set_palette(palette);
    sweep_->set_palette(palette);
    predict_->set_palette(palette);
    QPalette quiet = lecture_line_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    lecture_line_->setPalette(quiet);
    lecture_line_->setFont(text_font(TextSize::small));
    room_->set_palette(palette);
    notes_->set_palette(palette);
    events_->set_palette(palette);
    metrics_->set_palette(palette);
    tree_->set_palette(palette);
    for (LazyPanel* panel : program_panels()) {
        panel->set_palette(palette);
    }
    header_->set_palette(palette);
    banner_->set_palette(palette);
    queues_->set_palette(palette);
    why_->set_palette(palette);
    timeline_->set_palette(palette);
    legend_->set_palette(palette);
    policy_->set_palette(palette);
    table_->set_palette(palette);
    retranslate_views(); // texts may have another size
    policy_->retranslate();
    rules_->retranslate();
    QTimer::singleShot(0, this, [=, this] { // the tabs of the panels do not ask for it
        layout()->invalidate();
        layout()->setGeometry(layout()->geometry());
        if (on_top && on_top->isVisible() && !on_top->isFloating() && !panels_.narrow()) {
            resizeDocks({on_top}, {panel_width}, Qt::Horizontal); // not what its parts like best
        }
    });
    fold();
    actions_.set_icons(theme_);
    player_actions_.set_icons(theme_);
}

void MainWindow::choose_lanes(LaneMode mode)
{
    timeline_->set_lane_mode(mode);
    actions_.show_choices(mode, theme_.choice(), language_.current());
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && status_) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!editing_->may_drop()) {
        event->ignore();
        return;
    }
    remember();
    QMainWindow::closeEvent(event);
}

} // namespace procession::ui
