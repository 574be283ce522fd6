// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window is put together, and who hears whom.
#include "ui/main_window/main_window.h"

#include "ui/classroom/task_panel.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/sweep_view.h"
#include "ui/editor/draft_offer.h"
#include "ui/editor/editor.h"
#include "ui/editor/editor_area.h"
#include "ui/glossary/glossary_view.h"
#include "ui/home/home.h"
#include "ui/inspector/event_list.h"
#include "ui/inspector/metrics_panel.h"
#include "ui/inspector/process_table.h"
#include "ui/inspector/process_tree.h"
#include "ui/inspector/queue_panel.h"
#include "ui/inspector/why_line.h"
#include "ui/lesson/first_offer.h"
#include "ui/lesson/lesson_map.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/lesson/side_switch.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/fault_panel.h"
#include "ui/main_window/panel_dock.h"
#include "ui/main_window/queue_order_keeper.h"
#include "ui/main_window/run_status.h"
#include "ui/main_window/scenario_header.h"
#include "ui/player/player_bar.h"
#include "ui/policy/form_area.h"
#include "ui/policy/policy_form.h"
#include "ui/predict/predict_panel.h"
#include "ui/program/console_panel.h"
#include "ui/program/loops_panel.h"
#include "ui/program/objects_panel.h"
#include "ui/program/program_panel.h"
#include "ui/program/variables_panel.h"
#include "ui/room/room_card.h"
#include "ui/rules/rules_card.h"
#include "ui/stage/stage.h"
#include "ui/stage/state_diagram.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/timeline_view.h"
#include "ui/what_if/change_banner.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

void MainWindow::build_centre()
{
    header_ = new ScenarioHeader(this);
    banner_ = new ChangeBanner({&actions_.undo, &actions_.compare_before}, this);
    why_ = new WhyLine(this);
    timeline_ = new TimelineView(this);
    legend_ = new Legend(this);
    home_ = new Home(this);
    rules_ = new RulesCard(this);
    glossary_ = new GlossaryView(this);
    home_->set_others([this] { return findables(); });

    build_pictures();
    build_compare();
    build_lessons();
    build_classroom();
    build_editor();

    auto* below = new QWidget(this);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(why_);
    column->addWidget(timeline_, 1);
    column->addWidget(legend_);

    splitter_ = new QSplitter(Qt::Vertical, this);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->addWidget(pictures_);
    splitter_->addWidget(below);
    splitter_->setStretchFactor(0, 2);
    splitter_->setStretchFactor(1, 3);
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { centre_arranged_ = true; });

    auto* run = new QWidget(this);
    auto* rows = new QVBoxLayout(run);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* offer = new FirstOffer(settings_, run);
    connect(offer, &FirstOffer::lesson_wanted, this,
            [this](const QString& id) { (void)open_lesson(id); });
    rows->addWidget(offer);
    rows->addWidget(classroom_line_);
    rows->addWidget(header_);
    rows->addWidget(banner_);
    rows->addWidget(splitter_, 1);
    room_ = new RoomCard(run); // over what is below the picture

    pages_ = new QStackedWidget(this);
    pages_->addWidget(home_); // in the order of Page
    pages_->addWidget(run);
    pages_->addWidget(comparing_);
    pages_->addWidget(map_);
    pages_->addWidget(new EditorArea(editor(), pages_));
    pages_->setCurrentIndex(static_cast<int>(Page::run));
    share_pages();
    lecture_line_ = new QLabel(this);
    machine_side_ = new QWidget(this);
    auto* lines = new QVBoxLayout(machine_side_);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(lecture_line_);
    lines->addWidget(&lesson_->way_back(), 0, Qt::AlignLeft);
    lines->addWidget(&editing_->draft_offer());
    lines->addWidget(pages_, 1);
    across_ = new QSplitter(Qt::Horizontal, this);
    across_->setChildrenCollapsible(false);
    across_->setHandleWidth(1);
    across_->addWidget(lesson_);
    across_->addWidget(machine_side_);
    across_->setStretchFactor(0, 0);
    across_->setStretchFactor(1, 1);
    connect(across_, &QSplitter::splitterMoved, this, [this] { lesson_arranged_ = true; });
    across_->installEventFilter(this);
    setCentralWidget(across_);
}

/// The bar with the player, and the line below it.
void MainWindow::build_player()
{
    player_bar_ = new PlayerBar(session_.player(), player_actions_, this);
    player_bar_->add_tool(actions_.veil);
    status_ = new RunStatus(session_, this);
    player_tools_ = new QToolBar(this);
    player_tools_->setObjectName("player");
    player_tools_->setMovable(false);
    player_tools_->addWidget(player_bar_);
    player_tools_->toggleViewAction()->setVisible(false); // the player is never hidden
    addToolBar(Qt::BottomToolBarArea, player_tools_);
    statusBar()->addWidget(status_, 1);
    connect(status_, &RunStatus::urgency_changed, this, &MainWindow::show_status);
    connect(statusBar(), &QStatusBar::messageChanged, this, &MainWindow::show_status);
}

/// The places of the window, always in sight.
void MainWindow::build_rail()
{
    rail_ = new QToolBar(this);
    rail_->setObjectName("rail");
    rail_->setMovable(false);
    rail_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    rail_->addActions({&actions_.home, &actions_.learn, &actions_.run, &actions_.compare,
                       &actions_.edit, &actions_.lesson_machine});
    rail_->toggleViewAction()->setVisible(false);
    actions_.run.setChecked(true); // where the window opens
    addToolBar(Qt::LeftToolBarArea, rail_);
    for (QToolButton* button : rail_->findChildren<QToolButton*>()) {
        button->setFocusPolicy(Qt::StrongFocus);
    }
}

void MainWindow::build_docks()
{
    policy_ = new PolicyForm(this);
    table_ = new ProcessTable(this);
    queues_ = new QueuePanel(this);
    faults_ = new FaultPanel(this);
    predict_ = new PredictPanel(this);
    events_ = new EventList(this);
    metrics_ = new MetricsPanel(this);
    tree_ = new ProcessTree(this);
    build_programs();

    const auto dock = [this](const QString& name, QWidget* content) {
        auto* widget = new PanelDock(this);
        widget->setObjectName(name);
        widget->setWidget(content);
        connect(widget->toggleViewAction(), &QAction::triggered, widget,
                [this, widget](bool shown) {
                    if (shown) { // in sight, once it has its tab
                        make_way(widget);
                        QTimer::singleShot(0, widget, [this, widget] {
                            widget->raise();
                            give_room(widget);
                        });
                    }
                });
        return widget;
    };
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    policy_dock_ = dock("policy", new FormArea(policy_, this));
    table_dock_ = dock("processes", table_);
    predict_dock_ = dock("predict", new FormArea(predict_, this));
    event_dock_ = dock("events", events_);
    metrics_dock_ = dock("metrics", metrics_);
    tree_dock_ = dock("tree", tree_);
    queue_dock_ = dock("queues", new FormArea(queues_, this));
    fault_dock_ = dock("problems", faults_);
    task_dock_ = dock("task", tasks_);
    program_dock_ = dock("program", program_);
    variables_dock_ = dock("variables", variables_);
    console_dock_ = dock("console", console_);
    objects_dock_ = dock("objects", objects_);
    loops_dock_ = dock("loops", loops_);
    for (QDockWidget* widget : program_docks()) {
        connect(widget, &QDockWidget::visibilityChanged, this, [this] {
            QTimer::singleShot(0, this, [this] {
                for (LazyPanel* panel : program_panels()) {
                    panel->come_into_sight();
                }
            });
        });
    }
    addDockWidget(Qt::TopDockWidgetArea, fault_dock_);
    fault_dock_->hide();
    addDockWidget(Qt::LeftDockWidgetArea, task_dock_);
    task_dock_->hide(); // it comes with a scenario that asks something
    dock_panels();
    tree_dock_->hide(); // for later, and for who asks for them
    queue_dock_->hide();
    for (QDockWidget* widget : program_docks()) {
        widget->hide(); // they come with a run that has programs
    }
    policy_dock_->raise();
    panels_.set_panels({policy_dock_, table_dock_, predict_dock_, event_dock_, metrics_dock_,
                        tree_dock_, queue_dock_, program_dock_, variables_dock_, console_dock_,
                        objects_dock_, loops_dock_});
}

void MainWindow::connect_views()
{
    Player& player = session_.player();
    connect(&session_, &Session::scenario_changed, this, &MainWindow::show_scenario);
    connect(&session_, &Session::trace_changed, this, &MainWindow::show_trace);
    new QueueOrderKeeper( // comes first: the pictures ask it
        {session_, *predict_, *room_, *lesson_, *guide_, *tasks_, *stage_, *queues_}, this);
    connect(&session_, &Session::moment_changed, this, &MainWindow::show_moment);
    connect(&session_, &Session::faults_changed, this, &MainWindow::show_faults);
    connect(&player, &Player::position_changed, this, [this, &player] {
        timeline_->set_position(player.position(), true);
        if (page() == Page::compare) {
            compare_->show_position(player.position());
        }
    });
    connect(&player, &Player::playing_changed, this,
            [this, &player] { timeline_->set_steady(player.playing()); });
    connect(timeline_, &TimelineView::time_wanted, this, [&player](core::Ticks t) {
        player.pause();
        player.set_t(t);
    });
    connect(policy_, &PolicyForm::scenario_wanted, this, [this](const core::Scenario& scenario) {
        session_.change(scenario, tr("Scheduling"));
    });
    connect(policy_, &PolicyForm::revert_wanted, &session_, &Session::revert);
    connect(&session_, &Session::veil_changed, this, &MainWindow::show_veil);
    connect(&session_, &Session::selection_changed, this, &MainWindow::show_selection);
    connect(timeline_, &TimelineView::process_chosen, &session_, &Session::select);
    connect(timeline_, &TimelineView::process_menu_wanted, this, &MainWindow::show_process_menu);
    connect(table_, &ProcessTable::process_chosen, &session_, &Session::select);
    connect(table_, &ProcessTable::process_menu_wanted, this, &MainWindow::show_process_menu);
    connect(home_, &Home::file_wanted, this, &MainWindow::open);
    connect(home_, &Home::other_file_wanted, this, &MainWindow::ask_for_file);
    connect(home_, &Home::new_scenario_wanted, this, &MainWindow::new_scenario);
    connect(home_, &Home::program_wanted, this, &MainWindow::paste_program);
    connect(home_, &Home::lessons_wanted, this, [this] { go_to(Page::learn); });
    connect(home_, &Home::lesson_wanted, this, [this] {
        if (const LessonPointer next = next_lesson(learned_->progress())) {
            (void)open_lesson(QString::fromStdString(next->id));
        }
    });
    for (TokenView* picture : std::initializer_list<TokenView*>{stage_, diagram_}) {
        connect(picture, &TokenView::process_chosen, this, &MainWindow::choose_process);
        connect(picture, &TokenView::process_menu_wanted, this, &MainWindow::show_process_menu);
    }
    connect(compare_, &CompareView::time_wanted, this, [this, &player](core::Ticks t) {
        player.pause();
        player.set_t(t);
        compare_->show_position(static_cast<double>(t)); // other runs may be longer than this one
        player_bar_->show_beyond(t);
    });
    connect(player_bar_, &PlayerBar::beyond_wanted, this,
            [this](core::Ticks t) { compare_->show_position(static_cast<double>(t)); });
    // Compare shows whole runs, and the slider reaches to the end of the longest.
    const auto show_open_end = [this] {
        const bool side_by_side = comparing_->currentWidget() == compare_;
        const core::Ticks longest = side_by_side ? compare_->comparison().end() : 0;
        player_bar_->set_open_end(page() == Page::compare ? std::optional(longest) : std::nullopt);
    };
    connect(&compare_->comparison(), &Comparison::results_changed, this, show_open_end);
    connect(comparing_, &QTabWidget::currentChanged, this, show_open_end);
    connect(pages_, &QStackedWidget::currentChanged, this, show_open_end);
    connect(events_, &EventList::time_wanted, &player, &Player::set_t);
    connect_prediction();
    connect(&player, &Player::bookmarks_changed, this,
            [this, &player] { timeline_->set_bookmarks(player.bookmarks()); });
    connect(&player_actions_.bookmark, &QAction::triggered, this, &MainWindow::keep_bookmarks);
    connect(&player_actions_, &PlayerActions::none_left, this, &MainWindow::tell_none_left);
    connect(&theme_, &Theme::changed, this, &MainWindow::apply_theme);
}

} // namespace procession::ui
