// SPDX-License-Identifier: GPL-3.0-or-later
// A lecturer's whole way by mouse and keys: from an empty scenario to one that is handed out, and
// a student's into it. Once in each language of the window.
#include "lecturer_story.h"
#include "ui/classroom/goal_task.h"
#include "ui/classroom/hidden.h"
#include "ui/classroom/task_panel.h"
#include "ui/editor/classroom_page.h"
#include "ui/editor/goal_fields.h"
#include "ui/editor/intervention_line.h"
#include "ui/editor/interventions_page.h"
#include "ui/editor/list_table.h"
#include "ui/editor/lock_bar.h"
#include "ui/editor/machine_page.h"
#include "ui/editor/note_edit.h"
#include "ui/editor/notes_page.h"
#include "ui/editor/programs_page.h"
#include "ui/editor/python_edit.h"
#include "ui/editor/setting_field_widgets.h"
#include "ui/editor/setting_row.h"
#include "ui/inspector/metrics_panel.h"
#include "ui/policy/policy_form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace procession;
using namespace procession::ui;

namespace {

constexpr auto english = core::edit::NoteLanguage::english;
constexpr auto chinese = core::edit::NoteLanguage::chinese;
const char* const title_en = "Taking turns";
const char* const title_zh = "轮流运行";

void write_processes(Lecturer& at)
{
    at.click(at.button(at.window.editor(), at.actions().add.iconText()));
    at.type_cell(at.table(), 0, ProcessColumn::name, "A");
    at.type_cell(at.table(), 0, ProcessColumn::bursts, "6");
    at.key(Qt::Key_Insert);
    at.type_cell(at.table(), 1, ProcessColumn::arrival, "1");
    at.type_cell(at.table(), 1, ProcessColumn::bursts, "4");
    at.key(Qt::Key_Insert);
    at.type_cell(at.table(), 2, ProcessColumn::arrival, "2");
    at.type_cell(at.table(), 2, ProcessColumn::bursts, "2");
    REQUIRE(at.names() == "ABC");
    at.up_to_date();
}

void choose_policy(Lecturer& at)
{
    at.turn_to("machine");
    MachinePage& page = at.window.editor().machine();
    auto* policy = qobject_cast<QComboBox*>(page.row("scheduler.policy")->input());
    REQUIRE(policy);
    at.pick_from_list(*policy, "rr");
    auto* quantum = qobject_cast<SettingLine*>(page.row("scheduler.quantum")->input());
    REQUIRE(quantum);
    at.write(*quantum, "1");
    at.key(Qt::Key_Up); // one more
    CHECK(at.source("scheduler") == R"({"policy": "rr", "quantum": 2})");
}

void write_program(Lecturer& at)
{
    at.turn_to("programs");
    ProgramsPage& page = at.window.editor().programs();
    at.choose_from_menu(at.button(page, ProgramsPage::tr("New")), 0);
    REQUIRE(page.edit().hasFocus());
    QTest::keyClicks(&page.edit(), "for i in range(2):");
    at.key(Qt::Key_Return);
    QTest::keyClicks(&page.edit(), "print(i)");
    at.write(page.name(), "hello.py");
    at.key(Qt::Key_Return);
    at.click(at.button(page, page.run_it.iconText()));
    at.up_to_date();
    CHECK(at.source("programs") == R"x({"hello.py": "for i in range(2):\n    print(i)"})x");
    at.turn_to("processes");
    at.type_cell(at.table(), 3, ProcessColumn::arrival, "20");
    CHECK(at.source("processes[3]") ==
          R"({"name": "hello", "arrival": 20, "program": "hello.py"})");
}

void put_interventions(Lecturer& at)
{
    at.turn_to("interventions");
    InterventionsPage& page = at.window.editor().interventions();
    QToolButton& add = at.button(page, InterventionsPage::tr("Add"));
    at.choose_from_menu(add, static_cast<int>(core::edit::Deed::suspend));
    at.type_cell(page.table(), 0, core::edit::InterventionColumn::at, "3");
    at.type_cell(page.table(), 0, core::edit::InterventionColumn::who, "C");
    at.choose_from_menu(add, static_cast<int>(core::edit::Deed::resume));
    at.type_cell(page.table(), 1, core::edit::InterventionColumn::who, "C");
    at.up_to_date();
    at.drag_mark(page.line(), 1, 6);
    CHECK(at.source("interventions") == R"([{"at": 3, "suspend": "C"}, {"at": 9, "resume": "C"}])");
}

void write_notes(Lecturer& at)
{
    at.turn_to("notes");
    NotesPage& page = at.window.editor().notes();
    at.write(page.title_in(english), title_en);
    at.key(Qt::Key_Return);
    at.compose(page.title_in(chinese), title_zh);
    at.key(Qt::Key_Return);
    page.description_in(english).setFocus();
    QTest::keyClicks(&page.description_in(english), "Three processes");
    at.key(Qt::Key_Return); // a line more
    QTest::keyClicks(&page.description_in(english), "and a program");
    at.compose(page.description_in(chinese), "三个进程和一个程序");
    at.key(Qt::Key_Tab);
    CHECK(at.source("title") == QString(R"({"en": "%1", "zh_CN": "%2"})")
                                    .arg(QString::fromUtf8(title_en), QString::fromUtf8(title_zh)));
    CHECK(at.source("description") ==
          R"({"en": "Three processes\nand a program", "zh_CN": "三个进程和一个程序"})");
}

void set_goal(Lecturer& at)
{
    GoalFields& goal = at.window.editor().classroom().goal();
    at.pick(goal.kind(), "measure");
    at.pick(goal.of(), "B");
    at.pick(goal.measure(), "waiting");
    at.pick(goal.relation(), "at_most");
    at.write(goal.number(), "1");
    at.key(Qt::Key_Return);
    REQUIRE(wait_until([&] { return at.window.editor().classroom().is_checked(); }));
    settle();
    CHECK(at.window.editor().classroom().fault_text().isEmpty());
    CHECK_FALSE(at.window.editor().classroom().measured_text().isEmpty());
}

/// The goal is not reached on one core; on three it is, as the panel of the machine is typed into.
void reach_goal(Student& at)
{
    auto* tasks = at.window.findChild<TaskPanel*>();
    REQUIRE(tasks);
    REQUIRE(tasks->goal());
    const auto is_reached = [&] {
        at.click(tasks->goal()->check_button());
        REQUIRE(wait_until([&] { return !tasks->goal()->is_checking(); }));
        settle();
        return tasks->goal()->verdict().startsWith(QString::fromUtf8("✓"));
    };
    CHECK_FALSE(is_reached());
    at.window.show_view("policy");
    settle();
    auto& form = at.find<PolicyForm>();
    auto* cores = form.findChild<QSpinBox*>();
    REQUIRE(cores->isEnabled()); // only the processes are locked
    cores->setFocus();
    QTest::keyClick(cores, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(cores, "3");
    QTest::keyClick(cores, Qt::Key_Return);
    at.simulated();
    CHECK(at.window.session().scenario()->machine.cores == 3);
    CHECK(is_reached());
    at.click(*form.findChild<QPushButton*>()); // as in the file
    at.simulated();
    CHECK(at.window.session().scenario()->machine.cores == 1);
}

} // namespace

TEST_CASE("a lecturer writes a scenario, hides and asks, and a student meets it",
          "[editor][classroom][story]")
{
    const char* language = GENERATE("en", "zh_CN");
    const QTemporaryDir shared;
    const QString file = shared.filePath("handed-out.procession.json");
    {
        Lecturer at(language);
        write_processes(at);
        choose_policy(at);
        write_program(at);
        put_interventions(at);
        write_notes(at);
        at.turn_to("classroom");
        at.tick(part_words(lessons::Hidden::metrics));
        at.tick(part_words(lessons::Locked::processes));
        set_goal(at);
        INFO(at.text().toStdString());
        REQUIRE(at.edited().scenario().reading().scenario);
        REQUIRE(at.in_file_dialog(file, [&] { at.press(Qt::Key_S, Qt::ControlModifier); }));
        CHECK_FALSE(at.edited().is_modified());
        CHECK(at.edited().file() == file);
    }
    Student at(language);
    REQUIRE(at.in_file_dialog(file, [&] { at.press(Qt::Key_O, Qt::ControlModifier); }));
    REQUIRE(wait_until([&] { return at.is_settled; }));
    settle();
    // What is hidden, locked and wanted is said.
    REQUIRE(at.window.page() == MainWindow::Page::run);
    const bool is_chinese = QString(language) == "zh_CN";
    CHECK(at.window.windowTitle().contains(QString::fromUtf8(is_chinese ? title_zh : title_en)));
    CHECK(at.window.session().scenario()->scheduler.policy == "rr");
    CHECK(at.window.session().scenario()->programs.contains("hello.py"));
    CHECK(at.window.session().scenario()->interventions.size() == 2);
    CHECK(at.sees(classroom_words(at.window.session().classroom())));
    at.window.show_view("metrics");
    settle();
    CHECK_FALSE(at.find<MetricsPanel>().isVisible());
    CHECK(at.sees(hidden_words()));
    reach_goal(at);
    // In the editor the processes are locked until somebody unlocks them.
    at.press(Qt::Key_5, Qt::ControlModifier);
    REQUIRE(at.window.page() == MainWindow::Page::edit);
    Editor& editor = at.window.editor();
    CHECK(editor.lock().isVisible());
    CHECK_FALSE(editor.table().isEnabled());
    auto* tabs = editor.findChild<QTabWidget*>();
    CHECK(tabs->isTabEnabled(tabs->indexOf(&editor.machine())));
    CHECK_FALSE(tabs->isTabEnabled(tabs->indexOf(&editor.classroom()))); // what the goal is about
    at.click(*editor.lock().findChild<QToolButton*>());
    CHECK(editor.table().isEnabled());
    CHECK(editor.file().is_modified());
    at.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(editor.file().is_modified());
}
