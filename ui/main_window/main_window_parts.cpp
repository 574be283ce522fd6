// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures, Compare and Predict inside the main window, and how they hang together.
#include "ui/compare/compare_view.h"
#include "ui/compare/sweep_view.h"
#include "ui/export/export_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/predict/predict_panel.h"
#include "ui/stage/stage.h"
#include "ui/stage/state_diagram.h"
#include "ui/timeline/timeline_view.h"

#include <QDockWidget>
#include <QStackedWidget>
#include <QTabWidget>
#include <algorithm>

namespace procession::ui {

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
    comparing_->addTab(sweep_, QString());
}

void MainWindow::show_diagram(bool on)
{
    actions_.diagram.setChecked(on);
    pictures_->setCurrentWidget(on ? static_cast<QWidget*>(diagram_) : stage_);
}

/// A click on a token answers while it may, else it selects.
void MainWindow::choose_process(core::EntityId process)
{
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
    connect(predict_, &PredictPanel::veil_wanted, this, [this] { session_.set_veil(true); });
    connect(predict_, &PredictPanel::reveal_wanted, this, [&player](core::Ticks until) {
        player.set_stop(until);
        player.play();
    });
    connect(predict_, &PredictPanel::asking_changed, this, [this, &player] {
        actions_.ask_always.setChecked(predict_->asks_at_every_decision());
        player.set_stop(predict_->next_pause());
    });
    connect(&player, &Player::stopped, this, [this] {
        if (predict_->asks_at_every_decision()) {
            show_prediction();
            predict_->ask_now();
        }
    });
    connect(&actions_.ask, &QAction::triggered, this, [this, &player] {
        player.pause();
        show_prediction();
        predict_->ask_now();
    });
    connect(&actions_.ask_always, &QAction::triggered, this, [this](bool on) {
        predict_->set_asking(on ? PredictPanel::Asking::at_every_decision
                                : PredictPanel::Asking::on_request);
        show_prediction();
    });
}

void MainWindow::show_prediction()
{
    go_to(Page::run);
    predict_dock_->show();
    predict_dock_->raise();
}

void MainWindow::export_view()
{
    if (!session_.moment()) {
        return;
    }
    auto* dialog = new ExportDialog(*session_.moment(), timeline_->picture(), settings_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace procession::ui
