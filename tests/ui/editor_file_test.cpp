// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into the scenario editor and comes out of it: steps, saving, closing, files that
// somebody else changes.
#include "editor_help.h"
#include "ui/main_window/editor_place.h"

#include <QMenu>

using namespace procession;
using namespace procession::ui;

TEST_CASE_METHOD(Editing, "steps have names, and the title says whether they are saved")
{
    CHECK_FALSE(window.isWindowModified());
    CHECK(window.windowTitle().contains("own.procession.json"));
    type(0, ProcessColumn::arrival, "2");
    key(Qt::Key_Insert);
    const auto menu = [this](const QString& begins) {
        for (const QMenu* one : window.findChildren<QMenu*>()) {
            for (const QAction* action : one->actions()) {
                if (action->text().startsWith(begins)) {
                    return action->text();
                }
            }
        }
        return QString();
    };
    CHECK(menu("&Undo") == "&Undo: Add a process");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(menu("&Undo") == "&Undo: Arrival of a process");
    CHECK(menu("&Redo") == "&Redo: Add a process");
    CHECK(window.isWindowModified());
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(window.isWindowModified());
    CHECK(on_disk() == QByteArray(own).replace("\"arrival\": 0", "\"arrival\": 2"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.isWindowModified()); // before what was saved
    window.go_to(MainWindow::Page::run);
    CHECK_FALSE(menu("&Undo").contains("Arrival")); // there it takes back what was done there
    CHECK_FALSE(window.isWindowModified());
}

TEST_CASE_METHOD(Editing, "what is wrong is saved as it stands, and opened again")
{
    type(0, ProcessColumn::arrival, "soon");
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(on_disk() == text().toUtf8());
    CHECK(on_disk().contains("soon"));
}

TEST_CASE_METHOD(Editing, "closing asks before changes are lost")
{
    type(0, ProcessColumn::arrival, "2");
    const QString changed = text();
    CHECK(asked(QMessageBox::Cancel, [&] { CHECK_FALSE(window.close()); }));
    CHECK(text() == changed);
    CHECK(on_disk() == own);
    SECTION("saved")
    {
        CHECK(asked(QMessageBox::Save, [&] { CHECK(window.close()); }));
        CHECK(on_disk() == changed.toUtf8());
    }
    SECTION("dropped")
    {
        CHECK(asked(QMessageBox::Discard, [&] { CHECK(window.close()); }));
        CHECK(on_disk() == own);
    }
    SECTION("nothing to ask")
    {
        press(Qt::Key_Z, Qt::ControlModifier);
        CHECK_FALSE(asked(QMessageBox::Cancel, [&] { CHECK(window.close()); }));
    }
}

TEST_CASE_METHOD(Editing, "another scenario is edited only once this one may go")
{
    const QString other = file("other.procession.json", R"({"procession": 1, "processes": [
        {"name": "Other", "bursts": [{"cpu": 1}]}]})");
    type(0, ProcessColumn::arrival, "2");
    open(other);
    CHECK(asked(QMessageBox::Cancel, [&] { press(Qt::Key_5, Qt::ControlModifier); }));
    CHECK(edited().name() == "own.procession.json");
    CHECK(window.page() == MainWindow::Page::edit);
    window.go_to(MainWindow::Page::run);
    CHECK(asked(QMessageBox::Discard, [&] { press(Qt::Key_5, Qt::ControlModifier); }));
    CHECK(names() == "Other");
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(asked(QMessageBox::Cancel, [&] { key(Qt::Key_Return); })); // the empty one
    CHECK(names() == "");
    CHECK(edited().file().isEmpty());
}

TEST_CASE_METHOD(Editing, "a file that somebody else changes is told of, and nothing is lost")
{
    const QByteArray theirs = QByteArray(own).replace("\"cpu\": 5", "\"cpu\": 50");
    type(0, ProcessColumn::arrival, "2");
    const QString mine = text();
    write(theirs);
    REQUIRE(wait_until([&] { return label("was changed on the disk") != nullptr; }));
    CHECK(text() == mine);
    SECTION("theirs is loaded, and mine comes back by undo")
    {
        click("&Load it");
        CHECK(text() == theirs);
        CHECK_FALSE(window.isWindowModified());
        press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(text() == mine);
        CHECK(window.isWindowModified());
    }
    SECTION("mine is kept and saved over it")
    {
        press(Qt::Key_Z, Qt::ControlModifier);
        click("&Keep this");
        CHECK(text() == own);
        CHECK(window.isWindowModified()); // it is not what the file holds
        press(Qt::Key_S, Qt::ControlModifier);
        CHECK(on_disk() == own);
        CHECK_FALSE(window.isWindowModified());
    }
    SECTION("saving asks before it writes over it")
    {
        CHECK(asked(QMessageBox::Cancel, [&] { press(Qt::Key_S, Qt::ControlModifier); }));
        CHECK(on_disk() == theirs);
        CHECK(asked(QMessageBox::Save, [&] { press(Qt::Key_S, Qt::ControlModifier); }));
        CHECK(on_disk() == mine.toUtf8());
    }
    SECTION("gone from the disk, it is saved anew")
    {
        REQUIRE(QFile::remove(path));
        REQUIRE(wait_until([&] { return label("not on the disk any more") != nullptr; }));
        click("&Keep this");
        press(Qt::Key_S, Qt::ControlModifier);
        CHECK(on_disk() == mine.toUtf8());
    }
}

TEST_CASE_METHOD(Editing, "saving by itself is no change by somebody else")
{
    type(0, ProcessColumn::arrival, "2");
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(edited().differs_on_disk());
    QTest::qWait(300); // longer than a change takes to be noticed
    CHECK_FALSE(label("was changed on the disk"));
    write(own); // and the new file in its place is watched
    CHECK(wait_until([&] { return label("was changed on the disk") != nullptr; }));
}

TEST_CASE_METHOD(Editing, "what is edited is watched in the place of runs, and edited on")
{
    type(0, ProcessColumn::bursts, "9");
    const QString changed = text();
    bool settled = false;
    const auto connection = QObject::connect(&window.session(), &Session::settled, &window,
                                             [&settled] { settled = true; });
    press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(wait_until([&] { return settled; }));
    QObject::disconnect(connection);
    settle();
    CHECK(window.page() == MainWindow::Page::run);
    CHECK(window.session().scenario()->processes[0].bursts[0].ticks == 9);
    CHECK_FALSE(asked(QMessageBox::Cancel, [&] { press(Qt::Key_5, Qt::ControlModifier); }));
    CHECK(text() == changed);
    CHECK(edited().scenario().can_undo());
}

TEST_CASE_METHOD(Editing, "what was changed in the run is a step of the editor")
{
    window.go_to(MainWindow::Page::run);
    core::Scenario faster = *window.session().scenario();
    faster.machine.cores = 2;
    window.session().change(faster, "Cores");
    settle();
    press(Qt::Key_5, Qt::ControlModifier);
    CHECK(edited().scenario().reading().scenario == faster);
    CHECK(edited().is_modified());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    CHECK_FALSE(edited().is_modified());
}

TEST_CASE_METHOD(Editing, "a shipped scenario is edited, and saved elsewhere only")
{
    edit(":/scenarios/welcome.procession.json");
    CHECK(edited().file().isEmpty());
    CHECK(edited().name() == "welcome.procession.json");
    const QString copy = folder.filePath("copy.procession.json");
    REQUIRE(window.editing().save_as(copy));
    CHECK(edited().file() == copy);
    QFile shipped(":/scenarios/welcome.procession.json");
    QFile saved(copy);
    REQUIRE((shipped.open(QIODevice::ReadOnly) && saved.open(QIODevice::ReadOnly)));
    CHECK(shipped.readAll() == saved.readAll());
    CHECK(window.recent_files().files.contains(copy));
}
