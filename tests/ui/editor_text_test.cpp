// SPDX-License-Identifier: GPL-3.0-or-later
// The text of the scenario in the editor, typed into by keys as a person does.
#include "editor_help.h"
#include "support/dice.h"
#include "ui/editor/code_edit.h"
#include "ui/editor/fault_rows.h"
#include "ui/editor/text_page.h"

#include <QClipboard>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QTabWidget>
#include <QToolTip>

using namespace procession;
using namespace procession::ui;

namespace {

struct EditingText : Editing {
    EditingText()
    {
        window.show_view("edit-text");
        edit().setFocus(Qt::MouseFocusReason);
        settle();
        REQUIRE(edit().isVisible());
    }
    [[nodiscard]] CodeEdit& edit() { return window.editor().text().edit(); }
    [[nodiscard]] QString shown() { return QString::fromStdString(edit().bytes()); }
    void put_cursor(const char* before)
    {
        const std::size_t at = edit().bytes().find(before);
        REQUIRE(at != std::string::npos);
        edit().go_to(at);
    }
    void write(const QString& letters)
    {
        QTest::keyClicks(&edit(), letters);
        settle();
    }
    /// Until what was typed has been read away from the window's thread.
    void read()
    {
        REQUIRE(wait_until([&] { return edited().is_told(); }));
        if (edited().scenario().reading().scenario) {
            up_to_date();
        }
        settle();
    }
    void compose(const QString& tried, const QString& chosen = {})
    {
        QInputMethodEvent event(tried, {});
        event.setCommitString(chosen);
        QApplication::sendEvent(&edit(), &event);
        settle();
    }
};

} // namespace

TEST_CASE_METHOD(EditingText, "what is typed into the text is the scenario, and a step of typing")
{
    CHECK(shown() == own);
    put_cursor("5}]");
    write("1"); // 15 ticks
    CHECK(text() == QString(own).replace(R"({"cpu": 5})", R"({"cpu": 15})"));
    CHECK(shown() == text());
    read();
    CHECK(window.editor().run().trace()->end() == 23); // A 0-15, B 15-18, C 18-22, B 22-23
    write("0");
    read();
    CHECK(edited().scenario().reading().scenario->processes[0].bursts[0].ticks == 105);
    press(Qt::Key_Z, Qt::ControlModifier); // typed on, so one step
    CHECK(text() == own);
    CHECK(shown() == own);
    CHECK_FALSE(edited().is_modified());
    key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier); // means nothing, so it writes nothing
    press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(text().contains("105"));
    CHECK(shown() == text());
}

TEST_CASE_METHOD(EditingText, "what is wrong in the text is marked, told and gone to")
{
    put_cursor("1, \"bursts\"");
    key(Qt::Key_Delete);
    write("tru"); // no JSON at all
    read();
    REQUIRE(edit().marks().size() == 1);
    CHECK_FALSE(edit().marks()[0].told.isEmpty());
    CHECK(label(edit().marks()[0].told)); // the cursor is in that line
    CHECK(label("this is the run before that"));
    CHECK(window.editor().faults().count() == 1);
    write("e"); // JSON, but no time
    read();
    REQUIRE(edit().marks().size() == 1);
    const CodeEdit::Mark mark = edit().marks()[0];
    CHECK(shown().mid(static_cast<qsizetype>(mark.begin),
                      static_cast<qsizetype>(mark.end - mark.begin)) == "true");

    // The process has a row in the table, which is asked before the text.
    edit().go_to(0);
    press(Qt::Key_F4);
    CHECK_FALSE(edit().isVisible());
    CHECK(table().currentIndex().row() == 1);
    window.show_view("edit-text");
    put_cursor("\"procession\"");
    write("x");
    put_cursor("\"scheduler\"");
    key(Qt::Key_Delete); // its quote: no JSON, so no row either
    read();
    window.editor().show_page("processes");
    press(Qt::Key_F4);
    CHECK(edit().isVisible());
    CHECK(edit().hasFocus());
    CHECK_FALSE(edit().told_of_line(edit().cursor_line()).isEmpty());
}

TEST_CASE_METHOD(EditingText, "a mark tells what is wrong when it is pointed at")
{
    put_cursor("0, \"bursts\"");
    write("-1"); // -10
    read();
    REQUIRE(edit().marks().size() == 1);
    const auto at = static_cast<unsigned long>(edit().marks()[0].begin);
    const QPoint place(static_cast<int>(edit().SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION,
                                                             0UL, static_cast<long>(at))) +
                           2,
                       static_cast<int>(edit().SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION,
                                                             0UL, static_cast<long>(at))) +
                           4);
    QHelpEvent event(QEvent::ToolTip, place, edit().viewport()->mapToGlobal(place));
    QApplication::sendEvent(edit().viewport(), &event);
    CHECK(QToolTip::text() == edit().marks()[0].told);
    QToolTip::hideText();
}

TEST_CASE_METHOD(EditingText, "changes from elsewhere leave the cursor where it is")
{
    put_cursor("\"C\"");
    const int line = edit().cursor_line();
    edited().edit([](auto& scenario) { return core::edit::add_process(scenario, 1); });
    settle();
    CHECK(shown() == text());
    CHECK(edit().cursor_line() == line + 1);
    CHECK(edit().bytes().substr(edit().cursor(), 3) == "\"C\"");
    window.editor().show_page("processes"); // out of sight it follows nothing, then all at once
    edited().edit([](auto& scenario) { return core::edit::remove_processes(scenario, {1}); });
    settle();
    window.show_view("edit-text");
    CHECK(shown() == own);
    CHECK(edit().bytes().substr(edit().cursor(), 3) == "\"C\"");
}

TEST_CASE_METHOD(EditingText,
                 "lines break with their indentation, and copying, pasting and cutting go")
{
    put_cursor("\"procession\"");
    key(Qt::Key_Return);
    CHECK(text() == QString(own).replace("{\n  \"pro", "{\n  \n  \"pro"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    QApplication::clipboard()->setText(QString::fromUtf8("\"x-note\": \"\u65b0\",\n  "));
    key(Qt::Key_V, Qt::ControlModifier);
    CHECK(text().contains(QString::fromUtf8("{\n  \"x-note\": \"\u65b0\",\n  \"procession\"")));
    read();
    CHECK(edited().scenario().reading().scenario);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == text());
    key(Qt::Key_X, Qt::ControlModifier);
    CHECK(text().isEmpty());
    edit().undo(); // by the menu at the text
    settle();
    CHECK(shown() == QApplication::clipboard()->text());
}

TEST_CASE_METHOD(EditingText, "an input method writes what was chosen, as one step")
{
    put_cursor("\"A\"");
    key(Qt::Key_Right);
    compose("xin");
    CHECK(text() == own); // nothing is chosen yet
    compose("xing");
    compose({}, QString::fromUtf8("\u65b0"));
    CHECK(text() == QString(own).replace("\"A\"", QString::fromUtf8("\"\u65b0A\"")));
    CHECK(shown() == text());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    CHECK(shown() == own);
}

TEST_CASE_METHOD(EditingText, "the house format is one step")
{
    put_cursor("\"procession\"");
    write("   ");
    click("House format");
    CHECK(text().toStdString() == core::house_format(core::Document(own)));
    CHECK(shown() == text());
    CHECK(edited().scenario().undo_name() == "house_format");
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    write("}");
    click("House format"); // it is no JSON
    CHECK_FALSE(window.editor().file().scenario().undo_name() == "house_format");
}

TEST_CASE_METHOD(EditingText, "nobody is caught in the text")
{
    const auto leaves = [&] {
        QTest::keyClick(&edit(), Qt::Key_Tab);
        settle();
        return QApplication::focusWidget() != &edit();
    };
    edit().clearFocus();
    edit().setFocus(Qt::TabFocusReason); // passing by
    CHECK(leaves());
    CHECK(text() == own);
    edit().setFocus(Qt::TabFocusReason);
    put_cursor("\"procession\"");
    write("1");
    CHECK_FALSE(leaves());
    CHECK(text() != own);
    key(Qt::Key_Escape);
    CHECK(leaves());
    edit().setFocus(Qt::MouseFocusReason); // the focus is elsewhere
    CHECK_FALSE(leaves());
    key(Qt::Key_Escape);
    QTest::keyClick(&edit(), Qt::Key_Tab, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget() != &edit());
}

TEST_CASE_METHOD(EditingText, "letters that are shortcuts elsewhere are letters here")
{
    put_cursor("\"procession\"");
    write("avg 12[]R");
    CHECK(text() == QString(own).replace("{\n  \"pro", "{\n  avg 12[]R\"pro"));
    CHECK(window.page() == MainWindow::Page::edit);
}

TEST_CASE_METHOD(EditingText, "random typing, undo and edits of cells agree with a plain text")
{
    tests::Dice dice(22);
    for (int i = 0; i < 300; ++i) {
        CAPTURE(i);
        const std::string before = edit().bytes();
        const std::int64_t chance = dice.from_to(1, 100);
        if (chance <= 20) {
            edit().go_to(static_cast<std::size_t>(
                dice.from_to(0, static_cast<std::int64_t>(before.size()))));
        } else if (chance <= 55) {
            write(dice.one_of({"1", "{", "\"", "x", " ", ","}));
        } else if (chance <= 65) {
            key(dice.percent(50) ? Qt::Key_Backspace : Qt::Key_Delete);
        } else if (chance <= 70) {
            key(Qt::Key_Return);
        } else if (chance <= 75) {
            for (std::int64_t n = dice.from_to(1, 5); n > 0; --n) {
                key(Qt::Key_Right, Qt::ShiftModifier);
            }
            write("y");
        } else if (chance <= 90) {
            press(Qt::Key_Z, Qt::ControlModifier);
        } else if (chance <= 95) {
            press(Qt::Key_Y, Qt::ControlModifier);
        } else {
            edited().edit([](auto& scenario) { return core::edit::add_process(scenario, 0); });
        }
        settle();
        REQUIRE(edit().bytes() == edited().scenario().text());
    }
    while (edited().scenario().can_undo()) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    read();
    CHECK(text() == own);
    CHECK(shown() == own);
}

TEST_CASE("a new line is indented as what stands before it says")
{
    const auto python = [](const char* line) {
        return next_indentation(line, CodeLanguage::python);
    };
    CHECK(python("x = 1").empty());
    CHECK(python("    x = 1") == "    ");
    CHECK(python("while True:") == "    ");
    CHECK(python("    if x:  # why") == "        ");
    CHECK(python("    x = '#:'") == "    ");
    CHECK(python("        return x") == "    ");
    CHECK(python("    pass").empty());
    CHECK(python("  break").empty());
    CHECK(python("    returned = 1") == "    ");
    CHECK(python("").empty());
    CHECK(next_indentation("  {", CodeLanguage::json) == "    ");
    CHECK(next_indentation("  {},", CodeLanguage::json) == "  ");
    CHECK(next_indentation("\tx:", CodeLanguage::plain) == "\t");
}
