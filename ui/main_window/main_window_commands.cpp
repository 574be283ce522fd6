// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window lets a person do to the scenario: by right-click, by typing.
#include "core/scenario/quick_workload.h"
#include "core/scenario/settings.h"
#include "lessons/classroom/locks.h"
#include "ui/compare/compare_view.h"
#include "ui/editor/editor.h"
#include "ui/editor/editor_words.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/main_window.h"
#include "ui/room/room_card.h"
#include "ui/text/other_language.h"
#include "ui/timeline/timeline_view.h"
#include "ui/what_if/change_banner.h"
#include "ui/what_if/what_if.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <algorithm>

namespace procession::ui {

void MainWindow::choose_policy(const std::string& name)
{
    if (!session_.scenario() || session_.classroom().lock.contains(lessons::Locked::scheduler)) {
        return;
    }
    core::Scenario changed = *session_.scenario();
    if (!core::set_policy(changed, name)) {
        session_.change(changed, tr("Scheduling"));
        go_to(Page::run);
    }
}

bool MainWindow::run_workload(const QString& text)
{
    std::optional<std::vector<core::ProcessSpec>> processes =
        core::read_quick_workload(text.toStdString());
    if (!processes) {
        return false;
    }
    const lessons::Classroom& classroom = session_.classroom();
    core::Scenario scenario;
    if (session_.scenario() && !classroom.exam) {
        scenario.machine = session_.scenario()->machine;
        scenario.scheduler = session_.scenario()->scheduler;
        scenario.rules = session_.scenario()->rules;
    }
    scenario.listed = processes->size();
    scenario.processes = std::move(*processes);
    if (scenario.machine.devices.empty()) { // its I/O waits for no device of a name
        for (core::ProcessSpec& process : scenario.processes) {
            for (core::Burst& burst : process.bursts) {
                burst.device = core::no_device;
            }
        }
    }
    // What is hidden of that policy stays hidden: to guess it by one's own workload is fair.
    session_.open_scenario(std::move(scenario), tr("Your workload"),
                           lessons::hiding_text(classroom));
    go_to(Page::run);
    return true;
}

void MainWindow::ask_for_file()
{
    const QString start =
        traced_file_.startsWith(":/") ? QString() : QFileInfo(traced_file_).path();
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open a scenario or a program"), start,
        tr("Scenarios, programs and lectures (*.procession.json *.py *.lecture.json *.json);;"
           "All files (*)"));
    if (!file.isEmpty()) {
        open(file);
    }
}

void MainWindow::new_scenario()
{
    if (page() == Page::edit) {
        return editing_->start_new();
    }
    bool wanted = false;
    const QString text =
        QInputDialog::getText(this, tr("New scenario"),
                              tr("Processes: name, arrival, CPU burst, then I/O and CPU in turn"),
                              QLineEdit::Normal, "A 0 5; B 1 3; C 2 4", &wanted);
    if (wanted && !run_workload(text)) {
        statusBar()->showMessage(tr("That is no workload. Write, for instance: A 0 5; B 1 3 2 4"),
                                 8000);
    }
}

void MainWindow::tell_about()
{
    QMessageBox::about(this, tr("About Procession"),
                       tr("Procession %1 teaches what a process is by letting people watch "
                          "processes live.\n\nFree software under the GNU General Public "
                          "License, version 3 or later.")
                           .arg(QApplication::applicationVersion()));
}

void MainWindow::build_what_if()
{
    QUndoStack& changes = session_.changes();
    connect(&actions_.undo, &QAction::triggered, this,
            [this, &changes] { page() == Page::edit ? editor().file().undo() : changes.undo(); });
    connect(&actions_.redo, &QAction::triggered, this,
            [this, &changes] { page() == Page::edit ? editor().file().redo() : changes.redo(); });
    connect(&actions_.revert, &QAction::triggered, this, &MainWindow::show_as_opened);
    connect(&actions_.add_process, &QAction::triggered, this, &MainWindow::add_process);
    connect(&actions_.process_menu, &QAction::triggered, this, [this] {
        const QPoint middle = pictures_->rect().center();
        show_process_menu(session_.selected(), pictures_->mapToGlobal(middle));
    });
    connect(&actions_.compare_before, &QAction::triggered, this, &MainWindow::compare_with_before);
    connect(&changes, &QUndoStack::indexChanged, this, &MainWindow::show_changes);
    connect(&session_, &Session::scenario_changed, this, &MainWindow::show_changes);
    actions_.process_menu.setEnabled(false);
    show_changes();
}

void MainWindow::show_changes()
{
    const QUndoStack& changes = session_.changes();
    const core::edit::EditedScenario& edited = editor().file().scenario();
    const bool edits = page() == Page::edit; // each place takes back its own
    const bool can_undo = edits ? edited.can_undo() : changes.canUndo();
    const bool can_redo = edits ? edited.can_redo() : changes.canRedo();
    const QString undone = edits ? step_title(edited.undo_name()) : changes.undoText();
    const QString redone = edits ? step_title(edited.redo_name()) : changes.redoText();
    actions_.undo.setEnabled(can_undo);
    actions_.redo.setEnabled(can_redo);
    actions_.revert.setEnabled(session_.scenario().has_value());
    actions_.compare_before.setEnabled(changes.canUndo() &&
                                       !session_.classroom().covers(lessons::Hidden::compare));
    actions_.undo.setText(can_undo ? tr("&Undo: %1").arg(undone) : tr("&Undo"));
    actions_.undo.setIconText(tr("Undo"));
    actions_.redo.setText(can_redo ? tr("&Redo: %1").arg(redone) : tr("&Redo"));
    banner_->show_change(changes.canUndo() && !presenting_ ? changes.undoText() : QString());
}

/// The run that was and the one that came of the last change, at the moment shown.
void MainWindow::compare_with_before()
{
    const std::optional<Session::LastChange> last = session_.last_change();
    if (!last || !session_.scenario()) {
        return;
    }
    compare_->compare_change(last->before, *session_.scenario(), last->what);
    comparing_->setCurrentWidget(compare_);
    go_to(Page::compare);
    compare_->show_position(session_.player().position());
}

void MainWindow::fill_process_menu(QMenu& menu, core::EntityId process)
{
    const Moment moment = *session_.moment();
    const lessons::Classroom& classroom = session_.classroom();
    for (const WhatIf& what : what_ifs(moment, process)) {
        QAction* const entry = menu.addAction(what.name);
        entry->setEnabled(classroom.lock.empty() || // it takes a copy of the scenario
                          !lessons::broken_lock(classroom, *session_.scenario(),
                                                with_intervention(moment, what, what.value)));
        connect(entry, &QAction::triggered, this, [this, moment, what] {
            std::int64_t value = 0;
            if (what.asks) {
                bool wanted = false;
                value = QInputDialog::getInt(
                    this, tr("What if…"), plain(what.name), static_cast<int>(what.value),
                    static_cast<int>(what.least), static_cast<int>(what.most), 1, &wanted);
                if (!wanted) {
                    return;
                }
            }
            session_.change(with_intervention(moment, what, value), plain(what.name));
        });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("Nothing can be done to it now"))->setEnabled(false);
    }
    menu.addSeparator();
    menu.addAction(&actions_.add_process);
}

void MainWindow::show_process_menu(core::EntityId process, const QPoint& place)
{
    if (!session_.moment() || process >= session_.moment()->state->processes().size()) {
        return;
    }
    session_.player().pause();
    session_.select(process);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill_process_menu(*menu, process);
    menu->popup(place);
}

void MainWindow::add_process()
{
    if (!session_.moment()) {
        return;
    }
    const Moment moment = *session_.moment();
    bool wanted = false;
    const QString text = QInputDialog::getText(
        this, tr("Add a process here"),
        tr("Name and CPU burst, then I/O and CPU in turn; it arrives at t = %1").arg(moment.t),
        QLineEdit::Normal, unused_name(moment.trace.scenario()) + " 4", &wanted);
    if (!wanted) {
        return;
    }
    const qsizetype blank = text.trimmed().indexOf(' ');
    const QString typed = text.trimmed().left(blank) + " 0" + text.trimmed().mid(blank);
    auto processes = core::read_quick_workload(typed.toStdString());
    const bool taken =
        processes &&
        std::ranges::any_of(moment.trace.scenario().processes, [&](const core::ProcessSpec& other) {
            return other.name == processes->front().name;
        });
    if (!processes || processes->size() != 1 || taken) {
        statusBar()->showMessage(tr("Write a new name and a burst, for instance: %1 4")
                                     .arg(unused_name(moment.trace.scenario())),
                                 8000);
        return;
    }
    const QString name = QString::fromStdString(processes->front().name);
    session_.change(with_process(moment, std::move(processes->front())), tr("Add %1").arg(name));
}

void MainWindow::step_selected(bool forward)
{
    const core::EntityId process = session_.selected();
    if (!session_.trace() || process == core::no_entity) {
        statusBar()->showMessage(tr("Select a process first: click it"), 4000);
        return;
    }
    const core::Lanes& lanes = session_.trace()->lanes();
    Player& player = session_.player();
    const core::Ticks t = forward ? lanes.next_change(process, player.t())
                                  : lanes.previous_change(process, player.t());
    player.pause();
    if (t >= 0 && t <= player.end()) {
        timeline_->announce(process);
        player.set_t(t);
    }
}

void MainWindow::leave()
{
    if (!room_->isHidden()) {
        room_->put_away();
    } else if (presenting_) {
        present(false);
    } else if (timeline_->span()) {
        timeline_->clear_span();
    } else {
        session_.select(core::no_entity);
    }
}

/// Under the veil "there is none" would tell the future. To run to what does not come is to
/// run to the end: there it has been seen that none came.
void MainWindow::tell_none_left(const QString& kind)
{
    const bool veiled = session_.moment() && session_.moment()->veiled();
    if (veiled) {
        session_.player().to_end();
    }
    //: What a person looked for in the rest of the run: decision, arrival, …
    statusBar()->showMessage(veiled ? tr("None came up to the end: %1").arg(kind)
                                    : tr("From here on there is none: %1").arg(kind),
                             4000);
}

/// Those of the scenario shown; they are kept with its file's name.
void MainWindow::take_bookmarks()
{
    std::vector<core::Ticks> bookmarks;
    const QVariantList kept = settings_.value("bookmarks/" + bookmark_key()).toList();
    for (const QVariant& one : kept) {
        bookmarks.push_back(one.toLongLong());
    }
    session_.player().set_bookmarks(std::move(bookmarks));
}

QString MainWindow::bookmark_key() const
{
    return QString::fromLatin1(session_.file().toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

void MainWindow::keep_bookmarks()
{
    QVariantList kept;
    for (const core::Ticks t : session_.player().bookmarks()) {
        kept.append(static_cast<qlonglong>(t));
    }
    if (!QFileInfo::exists(session_.file())) {
        return; // typed, in no file: gone with it
    }
    const QString key = "bookmarks/" + bookmark_key();
    kept.isEmpty() ? settings_.remove(key) : settings_.setValue(key, kept);
}

} // namespace procession::ui
