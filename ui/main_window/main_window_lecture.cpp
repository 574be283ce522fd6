// SPDX-License-Identifier: GPL-3.0-or-later
// A lecture: a list of scenarios, shown one after another.
#include "ui/lecture/lecture_walk.h"
#include "ui/main_window/fault_panel.h"
#include "ui/main_window/main_window.h"
#include "ui/room/room_card.h"
#include "ui/text/translate.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <utility>

namespace procession::ui {

void MainWindow::build_lecture()
{
    lecture_ = new LectureWalk(this);
    lecture_line_->setTextFormat(Qt::PlainText);
    lecture_line_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    lecture_line_->setContentsMargins(16, 6, 16, 2);
    lecture_line_->setAutoFillBackground(true);
    lecture_line_->setBackgroundRole(QPalette::Base);
    lecture_line_->setForegroundRole(QPalette::WindowText);
    connect(lecture_, &LectureWalk::lecture_changed, this, &MainWindow::show_lecture);
    connect(lecture_, &LectureWalk::item_changed, this, &MainWindow::show_item);
    connect(&session_, &Session::settled, this, &MainWindow::arrive_at_item);
    connect(&actions_.open_lecture, &QAction::triggered, this, &MainWindow::ask_for_lecture);
    connect(&actions_.close_lecture, &QAction::triggered, lecture_, &LectureWalk::close);
    connect(&actions_.next_item, &QAction::triggered, lecture_, &LectureWalk::go_on);
    connect(&actions_.previous_item, &QAction::triggered, lecture_, &LectureWalk::go_back);
    addActions({&actions_.next_item, &actions_.previous_item}); // also without a menu bar
}

bool MainWindow::open_lecture(const QString& file)
{
    if (lecture_->open(file)) {
        return true;
    }
    faults_->show_faults(lecture_->faults(), QFileInfo(file).fileName(),
                         session_.trace() ? QFileInfo(session_.file()).fileName() : QString());
    fault_dock_->show();
    return false;
}

void MainWindow::ask_for_lecture()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open a lecture"), QString(), tr("Lectures (*.lecture.json);;All files (*)"));
    if (!file.isEmpty()) {
        open_lecture(file);
    }
}

/// Runs the item's scenario as the item wants it.
void MainWindow::show_item()
{
    const core::LectureItem& item = lecture_->item();
    room_->put_away();
    session_.player().pause();
    go_to(Page::run);
    item_comes_ = true;
    session_.open(lecture_->file(),
                  [item](core::Scenario& scenario) { return core::apply(item, scenario); });
    show_lecture();
}

/// The run is there: to the item's moment and view.
void MainWindow::arrive_at_item()
{
    if (!std::exchange(item_comes_, false) || !lecture_->is_open() || !session_.faults().empty() ||
        !session_.moment()) {
        return;
    }
    using View = core::LectureItem::View;
    const core::LectureItem& item = lecture_->item();
    if (presenting_) {
        session_.set_veil(true);
    }
    session_.begin_at(item.t);
    if (session_.has_veil()) {
        session_.hide_ahead();
    }
    show_diagram(item.view == View::states);
    if (item.view == View::compare) {
        go_to(Page::compare);
    } else if (item.view == View::room) {
        ask_room();
    }
}

/// Its menu, and the line that says which item it is.
void MainWindow::show_lecture()
{
    const bool open = lecture_->is_open();
    const int index = lecture_->index();
    //: Which item of how many of a lecture it is, then what it is called
    const QString line =
        open ? tr("%1 of %2 · %3").arg(index + 1).arg(lecture_->count()).arg(lecture_->title(index))
             : QString();
    lecture_line_->setText(line);
    lecture_line_->setVisible(open);
    lecture_line_->setToolTip(lecture_->title());
    //: The line above the picture that says which item of a lecture it is
    lecture_line_->setAccessibleName(tr("Item of the lecture"));
    actions_.next_item.setEnabled(open && index + 1 < lecture_->count());
    actions_.previous_item.setEnabled(open && index > 0);
    actions_.close_lecture.setEnabled(open);
    menus_.lecture->clear();
    menus_.lecture->addActions({&actions_.next_item, &actions_.previous_item});
    menus_.lecture->addSeparator();
    for (int i = 0; i < lecture_->count(); ++i) {
        QAction* action = menus_.lecture->addAction(
            QStringLiteral("%1. %2").arg(i + 1).arg(lecture_->title(i).replace('&', "&&")));
        action->setCheckable(true);
        action->setChecked(i == index);
        // Later: this menu is made anew then.
        connect(
            action, &QAction::triggered, this, [this, i] { lecture_->go_to(i); },
            Qt::QueuedConnection);
    }
    menus_.lecture->addSeparator();
    menus_.lecture->addAction(&actions_.open_lecture);
    for (const ShippedLecture& shipped : shipped_lectures()) {
        QAction* action = menus_.lecture->addAction(localized(shipped.title).replace('&', "&&"));
        connect(
            action, &QAction::triggered, this, [this, file = shipped.file] { open_lecture(file); },
            Qt::QueuedConnection);
    }
    menus_.lecture->addAction(&actions_.close_lecture);
    fold(); // the title stands in the line of the lecture
    fill_notes();
}

} // namespace procession::ui
