// SPDX-License-Identifier: GPL-3.0-or-later
// Presenter mode: the picture, the sentence and the timeline, large; nothing else.
#include "ui/editor/draft_offer.h"
#include "ui/inspector/why_line.h"
#include "ui/lecture/lecture_walk.h"
#include "ui/lesson/lesson_place.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/scenario_header.h"
#include "ui/room/room_card.h"
#include "ui/stage/stage.h"
#include "ui/stage/state_diagram.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int pointer_rests_milliseconds = 2000;
/// The smallest text is 12 pixels; on a projector of 1920×1080 it is to have 24.
constexpr int percent_full_hd = 200;

} // namespace

void MainWindow::build_presenter()
{
    Player& player = session_.player();
    // A remote has few keys: on and back are the question's while one is there, and at the
    // ends of a run the lecture's.
    connect(&actions_.present_on, &QAction::triggered, this, [this, &player] {
        if (!room_->isHidden()) {
            room_->is_open() ? room_->reveal() : room_->put_away();
        } else if (lesson_->is_open()) {
            lesson_->step_on();
        } else if (player.t() < player.end() || !lecture_->go_on()) {
            player.step_event();
        }
    });
    connect(&actions_.present_back, &QAction::triggered, this, [this, &player] {
        if (!room_->isHidden()) {
            room_->put_away();
        } else if (lesson_->is_open()) {
            lesson_->step_back();
        } else if (player.t() > 0 || !lecture_->go_back()) {
            player.step_event_back();
        }
    });
    connect(&actions_.present_start, &QAction::triggered, &player, &Player::to_start);
    connect(&actions_.present_dark, &QAction::triggered, this,
            [this] { darken(!darkness_->isVisible()); });
    darkness_ = new QWidget(this);
    darkness_->setAutoFillBackground(true);
    darkness_->setPalette(QPalette(Qt::black));
    darkness_->setAccessibleName(tr("Black"));
    darkness_->hide();
    pointer_rests_.setSingleShot(true);
    pointer_rests_.setInterval(pointer_rests_milliseconds);
    connect(&pointer_rests_, &QTimer::timeout, this, [this] {
        if (presenting_) {
            QApplication::setOverrideCursor(Qt::BlankCursor);
        }
    });
    for (QAction* action : {&actions_.present_on, &actions_.present_back, &actions_.present_start,
                            &actions_.present_dark}) {
        addAction(action); // the menu that names them is hidden then
        action->setEnabled(false);
    }
    for (QAction* action : menuBar()->actions()) {
        addActions(action->menu()->actions()); // shortcuts while the menu bar is hidden
    }
}

void MainWindow::present(bool on, bool full_screen)
{
    actions_.present.setChecked(on);
    if (on == presenting_) {
        return;
    }
    if (on) {
        go_to(Page::run);
        percent_before_ = theme_.text_percent();
        was_maximized_ = isMaximized();
    }
    presenting_ = on;
    editing_->draft_offer().set_quiet(on);
    for (QAction* action : {&actions_.present_on, &actions_.present_back, &actions_.present_start,
                            &actions_.present_dark}) {
        action->setEnabled(on);
    }
    menuBar()->setVisible(!on);
    fold();         // rail and status line go, the header is another
    show_changes(); // presenting, no notice stands in the picture
    darken(false);
    arrange_panels();
    if (on) {
        session_.set_veil(true);
        if (full_screen) {
            showFullScreen();
        }
        size_presented_text();
        qApp->installEventFilter(this);
        pointer_rests_.start();
        keeper_->keep();
    } else {
        keeper_->release();
        show_notes(false);
        qApp->removeEventFilter(this);
        QApplication::restoreOverrideCursor();
        theme_.set_text_percent(percent_before_);
        was_maximized_ ? showMaximized() : showNormal();
    }
}

void MainWindow::size_presented_text()
{
    // One of 4:3 has its texts a little larger than by the width: 14 pixels at 1024×768, with room
    // for ten lanes.
    const double share = std::min(width() / 1760.0, height() / 1080.0);
    theme_.set_text_percent(static_cast<int>(percent_full_hd * share));
}

void MainWindow::darken(bool dark)
{
    darkness_->setGeometry(rect());
    darkness_->setVisible(dark);
    darkness_->raise();
}

/// While presenting: the pointer shows as long as it moves.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == why_->parentWidget()) {
        place_room();
    }
    if (event->type() == QEvent::Resize && (watched == stage_ || watched == diagram_)) {
        QTimer::singleShot(0, this, &MainWindow::light_up); // once it has laid itself out
    }
    if (event->type() == QEvent::Resize && watched == across_) {
        share_text(); // panels have come or gone
    }
    if (event->type() == QEvent::MouseMove) {
        QApplication::restoreOverrideCursor();
        pointer_rests_.start();
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace procession::ui
