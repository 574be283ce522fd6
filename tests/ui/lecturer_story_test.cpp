// SPDX-License-Identifier: GPL-3.0-or-later
// A lecturer's whole way: from an empty scenario to one that is handed out, and a student's into
// it.
#include "editor_help.h"
#include "ui/classroom/goal_task.h"
#include "ui/classroom/task_panel.h"
#include "ui/editor/classroom_page.h"
#include "ui/editor/goal_fields.h"
#include "ui/editor/lock_bar.h"
#include "ui/inspector/why_line.h"
#include "ui/main_window/editor_place.h"
#include "ui/text/translate.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace procession;
using namespace procession::ui;

namespace {

struct Story : Editing {
    explicit Story(const char* language_name)
    {
        language.choose(language_name);
        window.resize(1366, 900);
        window.editing().start_new(); // the first of the templates is an empty one
        settle();
        key(Qt::Key_Return);
        window.activateWindow();
        settle();
        REQUIRE(window.page() == MainWindow::Page::edit);
        REQUIRE(edited().is_open());
    }
    ~Story() { language.choose("en"); }
    /// What no page has a field for is typed into the text.
    void write_text(const std::string& place, const std::string& json)
    {
        REQUIRE(edited().edit([&](core::edit::EditedScenario& scenario) {
            return scenario.set("text", place, json);
        }));
        settle();
    }
    void press_box(qsizetype at)
    {
        const auto boxes = window.editor().classroom().findChildren<QCheckBox*>();
        REQUIRE(at < boxes.size());
        boxes[at]->setFocus();
        QTest::keyClick(boxes[at], Qt::Key_Space);
        settle();
    }
    void pick(QComboBox& list, const QString& data)
    {
        list.setFocus();
        const int at = list.findData(data);
        REQUIRE(at >= 0);
        while (list.currentIndex() != at) {
            QTest::keyClick(&list, list.currentIndex() < at ? Qt::Key_Down : Qt::Key_Up);
            settle();
        }
    }
};

} // namespace

TEST_CASE("a lecturer writes a scenario, hides and asks, and a student meets it",
          "[editor][classroom]")
{
    const char* language = GENERATE("en", "zh_CN");
    Story at(language);
    // Processes: one typed, two pasted below it.
    at.table().setFocus();
    at.key(Qt::Key_Insert);
    at.type(0, ProcessColumn::bursts, "6");
    QApplication::clipboard()->setText("B\t1\t4\nC\t2\t2");
    at.choose(0, ProcessColumn::name);
    at.key(Qt::Key_Insert);
    at.choose(1, ProcessColumn::name);
    at.key(Qt::Key_V, Qt::ControlModifier);
    INFO(at.text().toStdString());
    REQUIRE(at.names() == "ABC");
    at.up_to_date();
    at.write_text("scheduler", R"({"policy": "rr", "quantum": 2})");
    at.write_text("programs", R"({"hello.py": "print('hello')\n"})");
    at.write_text("interventions", R"([{"at": 3, "suspend": "C"}, {"at": 5, "resume": "C"}])");
    at.up_to_date();
    REQUIRE(at.edited().scenario().reading().scenario);
    // The classroom: the policy is hidden, the processes are locked, B is to wait less.
    at.window.editor().show_classroom();
    settle();
    at.press_box(0);
    at.press_box(8);
    GoalFields& goal = at.window.editor().classroom().goal();
    at.pick(goal.kind(), "measure");
    at.pick(goal.of(), "B");
    at.pick(goal.measure(), "waiting");
    at.pick(goal.relation(), "at_most");
    goal.number().setFocus();
    goal.number().selectAll();
    QTest::keyClicks(&goal.number(), "1");
    QTest::keyClick(&goal.number(), Qt::Key_Return);
    settle();
    REQUIRE(wait_until([&] { return at.window.editor().classroom().is_checked(); }));
    settle();
    CHECK(at.window.editor().classroom().fault_text().isEmpty());
    const QString file = at.folder.filePath("handed-out.procession.json");
    REQUIRE(at.window.editing().save_as(file));
    CHECK_FALSE(at.edited().is_modified());
    // The student opens it.
    at.open(file);
    settle();
    REQUIRE(at.window.page() == MainWindow::Page::run);
    at.window.session().player().set_t(4);
    settle();
    CHECK_FALSE(at.find<WhyLine>().toolTip().contains(policy_text("Round robin")));
    auto* tasks = at.window.findChild<TaskPanel*>();
    REQUIRE(tasks->goal());
    const auto check = [&] {
        QTest::mouseClick(&tasks->goal()->check_button(), Qt::LeftButton);
        REQUIRE(wait_until([&] { return !tasks->goal()->is_checking(); }));
        settle();
        return tasks->goal()->verdict().startsWith(QString::fromUtf8("✓"));
    };
    CHECK_FALSE(check());
    core::Scenario mine = *at.window.session().scenario();
    mine.machine.cores = 3;
    at.window.session().change(mine, "cores");
    REQUIRE(wait_until([&] { return !at.window.session().simulation().running(); }));
    settle();
    CHECK(check());
    // In the editor the processes are locked until somebody unlocks them.
    at.window.session().revert();
    settle();
    at.edit(file);
    CHECK(at.window.editor().lock().isVisible());
    CHECK_FALSE(at.table().isEnabled());
}
