// SPDX-License-Identifier: GPL-3.0-or-later
// Programs in the window: opened, pasted, stepped by line, looked into.
#include "program_help.h"
#include "ui/program/console_panel.h"
#include "ui/program/paste_dialog.h"
#include "ui/program/program_panel.h"
#include "ui/program/python_colours.h"
#include "ui/program/source_view.h"
#include "ui/program/variables_panel.h"
#include "ui/theme/colour.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QTest>
#include <QTextBlock>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

const QByteArray calls = R"(def inner(n):
    m = n + 1
    return m

def outer(n):
    return inner(n) * 2

print(outer(20))
)";

bool is_open(MainWindow& window, const char* panel)
{
    return !window.findChild<QDockWidget*>(panel)->isHidden();
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "a Python program is opened as a process that runs it")
{
    open(file("sum.py", "total = sum(range(10))\nprint(total)\n"));
    REQUIRE(window.session().trace());
    const core::Scenario& scenario = *window.session().scenario();
    CHECK(scenario.scheduler.policy == "rr"); // as `procession-cli exec` has it
    CHECK(scenario.machine.costs == core::Costs::realistic);
    REQUIRE(scenario.processes.size() == 1);
    CHECK(scenario.processes[0].name == "sum");
    REQUIRE(window.session().trace()->output().size() == 1);
    CHECK(window.session().trace()->output()[0].text == "45\n");
    CHECK(window.session().trace()->level() == core::Level::programs);
    CHECK(window.recent_files().files.size() == 1);
}

TEST_CASE_METHOD(WindowFixture, "a program that cannot be compiled is told at its line")
{
    open(file("good.py", "print(1)\n"));
    open(file("bad.py", "x = 1\nprint \"hello\"\n"));
    REQUIRE(window.session().faults().size() == 1);
    CHECK(window.session().faults()[0].position.line == 2);
    CHECK(window.fault_text().startsWith("bad.py:2:1: SyntaxError"));
    CHECK(window.fault_text().contains("print(")); // the hint
    CHECK(is_open(window, "problems"));
    CHECK(window.session().file().endsWith("good.py")); // the last good picture stays
}

TEST_CASE_METHOD(WindowFixture, "panels for programs come with a program and go with it")
{
    open(":/scenarios/welcome.procession.json");
    CHECK_FALSE(is_open(window, "program"));
    open(file("a.py", "print(1)\n"));
    for (const char* panel : {"program", "variables", "console"}) {
        CAPTURE(panel);
        CHECK(is_open(window, panel));
    }
    open(":/scenarios/welcome.procession.json");
    for (const char* panel : {"program", "variables", "console"}) {
        CAPTURE(panel);
        CHECK_FALSE(is_open(window, panel));
    }
    bring_up(window, "program"); // asked for nevertheless: says why it is empty
    CHECK(find<ProgramPanel>().subject() == core::no_entity);
    CHECK_FALSE(find<SourceView>().isVisible());
}

TEST_CASE_METHOD(WindowFixture, "the line about to run is marked, forward and back")
{
    open(file("calls.json", scenario_of(calls)));
    bring_up(window, "program");
    auto& source = find<SourceView>();
    // def, def, print(outer(20)), its inside, and so on inwards
    const std::vector<int> lines{1, 5, 8, 6, 2, 3};
    std::vector<core::Ticks> moments;
    for (const int line : lines) {
        CHECK(source.line() == line);
        moments.push_back(t());
        press(Qt::Key_F10);
        settle();
    }
    for (auto moment = moments.rbegin(); moment != moments.rend(); ++moment) {
        press(Qt::Key_F10, Qt::ShiftModifier);
        settle();
        CHECK(t() == *moment);
    }
    CHECK(source.line() == 1);
}

TEST_CASE_METHOD(WindowFixture, "a call further out shows its line")
{
    open(file("calls.json", scenario_of(calls)));
    bring_up(window, "program");
    for (int i = 0; i < 4; ++i) {
        press(Qt::Key_F10);
    }
    settle();
    auto& panel = find<ProgramPanel>();
    REQUIRE(panel.calls().count() == 3);
    CHECK(panel.calls().item(0)->text() == "inner(), line 2");
    CHECK(panel.calls().item(1)->text() == "outer(), line 6");
    CHECK(panel.calls().item(2)->text() == "main.py, line 8");
    panel.calls().setCurrentRow(1);
    CHECK(find<SourceView>().line() == 6);
    press(Qt::Key_F10); // on: the innermost again
    settle();
    CHECK(find<SourceView>().line() == 3);
}

TEST_CASE_METHOD(WindowFixture, "it runs to the line of the cursor")
{
    open(file("calls.json", scenario_of(calls)));
    bring_up(window, "program");
    auto& source = find<SourceView>();
    source.setTextCursor(QTextCursor(source.document()->findBlockByNumber(2)));
    press(Qt::Key_F10, Qt::ControlModifier);
    settle();
    CHECK(source.line() == 3);
}

TEST_CASE_METHOD(WindowFixture, "processes in one text stand beside their lines")
{
    open(file("family.json", scenario_of(family)));
    bring_up(window, "program");
    auto& source = find<SourceView>();
    CHECK(source.markers().empty()); // alone there is nobody else
    window.session().select(0);
    while (source.markers().size() < 2 && t() < window.session().trace()->end()) {
        press(Qt::Key_F10);
        settle();
    }
    REQUIRE(source.markers().size() == 2);
    CHECK(source.markers()[0].process == 0);
    CHECK(source.markers()[1].process == 1);
    const core::EntityId child = source.markers()[1].process;
    window.session().select(child);
    settle();
    CHECK(find<ProgramPanel>().subject() == child);
    CHECK(source.line() == source.markers()[1].line);
}

TEST_CASE_METHOD(WindowFixture, "a program that has ended has no line and no calls")
{
    open(file("two.json", scenario_of("a = 1\nb = 2\n")));
    bring_up(window, "program");
    window.session().player().set_t(window.session().trace()->end());
    settle();
    CHECK(find<SourceView>().line() == 0);
    auto* calls = find<ProgramPanel>().findChild<QListWidget*>();
    REQUIRE(calls);
    REQUIRE(calls->count() == 1);
    CHECK(calls->item(0)->text() == "It has ended");
    CHECK(calls->selectedItems().isEmpty());
    bring_up(window, "variables");
    settle();
    bool told = false;
    for (const auto* label : find<VariablesPanel>().findChildren<QLabel*>()) {
        told = told || (label->isVisible() && label->text().startsWith("All programs have ended"));
    }
    CHECK(told);
}

TEST_CASE_METHOD(WindowFixture, "the console has what has been printed so far")
{
    open(file("print.json", scenario_of("import sys\n"
                                        "print('one')\n"
                                        "print('two', end=' ', flush=True)\n"
                                        "print('three')\n"
                                        "print('bad', file=sys.stderr)\n")));
    bring_up(window, "console");
    const ConsoleModel& console = find<ConsolePanel>().console();
    CHECK(console.rowCount() == 0);
    window.session().player().set_t(window.session().trace()->end());
    settle();
    REQUIRE(console.rowCount() == 3);
    CHECK(console.text(0) == "one");
    CHECK(console.text(1) == "two three");
    CHECK(console.text(2) == "bad");
    CHECK(console.origin(2).stream == 2);
    CHECK(console.data(console.index(2), Qt::AccessibleTextRole)
              .toString()
              .contains("standard error"));
    CHECK(find<ConsolePanel>().copied() == "one\ntwo three\nbad\n");
    // Between its two pieces the second line is there in part.
    window.session().player().set_t(console.origin(1).at);
    settle();
    REQUIRE(console.rowCount() == 2);
    CHECK(console.text(1) == "two ");
}

TEST_CASE_METHOD(WindowFixture, "a line of the console leads to its moment and process")
{
    open(file("family.json", scenario_of(family)));
    window.session().player().set_t(window.session().trace()->end());
    bring_up(window, "console");
    QListView& view = find<ConsolePanel>().view();
    const ConsoleModel& console = find<ConsolePanel>().console();
    REQUIRE(console.rowCount() == 2);
    const core::Output first = console.origin(0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.visualRect(console.index(0)).center());
    settle();
    CHECK(t() == first.at);
    CHECK(window.session().selected() == first.process);
}

TEST_CASE_METHOD(WindowFixture, "what is stepped to shows what running there shows")
{
    open(file("family.json", scenario_of(family)));
    bring_up(window, "program");
    window.session().select(0);
    std::vector<std::pair<core::Ticks, int>> seen;
    for (int i = 0; i < 8; ++i) {
        press(Qt::Key_F10);
        settle();
        seen.emplace_back(t(), find<SourceView>().line());
    }
    for (const auto& [at, line] : seen) {
        window.session().player().set_t(window.session().trace()->end());
        settle();
        window.session().player().set_t(at);
        settle();
        CHECK(find<SourceView>().line() == line);
    }
}

TEST_CASE_METHOD(WindowFixture, "a pasted program runs, a faulty one is told at its line")
{
    QGuiApplication::clipboard()->setText("for i in range(3):\nprint(i)\n");
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = window.findChild<PasteDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->editor().toPlainText().startsWith("for i"));
    dialog->run();
    CHECK(dialog->fault().startsWith("Line 2"));
    CHECK(dialog->editor().textCursor().blockNumber() == 1);
    dialog->editor().setPlainText("for i in range(3):\n    print(i)\n");
    CHECK(dialog->fault().isEmpty());
    bool settled = false;
    QObject::connect(&window.session(), &Session::settled, &window, [&] { settled = true; });
    QTest::keyClick(&dialog->editor(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(wait_until([&] { return settled; }));
    CHECK(window.session().trace()->output().size() == 3);
    CHECK_FALSE(window.session().has_veil());
}

TEST_CASE_METHOD(WindowFixture,
                 "a changed run of a program is of the scenario, not of its children")
{
    open(file("family.json", scenario_of(family)));
    REQUIRE(window.session().trace()->scenario().processes.size() == 2);
    CHECK(window.session().scenario()->processes.size() == 1);
    core::Scenario changed = *window.session().scenario();
    changed.machine.cores = 2;
    bool settled = false;
    QObject::connect(&window.session(), &Session::settled, &window, [&] { settled = true; });
    window.session().change(changed, "Cores");
    REQUIRE(wait_until([&] { return settled; }));
    CHECK(window.session().trace()->scenario().processes.size() == 2);
    CHECK(window.session().scenario()->processes.size() == 1);
}

TEST_CASE("colours of a program's text can be read on paper")
{
    for (const Palette& palette :
         {Palette::light_theme(), Palette::dark_theme(), Palette::high_contrast()}) {
        for (const auto kind : {PythonColours::Kind::keyword, PythonColours::Kind::text,
                                PythonColours::Kind::number, PythonColours::Kind::comment}) {
            CHECK(contrast(PythonColours::colour(kind, palette), palette.paper) >= 4.5);
        }
    }
}
