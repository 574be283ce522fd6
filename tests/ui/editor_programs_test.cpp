// SPDX-License-Identifier: GPL-3.0-or-later
// Programs in the editor, written by keys as a lecturer writes them.
#include "editor_help.h"
#include "support/dice.h"
#include "ui/editor/programs_page.h"
#include "ui/editor/python_edit.h"
#include "ui/layout/fitting_combo.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/line_stops.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QStatusBar>
#include <QTabWidget>

using namespace procession;
using namespace procession::ui;
using core::edit::StoredText;

namespace {

const char* const with_programs = R"({
  "procession": 1,
  "processes": [
    {"name": "main", "program": "main.py"}
  ],
  "programs": {
    "main.py": "import os\nprint(\"\u65b0\", 1)\n",
    "other.py" : "x = 1\n"
  },
  "files": {"data.json": "{}"}
}
)";

struct EditingPrograms : Editing {
    EditingPrograms() { edit_file(with_programs); }
    void edit_file(const char* content)
    {
        open(file("programs.procession.json", content));
        window.show_view("edit-programs");
        edit().setFocus(Qt::MouseFocusReason);
        settle();
        checked();
    }
    [[nodiscard]] ProgramsPage& page() { return window.editor().programs(); }
    [[nodiscard]] PythonEdit& edit() { return page().edit(); }
    [[nodiscard]] QString shown() { return QString::fromStdString(edit().bytes()); }
    /// What the scenario has of that name.
    [[nodiscard]] std::string program(const std::string& name)
    {
        const auto& reading = edited().scenario().reading();
        REQUIRE(reading.scenario);
        REQUIRE(reading.scenario->programs.contains(name));
        return reading.scenario->programs.at(name);
    }
    void write(const QString& letters)
    {
        QTest::keyClicks(&edit(), letters);
        settle();
    }
    void choose_row(int row)
    {
        page().chooser().setCurrentIndex(row);
        emit page().chooser().activated(row);
        settle();
    }
    void checked()
    {
        settle();
        REQUIRE(wait_until([&] { return !page().checker().is_busy(); }));
        settle();
    }
};

} // namespace

TEST_CASE_METHOD(EditingPrograms, "a program is written into its string, and typing is one step")
{
    REQUIRE(page().chosen() == StoredText{StoredText::Kind::program, "main.py"});
    CHECK(shown() == QString::fromUtf8("import os\nprint(\"\u65b0\", 1)\n"));
    edit().go_to(edit().bytes().size());
    write("print(\"a\\n\")");
    CHECK(text().contains(R"x(, 1)\nprint(\"a\\n\")")x"));
    CHECK(program("main.py") == edit().bytes());
    CHECK(text().contains(R"("import os\nprint(\"\u65b0\", 1)\n)")); // as it was written
    CHECK(edited().scenario().undo_name() == "program_text");
    up_to_date();
    CHECK(edited().is_modified());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == with_programs);
    CHECK(shown() == QString::fromUtf8("import os\nprint(\"\u65b0\", 1)\n"));
    press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(program("main.py") == edit().bytes());
}

TEST_CASE_METHOD(EditingPrograms, "lines indent behind a colon, and Backspace takes a step back")
{
    choose_row(1);
    edit().go_to(edit().bytes().size());
    write("while x:");
    key(Qt::Key_Return);
    write("if x:");
    key(Qt::Key_Return);
    write("break");
    key(Qt::Key_Return);
    key(Qt::Key_Backspace);
    write("y = 2");
    CHECK(program("other.py") == "x = 1\nwhile x:\n    if x:\n        break\ny = 2");
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Tab); // several lines at once are one step
    CHECK(program("other.py") ==
          "    x = 1\n    while x:\n        if x:\n            break\n    y = 2");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(program("other.py") == "x = 1\nwhile x:\n    if x:\n        break\ny = 2");
}

TEST_CASE_METHOD(EditingPrograms, "what keeps a program from running is marked as it is typed")
{
    CHECK(edit().marks().empty());
    edit().go_to(0);
    write("def f(:");
    key(Qt::Key_Return);
    checked();
    REQUIRE(edit().marks().size() == 1);
    CHECK(edit().line_of(edit().marks()[0].begin) == 0);
    CHECK(label(edit().marks()[0].told));
    CHECK(program("main.py") == edit().bytes()); // it stops nobody
    press(Qt::Key_Z, Qt::ControlModifier);
    while (edited().scenario().can_undo()) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    checked();
    CHECK(edit().marks().empty());
    edit().go_to(0);
    write("match x:"); // Python's, but not of the teaching language
    checked();
    CHECK(edit().marks().size() == 1);
    choose_row(1); // another has faults of its own
    checked();
    CHECK(edit().marks().empty());
}

TEST_CASE_METHOD(EditingPrograms, "names are offered, and taken by Tab")
{
    REQUIRE(wait_until([&] { return !page().checker().supported().keywords.empty(); }));
    edit().go_to(edit().bytes().size());
    write("os.for");
    CHECK(edit().offered().contains("fork"));
    key(Qt::Key_Tab);
    CHECK(program("main.py").ends_with("\nos.fork"));
    write("()");
    key(Qt::Key_Return);
    write("prin");
    CHECK(edit().offered().contains("print"));
    key(Qt::Key_Return); // ends the line; nothing was chosen
    CHECK(program("main.py").ends_with("\nos.fork()\nprin\n"));
    write("whi");
    key(Qt::Key_Escape);
    CHECK(edit().offered().isEmpty());
    key(Qt::Key_Space, Qt::ControlModifier);
    CHECK(edit().offered() == QStringList{"while"});
    key(Qt::Key_Return); // it was asked for
    CHECK(program("main.py").ends_with("\nprin\nwhile"));
    write(" \"whi");
    CHECK(edit().offered().isEmpty());
}

TEST_CASE_METHOD(EditingPrograms, "programs are made, named, copied, taken out and run")
{
    page().new_program.trigger();
    settle();
    CHECK(page().name().text() == "program.py");
    write("print(7)");
    CHECK(program("program.py") == "print(7)");
    page().name().setFocus();
    page().name().selectAll();
    QTest::keyClicks(&page().name(), "seven.py");
    key(Qt::Key_Return);
    CHECK(program("seven.py") == "print(7)");
    CHECK(page().chosen()->name == "seven.py");
    page().name().selectAll();
    QTest::keyClicks(&page().name(), "main.py"); // another has that name
    key(Qt::Key_Return);
    CHECK(label("already"));
    CHECK(page().name().text() == "main.py"); // nothing typed is lost
    CHECK(page().chosen()->name == "seven.py");
    page().name().selectAll();
    QTest::keyClicks(&page().name(), "seven.py");
    key(Qt::Key_Return);

    click("Run it as a process");
    const auto processes = edited().scenario().reading().scenario->processes;
    REQUIRE(processes.size() == 2);
    CHECK(processes[1].name == "seven");
    CHECK(processes[1].program == "seven.py");
    up_to_date();
    page().duplicate.trigger();
    settle();
    CHECK(program("seven_2.py") == "print(7)");
    page().remove.trigger();
    settle();
    CHECK(page().chosen()->name != "seven_2.py");
    CHECK(page().chooser().count() == 4);

    choose_row(0);
    page().name().setFocus();
    page().name().selectAll();
    QTest::keyClicks(&page().name(), "first.py");
    key(Qt::Key_Return);
    CHECK(edited().scenario().reading().scenario->processes[0].program == "first.py");
    while (edited().scenario().can_undo()) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(text() == with_programs);
    CHECK(page().chooser().count() == 3);
}

TEST_CASE_METHOD(EditingPrograms, "a name half typed stays while the text typed before it is read")
{
    write("# ");
    page().name().setFocus();
    page().name().selectAll();
    QTest::keyClicks(&page().name(), "half");
    up_to_date();
    CHECK(page().name().text() == "half");
    QTest::keyClicks(&page().name(), "_and_whole.py");
    key(Qt::Key_Return);
    CHECK(program("half_and_whole.py").starts_with("# "));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(page().name().text() == "half_and_whole.py");
}

TEST_CASE_METHOD(EditingPrograms, "programs come from the disk and go there")
{
    const QString disk = file("queue_2.py", "print('from disk')\n");
    page().load_from_disk.trigger();
    settle();
    auto* dialog = page().findChild<QFileDialog*>();
    REQUIRE(dialog);
    emit dialog->fileSelected(disk);
    dialog->reject();
    window.activateWindow();
    settle();
    CHECK(program("queue_2.py") == "print('from disk')\n");
    edit().setFocus(Qt::MouseFocusReason);
    edit().go_to(0);
    write("# ");
    page().save(folder.filePath("copy.py"));
    QFile copy(folder.filePath("copy.py"));
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll() == "# print('from disk')\n");
    write("# ");
    page().load(folder.filePath("is not there"));
    up_to_date(); // what was typed before the refusal is read after it
    CHECK(label("is not there"));
    write("# ");
    CHECK_FALSE(label("is not there"));
    page().load(file("notes.txt", "some notes"));
    settle();
    CHECK(page().chosen() == StoredText{StoredText::Kind::file, "notes.txt"});
    CHECK_FALSE(page().run_it.isEnabled());
}

TEST_CASE_METHOD(EditingPrograms,
                 "a text that is not in order stays in sight, and cannot be typed into")
{
    const std::string before = edit().bytes();
    edited().edit([](core::edit::EditedScenario& scenario) {
        scenario.replace_text("text", 0, 1, "");
        return std::nullopt;
    });
    settle();
    CHECK(edit().bytes() == before);
    CHECK(edit().isReadOnly());
    CHECK(label("not in order"));
    write("x");
    CHECK(edit().bytes() == before);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(edit().isReadOnly());
    CHECK(text() == with_programs);
}

namespace {

const char* const stepping = R"({
  "procession": 1,
  "processes": [
    {"name": "main", "program": "main.py"}
  ],
  "programs": {
    "main.py": "x = 1\ny = 2\nfor i in range(3):\n    x += i\nif x == 0:\n    print(x)\n"
  }
}
)";

} // namespace

TEST_CASE_METHOD(EditingPrograms, "the run is watched from where the cursor's line is run first")
{
    edit_file(stepping);
    edit().go_to(edit().bytes().find("    x += i"));
    key(Qt::Key_F10, Qt::ControlModifier);
    REQUIRE(wait_until([&] { return t() == 30; })); // each statement takes 10 ticks
    CHECK(window.page() == MainWindow::Page::run);
    CHECK_FALSE(window.session().player().playing());
    CHECK(window.session().selected() == 0);

    press(Qt::Key_5, Qt::ControlModifier);
    window.show_view("edit-programs");
    edit().setFocus(Qt::MouseFocusReason);
    edit().go_to(edit().bytes().find("    print(x)")); // never run
    key(Qt::Key_F10, Qt::ControlModifier);
    CHECK(wait_until([&] { return window.statusBar()->currentMessage().contains("line 6"); }));
}

TEST_CASE_METHOD(EditingPrograms, "playing stops at breakpoints, which move with their lines")
{
    edit_file(stepping);
    edit().go_to(edit().bytes().find("    x += i"));
    key(Qt::Key_F9);
    CHECK(edit().breakpoints() == std::vector<int>{3});
    QTest::mouseClick(edit().viewport(), Qt::LeftButton, {},
                      {edit().marginWidth(0) + edit().marginWidth(1) / 2,
                       edit().textHeight(1) + edit().textHeight(1) / 2}); // the second line
    settle();
    CHECK(edit().breakpoints() == std::vector<int>{1, 3});
    CHECK(text() == stepping); // they are no part of it
    edit().go_to(0);
    key(Qt::Key_Return);
    CHECK(edit().breakpoints() == std::vector<int>{2, 4});
    up_to_date();
    press(Qt::Key_R, Qt::ControlModifier);
    const auto* stops = window.editing().findChild<LineStops*>();
    REQUIRE(stops);
    REQUIRE(wait_until([&] { return stops->moments().size() == 4; }));
    Player& player = window.session().player();
    CHECK(stops->moments() == std::vector<core::Ticks>{10, 30, 50, 70});
    for (const core::Ticks stop : {10, 30, 50, 70}) {
        player.play();
        player.advance(1e6);
        CHECK(player.t() == stop);
        CHECK_FALSE(player.playing());
    }
    player.play();
    player.advance(1e6);
    CHECK(player.t() == player.end());

    press(Qt::Key_5, Qt::ControlModifier);
    window.show_view("edit-programs");
    edit().setFocus(Qt::MouseFocusReason);
    edit().go_to(edit().bytes().find("y = 2"));
    key(Qt::Key_F9); // gone again
    CHECK(wait_until([&] { return stops->moments() == std::vector<core::Ticks>{30, 50, 70}; }));
    while (edited().is_modified()) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    open(path); // another scenario has none
    window.show_view("edit-programs");
    settle();
    CHECK(page().breakpoints().empty());
    CHECK(stops->moments().empty());
}

TEST_CASE_METHOD(EditingPrograms, "random typing in a program agrees with its string")
{
    tests::Dice dice(9);
    for (int i = 0; i < 300; ++i) {
        CAPTURE(i);
        const std::int64_t chance = dice.from_to(1, 100);
        if (chance <= 25) {
            edit().go_to(static_cast<std::size_t>(
                dice.from_to(0, static_cast<std::int64_t>(edit().bytes().size()))));
        } else if (chance <= 60) {
            write(dice.one_of({"1", "\"", "\\", "x = ", ":", "#"}));
        } else if (chance <= 70) {
            key(dice.percent(50) ? Qt::Key_Backspace : Qt::Key_Delete);
        } else if (chance <= 78) {
            key(Qt::Key_Return);
        } else if (chance <= 84) {
            for (std::int64_t n = dice.from_to(1, 12); n > 0; --n) {
                key(Qt::Key_Right, Qt::ShiftModifier);
            }
            key(dice.percent(50) ? Qt::Key_Tab : Qt::Key_Delete);
        } else if (chance <= 94) {
            press(Qt::Key_Z, Qt::ControlModifier);
        } else {
            press(Qt::Key_Y, Qt::ControlModifier);
        }
        REQUIRE(program("main.py") == edit().bytes());
    }
    while (edited().scenario().can_undo()) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(text() == with_programs);
}
