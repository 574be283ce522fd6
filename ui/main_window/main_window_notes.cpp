// SPDX-License-Identifier: GPL-3.0-or-later
// The lecturer's own window, and whose screen is whose.
#include "ui/lecture/lecture_walk.h"
#include "ui/main_window/main_window.h"
#include "ui/presenter/notes_window.h"
#include "ui/room/room_card.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QToolBar>
#include <algorithm>

namespace procession::ui {

void MainWindow::build_notes()
{
    notes_ = new NotesWindow(this);
    notes_->hide();
    notes_->addActions(actions()); // the same keys work in both windows
    notes_->set_tools({&actions_.present_back, &actions_.present_on, &actions_.room_reveal,
                       &actions_.previous_item, &actions_.next_item});
    connect(&actions_.notes, &QAction::triggered, this, &MainWindow::show_notes);
    connect(notes_, &NotesWindow::closed, this, [this] { show_notes(false); });
    connect(&session_, &Session::moment_changed, this, &MainWindow::fill_notes);
    connect(&session_, &Session::scenario_changed, this, &MainWindow::fill_notes);
    connect(&session_.player(), &Player::bookmarks_changed, this, &MainWindow::fill_notes);
    connect(room_, &RoomCard::changed, this, &MainWindow::fill_notes);
    connect(lecture_, &LectureWalk::lecture_changed, this, &MainWindow::fill_notes);
    connect(menus_.screens, &QMenu::aboutToShow, this, &MainWindow::fill_screens);
    fill_screens();
}

/// The presentation belongs to it: the audience's window fills the other screen.
void MainWindow::show_notes(bool on)
{
    actions_.notes.setChecked(on);
    if (on == !notes_->isHidden()) {
        return;
    }
    if (!on) {
        settings_.setValue("notes/geometry", notes_->saveGeometry());
        notes_->hide();
        show_player();
        return;
    }
    const QList<QScreen*> screens = QGuiApplication::screens();
    QStringList names;
    for (const QScreen* screen : screens) {
        names.append(screen->name());
    }
    const int audience = audience_screen(names, QGuiApplication::primaryScreen()->name(),
                                         settings_.value("notes/audience").toString());
    if (!presenting_) {
        present(true);
    }
    if (screens.size() > 1) {
        show_on_screen(*screens[audience]);
        const auto own = std::ranges::find_if(
            screens, [&](const QScreen* screen) { return screen != screens[audience]; });
        notes_->move((*own)->availableGeometry().topLeft() + QPoint(48, 48));
    }
    notes_->resize(notes_->sizeHint());
    notes_->restoreGeometry(settings_.value("notes/geometry").toByteArray());
    notes_->show();
    notes_->raise();
    notes_->activateWindow();
    show_player();
    fill_notes();
}

void MainWindow::show_on_screen(const QScreen& screen)
{
    const bool full = isFullScreen();
    showNormal();
    setGeometry(screen.availableGeometry());
    full ? showFullScreen() : showMaximized();
}

/// With notes the lecturer's hands are there, and the audience sees no buttons.
void MainWindow::show_player()
{
    player_tools_->setVisible((page() == Page::run || page() == Page::compare) &&
                              (!notes_ || notes_->isHidden()));
}

void MainWindow::fill_notes()
{
    if (!notes_ || notes_->isHidden() || !session_.moment()) {
        return;
    }
    const core::Scenario& scenario = session_.moment()->trace.scenario();
    LecturerNotes notes;
    const bool lecture = lecture_->is_open();
    const QString title = localized(scenario.title);
    notes.title = lecture           ? lecture_->title(lecture_->index())
                  : title.isEmpty() ? scenario_name()
                                    : title;
    notes.notes = lecture ? localized(lecture_->item().notes) : QString();
    if (notes.notes.isEmpty()) {
        notes.notes = localized(scenario.description);
    }
    notes.answer = room_->answer();
    const auto& bookmarks = session_.player().bookmarks();
    const auto next = std::ranges::upper_bound(bookmarks, session_.player().t());
    if (next != bookmarks.end()) {
        notes.next_bookmark = QStringLiteral("t = ") + TimeText::of(scenario).moment(*next);
    }
    if (lecture && lecture_->index() + 1 < lecture_->count()) {
        notes.next_item = lecture_->title(lecture_->index() + 1);
    }
    notes_->show_notes(notes);
}

/// The screens there are now; the one chosen is the audience's from now on.
void MainWindow::fill_screens()
{
    menus_.screens->clear();
    const QString chosen = settings_.value("notes/audience").toString();
    for (const QScreen* screen : QGuiApplication::screens()) {
        //: A screen by its name and size
        QAction* action = menus_.screens->addAction(tr("%1, %2 × %3")
                                                        .arg(screen->name())
                                                        .arg(screen->geometry().width())
                                                        .arg(screen->geometry().height()));
        action->setCheckable(true);
        action->setChecked(screen->name() == chosen);
        const auto choose = [this, name = screen->name()] {
            settings_.setValue("notes/audience", name);
            for (const QScreen* each : QGuiApplication::screens()) {
                if (presenting_ && each->name() == name) {
                    show_on_screen(*each);
                }
            }
        };
        connect(action, &QAction::triggered, this, choose, Qt::QueuedConnection);
    }
}

} // namespace procession::ui
