// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures, Compare and Predict inside the main window, and how they hang together.
#include "ui/compare/compare_view.h"
#include "ui/compare/sweep_view.h"
#include "ui/editor/editor.h"
#include "ui/export/compare_source.h"
#include "ui/export/run_source.h"
#include "ui/export/sweep_source.h"
#include "ui/lesson/machine_guide.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/main_window.h"
#include "ui/policy/form_area.h"
#include "ui/predict/predict_panel.h"
#include "ui/room/room_card.h"
#include "ui/stage/stage.h"
#include "ui/stage/state_diagram.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QMenuBar>
#include <QSet>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

/// The actions of a menu and of the menus in it.
void collect_actions(const QMenu& menu, QList<QAction*>& all)
{
    for (QAction* action : menu.actions()) {
        action->menu() ? collect_actions(*action->menu(), all) : all.append(action);
    }
}

} // namespace

void MainWindow::build_pictures()
{
    stage_ = new Stage(this);
    diagram_ = new StateDiagram(this);
    pictures_ = new QStackedWidget(this);
    pictures_->addWidget(stage_);
    pictures_->addWidget(diagram_);
}

void MainWindow::build_compare()
{
    compare_ = new CompareView(this);
    sweep_ = new SweepView(this);
    comparing_ = new QTabWidget(this);
    comparing_->setDocumentMode(true);
    comparing_->addTab(compare_, QString());
    comparing_->addTab(new FormArea(sweep_, this), QString()); // scrolls in large texts
}

void MainWindow::show_diagram(bool on)
{
    actions_.diagram.setChecked(on);
    pictures_->setCurrentWidget(on ? static_cast<QWidget*>(diagram_) : stage_);
    arrange_panels();
    QTimer::singleShot(0, this, &MainWindow::light_up); // what is lit stands elsewhere now
}

void MainWindow::choose_form(DiagramForm form)
{
    diagram_->set_form(form);
    actions_.show_form(form);
}

/// A click on a token answers while it may, else it selects.
void MainWindow::choose_process(core::EntityId process)
{
    if (guide_->takes_clicks() && guide_->is_there()) {
        const auto& name = session_.trace()->scenario().processes[process].name;
        return guide_->click("process:" + QString::fromStdString(name));
    }
    if (std::ranges::find(answers_, process) != answers_.end()) {
        predict_->answer_process(process);
    } else {
        session_.select(process);
    }
}

void MainWindow::connect_prediction()
{
    Player& player = session_.player();
    connect(predict_, &PredictPanel::process_candidates_changed, this,
            [this](const std::vector<core::EntityId>& processes) { answers_ = processes; });
    connect(predict_, &PredictPanel::places_changed, this,
            [this](const auto& states, const auto& moments) {
                diagram_->set_answers(states);
                timeline_->set_answers(moments);
            });
    connect(diagram_, &StateDiagram::state_answered, predict_, &PredictPanel::answer_state);
    connect(timeline_, &TimelineView::moment_answered, predict_, &PredictPanel::answer_moment);
    connect(predict_, &PredictPanel::veil_wanted, &session_, &Session::hide_ahead);
    connect(predict_, &PredictPanel::reveal_wanted, this, &MainWindow::reveal);
    connect(predict_, &PredictPanel::asking_changed, this, [this] {
        actions_.ask_always.setChecked(predict_->asks_at_every_decision());
        choose_stop();
    });
    connect(&player, &Player::stopped, this, &MainWindow::ask_if_wanted);
    connect(&player, &Player::playing_changed, this, [this, &player] {
        if (player.playing() && !reveal_until_ && !room_->is_open() &&
            predict_->next_pause() == player.t()) {
            player.pause(); // the decision comes with the very next tick
            ask_if_wanted();
        }
    });
    connect(&actions_.ask, &QAction::triggered, this, &MainWindow::ask);
    connect(&actions_.ask_always, &QAction::triggered, this, [this](bool on) {
        predict_->set_asking(on ? PredictPanel::Asking::at_every_decision
                                : PredictPanel::Asking::on_request);
        show_prediction();
    });
}

/// Playing stops where an answer is to be seen, else where the next question is.
void MainWindow::choose_stop()
{
    Player& player = session_.player();
    if (reveal_until_ && player.t() >= *reveal_until_) {
        reveal_until_.reset();
    }
    const auto pause =
        room_->is_open() ? std::optional(room_->question()->settled_at) : predict_->next_pause();
    player.set_stop(reveal_until_ ? reveal_until_ : pause);
}

/// Plays to the moment that shows an answer; asked for again, goes there at once.
void MainWindow::reveal(core::Ticks until)
{
    Player& player = session_.player();
    if (reveal_until_ == until && player.playing()) {
        player.pause();
        player.set_t(until);
        return;
    }
    reveal_until_ = until;
    choose_stop();
    player.play();
}

void MainWindow::ask()
{
    if (session_.classroom().covers(lessons::Hidden::predict)) {
        return;
    }
    session_.player().pause();
    show_prediction();
    if (predict_->asking() == PredictPanel::Asking::off) {
        predict_->set_asking(PredictPanel::Asking::on_request);
    }
    predict_->ask_now();
    predict_->setFocus(); // its keys answer
}

void MainWindow::ask_if_wanted()
{
    const bool revealed = reveal_until_.has_value();
    reveal_until_.reset();
    if (!revealed && room_->isHidden() && predict_->asks_at_every_decision()) {
        show_prediction();
        predict_->ask_now();
    }
}

void MainWindow::show_prediction()
{
    go_to(Page::run);
    make_way(predict_dock_);
    predict_dock_->show();
    predict_dock_->raise();
    give_room(predict_dock_);
}

void MainWindow::show_keys()
{
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keys"));
    auto* table = new QTableWidget(0, 2, dialog);
    table->setObjectName("keys");
    table->setHorizontalHeaderLabels({tr("Key"), tr("What it does")});
    table->setAccessibleName(tr("Keys"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true); // tells rows of two lines apart
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    QList<QAction*> all;
    for (const QAction* menu : menuBar()->actions()) {
        collect_actions(*menu->menu(), all);
    }
    QSet<QKeySequence> told; // a key of two actions stands once, where both are named
    for (const QAction* action : all) {
        if (!action->shortcut().isEmpty() && !action->statusTip().isEmpty()) {
            QStringList keys;
            for (const QKeySequence& key : action->shortcuts()) {
                if (!told.contains(key)) {
                    told.insert(key);
                    keys.append(key.toString(QKeySequence::NativeText));
                }
            }
            if (keys.isEmpty()) {
                continue;
            }
            const int row = table->rowCount();
            table->insertRow(row);
            table->setItem(row, 0, new QTableWidgetItem(keys.join(QStringLiteral("  "))));
            table->setItem(row, 1, new QTableWidgetItem(action->statusTip()));
        }
    }
    table->resizeColumnToContents(0);
    table->setColumnWidth(0, table->columnWidth(0) + 16); // apart from what they do
    table->horizontalHeader()->setStretchLastSection(true);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // what wraps
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(table);
    dialog->resize(QSize(scaled(680), scaled(560)).boundedTo(size() - QSize(32, 32)));
    dialog->open();
}

/// What the place in sight has to export.
std::shared_ptr<const ExportSource> MainWindow::export_source()
{
    if (page() == Page::compare) {
        if (comparing_->currentIndex() == 1) {
            return std::make_shared<SweepSource>(sweep_->shown());
        }
        return std::make_shared<CompareSource>(compare_->comparison().variants(),
                                               compare_->lane_mode());
    }
    if (!session_.moment()) {
        return nullptr;
    }
    return std::make_shared<RunSource>(*session_.moment(), timeline_->picture());
}

void MainWindow::show_view(const QString& name)
{
    if (name == "states") {
        show_diagram(true);
    } else if (name == "compare" || name == "sweep") {
        go_to(Page::compare);
        comparing_->setCurrentIndex(name == "sweep" ? 1 : 0);
        if (name == "sweep") {
            sweep_->run();
        }
    } else if (name == "downloads" || name == "servers") {
        menus_.ways->actions().at(name == "servers" ? 1 : 0)->trigger();
    } else if (name == "predict") {
        ask();
    } else if (name == "rules") {
        actions_.rules.trigger();
    } else if (name == "export") {
        export_view();
    } else if (name == "commands") {
        show_commands();
    } else if (name == "keys") {
        show_keys();
    } else if (name == "outcomes") {
        actions_.how_else.trigger();
    } else if (name == "schedules") {
        actions_.search_schedule.trigger();
    } else if (name == "paste") {
        paste_program();
    } else if (name == "own-computer") {
        actions_.own_computer.trigger();
    } else if (name == "edit" || name.startsWith("edit-")) {
        edit_scenario();
        editor().show_page(name == "edit" ? QStringLiteral("processes") : name.mid(5));
    } else if (editing_->show_form(name)) {
        // it stands before the editor
    } else if (name == "learn") {
        go_to(Page::learn);
    } else if (name == "mistakes") {
        actions_.mistakes.trigger();
    } else if (name == "formulas") {
        actions_.formulas.trigger();
    } else if (name == "quiz") {
        actions_.quiz.trigger();
    } else if (auto* panel = findChild<QDockWidget*>(name)) {
        make_way(panel);
        panel->show();
        layout()->activate(); // it has its tab
        panel->raise();
        give_room(panel);
    }
}

} // namespace procession::ui
