// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the scenario editor, as a lecturer uses it: keys and mouse on the real window.
#include "editor_help.h"
#include "support/dice.h"
#include "ui/editor/fault_rows.h"
#include "ui/timeline/timeline_view.h"

#include <QClipboard>
#include <QMenu>

using namespace procession;
using namespace procession::ui;

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

TEST_CASE_METHOD(Editing, "times of day, units and decimals are pasted as one step, too")
{
    QApplication::clipboard()->setText("X\t8:00\t4\nY\t15 min\t2 1 2\nZ\t2.5\t3\n");
    choose(1, ProcessColumn::name);
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(names() == "AXYZ");
    CHECK(text().contains(R"("start": "8:00")"));
    CHECK(edited().scenario().undo_name() == "paste");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    CHECK_FALSE(edited().scenario().can_undo());
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

TEST_CASE_METHOD(Editing, "a row of the table is in sight on a small projector, in large texts")
{
    theme.set_text_percent(300);
    window.resize(1024, 768);
    settle();
    const QRect first = table().visualRect(table().cells().index(0, 0));
    CHECK(table().viewport()->rect().contains(first));
}
