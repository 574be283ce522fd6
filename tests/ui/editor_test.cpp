// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario editor, as a lecturer uses it: keys and mouse on the real window.
#include "core/edit/process_cells.h"
#include "support/dice.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/edited_run.h"
#include "ui/editor/editor.h"
#include "ui/editor/fault_rows.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;
using core::edit::ProcessColumn;

namespace {

constexpr const char* own = R"({
  "procession": 1,
  "scheduler": {"policy": "fcfs"},
  "processes": [
    {"name": "A", "arrival": 0, "bursts": [{"cpu": 5}]},
    {"name":   "B", "arrival": 1, "bursts": [{"cpu": 3}, {"io": 2, "device": "disk"}, {"cpu": 1}]},
    {"name": "C", "arrival": 2, "bursts": [{"cpu": 4}], "x-note": "long"}
  ]
}
)";

struct Editing : WindowFixture {
    Editing() : path(file("own.procession.json", own)) { edit(path); }

    void edit(const QString& file)
    {
        open(file);
        press(Qt::Key_5, Qt::ControlModifier);
        REQUIRE(window.page() == MainWindow::Page::edit);
        up_to_date();
    }
    [[nodiscard]] EditedFile& edited() { return window.editor().file(); }
    [[nodiscard]] CellTable& table() { return window.editor().table(); }
    [[nodiscard]] QString text() { return QString::fromStdString(edited().scenario().text()); }
    void up_to_date()
    {
        settle();
        REQUIRE(wait_until([&] { return window.editor().run().is_up_to_date(); }));
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* const focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &table(), key, modifiers);
        settle();
    }
    void choose(int row, ProcessColumn column)
    {
        table().setFocus();
        table().go_to_cell(row, static_cast<int>(column));
        settle();
    }
    void choose(int row, int rows, ProcessColumn column)
    {
        choose(row, column);
        for (int i = 1; i < rows; ++i) {
            key(Qt::Key_Down, Qt::ShiftModifier);
        }
    }
    /// Types into the cell and leaves it with Return.
    void type(int row, ProcessColumn column, const QString& typed)
    {
        choose(row, column);
        QTest::keyClicks(&table(), typed.left(1)); // opens the cell, also where it is a shortcut
        QTest::keyClicks(QApplication::focusWidget(), typed.mid(1));
        key(Qt::Key_Return);
    }
    [[nodiscard]] QString cell(int row, ProcessColumn column)
    {
        return table().cells().index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] QString names()
    {
        QString all;
        for (int row = 0; row < table().cells().rowCount(); ++row) {
            all += cell(row, ProcessColumn::name);
        }
        return all;
    }
    [[nodiscard]] QByteArray on_disk() const
    {
        QFile read(path);
        REQUIRE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    }
    void write(const QByteArray& content) const
    {
        QFile written(path);
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(content);
    }
    /// Presses a button of the question that comes while `act` goes on; false if none comes.
    template <typename Act>
    [[nodiscard]] bool asked(QMessageBox::StandardButton button, const Act& act)
    {
        bool came = false;
        QTimer::singleShot(0, &window, [&came, button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            came = box != nullptr;
            if (box) {
                box->button(button)->click();
            }
        });
        act();
        settle();
        return came;
    }
    [[nodiscard]] QLabel* label(const QString& part)
    {
        for (auto* one : window.editor().findChildren<QLabel*>()) {
            if (one->isVisible() && one->text().contains(part)) {
                return one;
            }
        }
        return nullptr;
    }
    void click(const QString& name)
    {
        for (auto* button : window.editor().findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->text() == name) {
                QTest::mouseClick(button, Qt::LeftButton);
                settle();
                return;
            }
        }
        FAIL("no button " << name.toStdString());
    }

    QString path;
};

} // namespace

TEST_CASE_METHOD(Editing, "what is typed into a cell changes its place in the text, and the run")
{
    CHECK(text() == own);
    CHECK(cell(1, ProcessColumn::bursts) == "3 2@disk 1");
    CHECK(window.editor().run().trace()->end() == 13); // A 0-5, B 5-8, C 8-12, B 12-13
    type(2, ProcessColumn::bursts, "7 2");
    CHECK(text() == QString(own).replace(R"([{"cpu": 4}])", R"([{"cpu": 7}, {"io": 2}])"));
    CHECK(table().currentIndex().row() == 2); // there is no row below
    type(0, ProcessColumn::arrival, "1");
    CHECK(table().currentIndex().row() == 1);
    up_to_date();
    // A 1-6, B 6-9, C 9-16, B's I/O until 11, B 16-17, C's I/O until 18.
    CHECK(window.editor().run().trace()->end() == 18);
    CHECK(window.editor().run().timeline().mapping().end >= 18);
    CHECK(window.session().trace()->end() != 18); // the run beside is another matter
}

TEST_CASE_METHOD(Editing, "what is wrong is kept, shown at its cell and below, and stops nobody")
{
    type(0, ProcessColumn::arrival, "soon");
    CHECK(text().contains(R"("arrival": "soon")"));
    CHECK(cell(0, ProcessColumn::arrival) == QString::fromUtf8("⚠ soon"));
    const auto wrong = table().cells().index(0, static_cast<int>(ProcessColumn::arrival));
    CHECK(wrong.data(Qt::ForegroundRole).value<QColor>() == theme.palette().fault);
    FaultRows& faults = window.editor().faults();
    REQUIRE(faults.isVisible());
    REQUIRE(faults.count() == 1);
    CHECK(faults.item(0)->text().contains("A, Arrival"));
    CHECK(faults.item(0)->text().contains(wrong.data(Qt::ToolTipRole).toString()));
    CHECK(label("this is the run before that"));
    CHECK(window.editor().run().trace()->end() == 13);

    type(1, ProcessColumn::tickets, "x"); // the column comes into sight with its content
    CHECK_FALSE(table().isColumnHidden(static_cast<int>(ProcessColumn::tickets)));
    REQUIRE(faults.count() == 2);
    choose(2, ProcessColumn::name);
    QTest::mouseClick(faults.viewport(), Qt::LeftButton, {},
                      faults.visualItemRect(faults.item(1)).center());
    settle();
    CHECK(table().currentIndex() ==
          table().cells().index(1, static_cast<int>(ProcessColumn::tickets)));
    press(Qt::Key_F4);
    CHECK(table().currentIndex() == wrong);

    type(0, ProcessColumn::arrival, "0");
    choose(1, ProcessColumn::tickets);
    key(Qt::Key_Delete);
    CHECK_FALSE(faults.isVisible());
    up_to_date();
    CHECK(text() == own);
    CHECK_FALSE(label("this is the run before that"));
}

TEST_CASE_METHOD(Editing, "rows are added, copied, moved and taken out by keys and buttons")
{
    choose(0, ProcessColumn::name);
    key(Qt::Key_Insert);
    CHECK(names() == "ADBC");
    CHECK(table().currentIndex().row() == 1);
    key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(names() == "ADEBC");
    key(Qt::Key_Down, Qt::AltModifier);
    CHECK(names() == "ADBEC");
    key(Qt::Key_Up, Qt::AltModifier);
    CHECK(names() == "ADEBC");
    choose(1, 2, ProcessColumn::arrival);
    key(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(names() == "ABC");
    for (const char* wanted : {"ADEBC", "ADBEC", "ADEBC", "ADBC", "ABC"}) {
        press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(names() == wanted);
    }
    CHECK(text() == own);
    click("Add");
    click("Down");
    click("Up");
    click("Duplicate");
    click("Remove");
    CHECK(names() == "ABDC");
}

TEST_CASE_METHOD(Editing, "a spreadsheet is pasted, copied and filled down, each as one step")
{
    QApplication::clipboard()->setText("X\t3\t6\r\nY\t4\t2 1 2\r\nZ\t8:3o\t1\r\n");
    choose(1, ProcessColumn::name);
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(names() == "AXYZ");
    CHECK(cell(2, ProcessColumn::bursts) == "2 1 2");
    CHECK(cell(3, ProcessColumn::arrival) == QString::fromUtf8("⚠ 8:3o"));
    CHECK(text().contains(R"("x-note": "long")")); // what the table does not show stays
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);

    choose(0, 3, ProcessColumn::bursts);
    key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == "5\n3 2@disk 1\n4");
    choose(0, 3, ProcessColumn::arrival);
    press(Qt::Key_D, Qt::ControlModifier);
    CHECK(cell(2, ProcessColumn::arrival) == "0");
    choose(1, ProcessColumn::bursts);
    press(Qt::Key_D, Qt::ControlModifier); // one cell: what stands above
    CHECK(cell(1, ProcessColumn::bursts) == "5");
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
}

TEST_CASE_METHOD(Editing, "columns that nobody uses are there when they are asked for")
{
    const auto priority = static_cast<int>(ProcessColumn::priority);
    CHECK(table().isColumnHidden(priority));
    CHECK(table().isColumnHidden(static_cast<int>(ProcessColumn::program)));
    table().column_menu().actions()[priority]->trigger();
    settle();
    CHECK_FALSE(table().isColumnHidden(priority));
    CHECK(cell(0, ProcessColumn::priority) == "0"); // what holds where nothing is said
    type(0, ProcessColumn::priority, "4");
    CHECK_FALSE(table().column_menu().actions()[priority]->isEnabled());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    table().column_menu().actions()[priority]->trigger();
    CHECK(table().isColumnHidden(priority));
}

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
    CHECK_FALSE(asked(QMessageBox::Cancel,
                      [&] { press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier); }));
    CHECK(text().toStdString() == core::edit::empty_scenario());
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
    REQUIRE(window.save_edited(copy));
    CHECK(edited().file() == copy);
    QFile shipped(":/scenarios/welcome.procession.json");
    QFile saved(copy);
    REQUIRE((shipped.open(QIODevice::ReadOnly) && saved.open(QIODevice::ReadOnly)));
    CHECK(shipped.readAll() == saved.readAll());
    CHECK(window.recent_files().files.contains(copy));
}

TEST_CASE_METHOD(Editing, "hundreds of random operations in the window agree with a plain model")
{
    tests::Dice dice(20261122);
    std::vector<QString> texts{text()};
    std::size_t now = 0;
    for (int i = 0; i < 400; ++i) {
        CAPTURE(i);
        const auto rows = table().cells().rowCount();
        const auto row = static_cast<int>(dice.from_to(0, std::max(rows - 1, 0)));
        const auto column = static_cast<ProcessColumn>(dice.from_to(0, 4) % 4);
        choose(row, column);
        const std::int64_t chance = dice.from_to(1, 100);
        if (chance <= 20) {
            press(Qt::Key_Z, Qt::ControlModifier);
            now -= now > 0 ? 1 : 0;
        } else if (chance <= 30) {
            QTest::keySequence(&window, QKeySequence(QKeySequence::Redo));
            settle();
            now += now + 1 < texts.size() ? 1 : 0;
        } else {
            if (chance <= 60 && rows > 0) {
                const std::string typed =
                    dice.one_of({"7", "soon", "2 3@disk 1", "[", "name", "#123456", "9 9"});
                type(row, column, QString::fromStdString(typed));
            } else if (chance <= 68) {
                key(Qt::Key_Insert);
            } else if (chance <= 74) {
                key(Qt::Key_Delete, Qt::ControlModifier);
            } else if (chance <= 80) {
                key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
            } else if (chance <= 86) {
                key(dice.percent(50) ? Qt::Key_Up : Qt::Key_Down, Qt::AltModifier);
            } else if (chance <= 92) {
                QApplication::clipboard()->setText("P\t1\n\t2 2\n");
                press(Qt::Key_V, Qt::ControlModifier);
            } else {
                press(Qt::Key_D, Qt::ControlModifier);
            }
            if (text() != texts[now]) {
                texts.resize(++now);
                texts.push_back(text());
            }
        }
        REQUIRE(text() == texts[now]);
        REQUIRE(window.isWindowModified() == (now != 0));
        // What the table shows is what the text says, read anew.
        const core::Document document(texts[now].toStdString());
        const auto nodes = core::edit::process_rows(document);
        REQUIRE(table().cells().rowCount() == static_cast<int>(nodes.size()));
        for (int at = 0; at < table().cells().rowCount(); ++at) {
            const auto name = core::edit::cell_of(document, nodes[static_cast<std::size_t>(at)],
                                                  ProcessColumn::name);
            REQUIRE(table().cells().typed(at, 0) == QString::fromStdString(name.text));
        }
    }
    while (now > 0) {
        press(Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(text() == texts[--now]);
    }
    up_to_date();
    CHECK(text() == own);
    CHECK(window.editor().run().trace()->end() == 13);
}
