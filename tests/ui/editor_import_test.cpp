// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and job lists into the editor, with a look at what would be read.
#include "editor_help.h"
#include "ui/editor/editor_forms.h"
#include "ui/editor/import_columns.h"
#include "ui/editor/import_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace procession;
using namespace procession::ui;

namespace {

struct Importing : Editing {
    [[nodiscard]] ImportDialog& dialog()
    {
        for (auto* one : window.findChildren<ImportDialog*>()) {
            if (one->isVisible()) {
                one->activateWindow();
                settle();
                return *one;
            }
        }
        throw std::logic_error("no import is open");
    }
    ImportDialog& import(const QString& text)
    {
        press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        ImportDialog& one = dialog();
        one.source().setPlainText(text);
        REQUIRE(wait_until([&one] { return !one.source().document()->isEmpty(); }));
        one.read();
        settle();
        return one;
    }
    [[nodiscard]] static QAbstractButton* button(QDialog& dialog, const QString& name)
    {
        for (auto* one : dialog.findChildren<QAbstractButton*>()) {
            if (one->isVisible() && one->text() == name) {
                return one;
            }
        }
        throw std::logic_error("no button " + name.toStdString());
    }
    void click_in(QDialog& dialog, const QString& name)
    {
        QTest::mouseClick(button(dialog, name), Qt::LeftButton);
        window.activateWindow();
        settle();
    }
    [[nodiscard]] static QComboBox& choice(QDialog& dialog, const QString& name)
    {
        for (auto* one : dialog.findChildren<QComboBox*>()) {
            if (one->accessibleName() == name) {
                return *one;
            }
        }
        throw std::logic_error("no choice " + name.toStdString());
    }
    /// As by hand: what a choice tells counts once it is made.
    static void choose_in(QComboBox& box, int index)
    {
        box.setCurrentIndex(index);
        emit box.activated(index);
        settle();
    }
    [[nodiscard]] static QString row(ImportDialog& dialog, int row)
    {
        QStringList cells;
        for (int column = 0; column < dialog.rows().columnCount(); ++column) {
            cells.append(dialog.rows().item(row, column)->text());
        }
        return cells.join('|');
    }
    [[nodiscard]] static QString told(ImportDialog& dialog)
    {
        QStringList lines;
        for (int i = 0; i < dialog.told().count(); ++i) {
            lines.append(dialog.told().item(i)->text());
        }
        return lines.join('\n');
    }
};

} // namespace

TEST_CASE_METHOD(Importing, "nothing is found where there is nothing")
{
    press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    ImportDialog& one = dialog();
    for (const auto* box : one.findChildren<QComboBox*>()) {
        CHECK_FALSE(box->isVisible());
    }
    QTest::keyClicks(&one.source(), "A, 1, 2");
    one.read();
    CHECK(choice(one, "Format").isVisible());
    CHECK(choice(one, "Format").currentText() == "Found: Table");
    QTest::keyClick(&one.source(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&one.source(), Qt::Key_Delete);
    one.read();
    for (const auto* box : one.findChildren<QComboBox*>()) {
        CHECK_FALSE(box->isVisible());
    }
}

TEST_CASE_METHOD(Importing,
                 "what is typed is shown as it will be read, before anything is made of it")
{
    press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    ImportDialog& one = dialog();
    CHECK_FALSE(button(one, "&New scenario")->isEnabled());
    QTest::keyClicks(&one.source(), "P1,0,5,2");
    REQUIRE(wait_until([&] { return one.rows().rowCount() == 1; }));
    CHECK(row(one, 0) == "1|P1|0|5|2");
    CHECK(choice(one, "Separator").itemText(0) == "Found: Comma");
    CHECK(choice(one, "Headings").itemText(0) == "Found: No headings");
    CHECK(button(one, "&New scenario")->isEnabled());
    CHECK(text() == own);
    one.reject();
    settle();
    CHECK(text() == own);
}

TEST_CASE_METHOD(Importing,
                 "headings, separators and times of day are recognised, and make a new scenario")
{
    ImportDialog& one = import(QString::fromUtf8("进程;到达时间;运行时间（小时）\n"
                                                 "A;8:00;0.5\nB;8:20;1\n合计;;1.5\n"));
    CHECK(choice(one, "Separator").itemText(0) == "Found: Semicolon");
    CHECK(choice(one, "Headings").itemText(0) == "Found: With headings");
    REQUIRE(one.rows().rowCount() == 2);
    CHECK(row(one, 0) == "2|A|0 (8:00)|30|0");
    CHECK(row(one, 1) == "3|B|20 (8:20)|60|0");
    CHECK(told(one).contains("A tick stands for 1 min"));
    CHECK(told(one).contains("Left out: the row")); // which sums up the others
    click_in(one, "&New scenario");
    up_to_date();
    CHECK(names() == "AB");
    CHECK(cell(1, ProcessColumn::arrival) == "20");
    CHECK(edited().scenario().reading().scenario->clock->start == "8:00");
    CHECK(edited().file().isEmpty());
    CHECK(edited().is_modified()); // it is in no file, and was some work
    CHECK(asked(QMessageBox::Cancel, [&] { CHECK_FALSE(window.close()); }));
}

TEST_CASE_METHOD(Importing, "imported processes are appended as one step, under names of their own")
{
    ImportDialog& one = import("B\t4\t2\nX\t6\t1\n");
    click_in(one, "&Append");
    CHECK(names() == "ABCDX");
    CHECK(cell(3, ProcessColumn::bursts) == "2");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    CHECK_FALSE(edited().scenario().can_undo());
}

TEST_CASE_METHOD(Importing, "times with another clock cannot be appended, and it is said why")
{
    ImportDialog& one = import("A,8:00,30 min\n");
    CHECK(button(one, "&New scenario")->isEnabled());
    CHECK_FALSE(button(one, "&Append")->isEnabled());
    CHECK(button(one, "&Append")->toolTip().contains("clock"));
}

TEST_CASE_METHOD(Importing, "faults stand at their rows, and going to one goes to its line")
{
    ImportDialog& one = import("name,arrival,burst\nA,0,5\nB,soon,3\nC,2,1,000\nD,3,4\n");
    CHECK_FALSE(button(one, "&New scenario")->isEnabled());
    CHECK_FALSE(button(one, "&Append")->isEnabled());
    REQUIRE(one.told().count() >= 2);
    CHECK(one.told().item(0)->text().startsWith("Line 3: "));
    CHECK(one.told().item(1)->text().startsWith("Line 4: "));
    REQUIRE(one.rows().rowCount() >= 3);
    CHECK(row(one, 0) == "2|A|0|5|0"); // what could be read
    CHECK(row(one, 1).startsWith(QString::fromUtf8("⚠ 3|B|")));
    CHECK_FALSE(one.rows().item(1, 0)->toolTip().isEmpty());
    one.told().setFocus();
    one.told().setCurrentRow(0);
    QTest::keyClick(&one.told(), Qt::Key_Return);
    settle();
    CHECK(one.source().hasFocus());
    CHECK(one.source().textCursor().blockNumber() == 2);
    CHECK(one.source().textCursor().selectedText() == "soon,3");
    CHECK(one.isVisible()); // Return there creates nothing
}

TEST_CASE_METHOD(Importing, "what was guessed can be told")
{
    ImportDialog& one = import("A 0,5\nB 1,3\n");
    CHECK(one.columns().choices().size() >= 2);
    SECTION("columns")
    {
        one.source().setPlainText("5,0,A\n3,1,B\n");
        one.read();
        settle();
        const auto choices = one.columns().choices();
        for (int column = 0; column < 3; ++column) {
            const auto role = column == 0   ? core::ColumnRole::burst
                              : column == 1 ? core::ColumnRole::arrival
                                            : core::ColumnRole::name;
            choose_in(*choices[column], choices[column]->findData(static_cast<int>(role)));
        }
        REQUIRE(one.rows().rowCount() == 2);
        CHECK(row(one, 0) == "1|A|0|5|0");
        CHECK(one.preview().faults.empty());
    }
    SECTION("the unit of numbers without one")
    {
        one.source().setPlainText("A,8:00,1\nB,9:00,2\n");
        one.read();
        settle();
        CHECK(told(one).contains("taken as min"));
        QComboBox& unit = choice(one, "Unit");
        choose_in(unit, unit.findText("h"));
        CHECK(row(one, 1) == "2|B|1 (9:00)|2|0");
    }
    SECTION("headings")
    {
        one.source().setPlainText("x,y,z\nA,0,5\n");
        one.read();
        settle();
        CHECK_FALSE(one.preview().faults.empty());
    }
}

TEST_CASE_METHOD(Importing, "a job list of OSTEP is recognised")
{
    ImportDialog& one = import("./scheduler.py -p SJF -l 5,10,15 -c");
    CHECK(choice(one, "Format").itemText(0) == "Found: scheduler.py");
    REQUIRE(one.rows().rowCount() == 3);
    CHECK_FALSE(choice(one, "Separator").isVisible());
    click_in(one, "&New scenario");
    CHECK(edited().scenario().reading().scenario->scheduler.policy == "sjf");
    CHECK(table().cells().rowCount() == 3);
}

TEST_CASE_METHOD(Importing, "from the clipboard, and from files that say how they are encoded")
{
    ImportDialog& one = import("x");
    QApplication::clipboard()->setText("A\t0\t5\r\nB\t1\t3\r\n");
    QTest::mouseClick(button(one, "&From the clipboard"), Qt::LeftButton);
    settle();
    CHECK(one.rows().rowCount() == 2);
    const QString table = "A,0,7\n";
    QByteArray utf16("\xFF\xFE");
    for (const QChar letter : table) {
        utf16.append(static_cast<char>(letter.unicode()));
        utf16.append('\0');
    }
    one.take_file(file("excel.txt", utf16));
    REQUIRE(one.rows().rowCount() == 1);
    CHECK(row(one, 0) == "1|A|0|7|0");
    one.take_file(file("gbk.csv", "\xBD\xF8\xB3\xCC,0,7\n"));
    CHECK(one.rows().rowCount() == 0);
    bool said = false;
    for (auto* label : one.findChildren<QLabel*>()) {
        said = said || label->text().contains("gbk.csv is no text in UTF-8");
    }
    CHECK(said);
}

TEST_CASE_METHOD(Importing, "a table that is dropped on the window is opened as an import")
{
    const QString csv = file("jobs.csv", "P1,0,5\nP2,1,3\n");
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(csv)});
    window.go_to(MainWindow::Page::home);
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &dropped, Qt::LeftButton,
                          Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    settle();
    ImportDialog& one = dialog();
    CHECK(one.rows().rowCount() == 2);
    click_in(one, "&New scenario");
    CHECK(window.page() == MainWindow::Page::edit);
    CHECK(names() == "P1P2");
}
