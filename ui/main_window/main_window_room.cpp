// SPDX-License-Identifier: GPL-3.0-or-later
// A question for the whole room, over what is below the picture.
#include "ui/inspector/why_line.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/queue_order_keeper.h"
#include "ui/room/room_card.h"
#include "ui/timeline/timeline_view.h"

#include <QSplitter>
#include <QUndoStack>
#include <algorithm>

namespace procession::ui {

MainWindow::~MainWindow()
{
    // These still speak when they go, to a window that has gone by then.
    delete findChild<QueueOrderKeeper*>();
    disconnect(&session_.changes(), nullptr, this, nullptr);
    disconnect(room_, nullptr, this, nullptr); // not from who forgets it when it goes
    disconnect(lesson_, nullptr, this, nullptr);
    delete lesson_; // before the machine's guide: it takes what was being made from there
}

void MainWindow::connect_room()
{
    connect(&actions_.ask_room, &QAction::triggered, this, &MainWindow::ask_room);
    connect(&actions_.room_reveal, &QAction::triggered, room_, &RoomCard::reveal);
    connect(room_, &RoomCard::reveal_wanted, this, &MainWindow::reveal);
    connect(room_, &RoomCard::changed, this, [this] {
        actions_.room_reveal.setEnabled(room_->is_open());
        if (session_.moment()) {
            choose_stop();
        }
        place_room();
    });
    actions_.room_reveal.setEnabled(false);
    why_->parentWidget()->installEventFilter(this);
}

void MainWindow::ask_room()
{
    if (!session_.moment() || session_.classroom().covers(lessons::Hidden::predict)) {
        return;
    }
    go_to(Page::run);
    Player& player = session_.player();
    player.pause();
    const core::Trace& trace = *session_.trace();
    if (!lessons::ask(trace, player.t(), lessons::Kind::next_process)) {
        player.set_t(lessons::moment_to_ask(trace, player.t()).value_or(player.t()));
    } else {
        player.set_t(player.t()); // to the end of the instant: the rest of it is no question
    }
    session_.hide_ahead(); // what was seen already would tell
    room_->ask(*session_.moment());
}

/// The stage stays in sight: it is what the room answers from.
void MainWindow::place_room()
{
    if (room_->isHidden()) {
        return;
    }
    const QRect all = splitter_->geometry();
    const int low = why_->parentWidget()->height();
    const int wanted = room_->wanted_height(all.width());
    const int height = std::clamp(wanted, std::min(low, all.height()), all.height());
    room_->setGeometry(all.left(), all.bottom() + 1 - height, all.width(), height);
}

/// Also what was opened over it is gone.
void MainWindow::show_as_opened()
{
    room_->put_away();
    timeline_->clear_span();
    reveal_until_.reset();
    session_.show_as_opened();
}

} // namespace procession::ui
