// SPDX-License-Identifier: GPL-3.0-or-later
// The classroom page of the editor, by its check boxes and fields; and locks in a student's copy.
#include "editor_help.h"
#include "lessons/classroom/classroom.h"
#include "lessons/lesson/runs.h"
#include "ui/editor/classroom_page.h"
#include "ui/editor/editor_forms.h"
#include "ui/editor/goal_fields.h"
#include "ui/editor/import_dialog.h"
#include "ui/editor/lock_bar.h"
#include "ui/editor/question_fields.h"
#include "ui/editor/random_dialog.h"
#include "ui/editor/setting_field_widgets.h"
#include "ui/editor/workload_view.h"
#include "ui/main_window/editor_place.h"
#include "ui/timeline/timeline_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace procession;
using namespace procession::ui;

namespace {

struct OnClassroomPage : Editing {
    OnClassroomPage()
    {
        window.editor().show_classroom();
        settle();
    }
    [[nodiscard]] ClassroomPage& page() { return window.editor().classroom(); }
    [[nodiscard]] lessons::Classroom classroom()
    {
        return lessons::read_classroom(edited().scenario().document()).classroom;
    }
    void tick(const QString& name)
    {
        for (auto* box : page().findChildren<QCheckBox*>()) {
            if (box->text() == name && box->isVisibleTo(&page())) {
                box->setFocus();
                QTest::keyClick(box, Qt::Key_Space);
                settle();
                return;
            }
        }
        FAIL("no box " << name.toStdString());
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
    void write(QLineEdit& line, const QString& text)
    {
        line.setFocus();
        line.selectAll();
        line.insert(text); // also what no key of a test can type
        QTest::keyClick(&line, Qt::Key_Return);
        settle();
    }
    [[nodiscard]] QLineEdit& line(const QString& name)
    {
        for (auto* one : page().findChildren<QLineEdit*>()) {
            if (one->accessibleName() == name) {
                return *one;
            }
        }
        FAIL("no line " << name.toStdString());
        throw std::logic_error("unreachable");
    }
    void checked()
    {
        REQUIRE(wait_until([&] { return page().is_checked(); }));
        settle();
    }
};

} // namespace

TEST_CASE("editor, classroom: boxes are names in lists, each a step", "[editor][classroom]")
{
    OnClassroomPage at;
    at.tick("Policy");
    at.tick("Metrics");
    at.tick("Processes");
    CHECK(at.classroom().hide == std::set{lessons::Hidden::policy, lessons::Hidden::metrics});
    CHECK(at.classroom().lock == std::set{lessons::Locked::processes});
    CHECK(at.edited().scenario().undo_name() == "classroom_lock");
    at.press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    CHECK(at.classroom().lock.empty());
    at.tick("Policy");
    at.tick("Metrics");
    CHECK_FALSE(at.text().contains("classroom"));
    CHECK(at.edited().scenario().text() == std::string(own));
}

TEST_CASE("editor, classroom: an exam has an end", "[editor][classroom]")
{
    OnClassroomPage at;
    at.tick("Seen only up to t =");
    CHECK(at.classroom().exam == 10);
    at.write(at.page().exam_end(), "7");
    CHECK(at.classroom().exam == 7);
    at.write(at.page().exam_end(), "soon");
    at.checked();
    CHECK(at.page().fault_text().contains("until"));
    CHECK(at.text().contains("\"soon\"")); // nothing typed is lost
    at.tick("Seen only up to t =");
    CHECK_FALSE(at.text().contains("exam"));
}

TEST_CASE("editor, classroom: a field half typed stays while the text typed before it is read",
          "[editor][classroom]")
{
    OnClassroomPage at;
    at.tick("Seen only up to t =");
    REQUIRE(at.page().exam_end().isEnabled());
    const std::string text = at.edited().scenario().text();
    at.edited().type("text", {{text.size(), "", "\n"}});
    at.page().exam_end().setFocus();
    at.page().exam_end().selectAll();
    QTest::keyClicks(&at.page().exam_end(), "12");
    at.up_to_date();
    CHECK(at.page().exam_end().text() == "12");
    at.key(Qt::Key_Return);
    CHECK(at.classroom().exam == 12);
    at.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(at.page().exam_end().text() == "10");
}

TEST_CASE("editor, classroom: a goal is a measure and a number", "[editor][classroom]")
{
    OnClassroomPage at;
    GoalFields& goal = at.page().goal();
    at.pick(goal.kind(), "measure");
    REQUIRE(at.classroom().goal);
    at.pick(goal.of(), "B");
    at.pick(goal.measure(), "turnaround");
    at.pick(goal.relation(), "below");
    at.write(goal.number(), "9");
    at.checked();
    const lessons::Condition condition = at.classroom().goal->goals.front().condition;
    CHECK(condition.measure == lessons::Measure{"turnaround", "B"});
    CHECK(condition.compare == lessons::Condition::Compare::below);
    CHECK(condition.bound == 9);
    CHECK(at.page().measured_text().contains("At present"));
    at.write(at.line("Words of the goal, English"), "B is quick");
    at.write(at.line("Words of the goal, Chinese"), QString::fromUtf8("B 很快"));
    CHECK(at.classroom().goal->goals.front().text.in("zh_CN") == "B 很快");
    at.write(goal.number(), "many");
    at.checked();
    CHECK_FALSE(at.page().fault_text().isEmpty());
    at.pick(goal.kind(), "none");
    CHECK_FALSE(at.text().contains("goal"));
}

TEST_CASE("editor, classroom: a goal is a state for some time", "[editor][classroom]")
{
    OnClassroomPage at;
    GoalFields& goal = at.page().goal();
    at.pick(goal.kind(), "state");
    at.pick(goal.of(), "C");
    at.pick(goal.state(), "ready");
    at.write(goal.number(), "3");
    const lessons::Condition condition = at.classroom().goal->goals.front().condition;
    CHECK(condition.kind == lessons::Condition::Kind::state);
    CHECK(condition.process == "C");
    CHECK(condition.state == "ready");
    CHECK(condition.lasting == 3);
}

TEST_CASE("editor, classroom: an answer that the simulator contradicts is told at once",
          "[editor][classroom]")
{
    OnClassroomPage at;
    QuestionFields& question = at.page().question();
    at.pick(question.kind(), "number");
    at.write(at.line("Words of the question, English"), "How long does B wait?");
    at.pick(question.of(), "B");
    at.pick(question.measure(), "waiting");
    at.write(question.answer(), "77");
    at.checked();
    CHECK(at.page().fault_text().contains("77"));
    const auto lesson = lessons::lesson_around(
        std::make_shared<const core::Scenario>(*at.edited().scenario().last_good()));
    lessons::Runs runs(*lesson);
    const double right =
        *lessons::value_of({"waiting", "B"}, runs.trace(lessons::classroom_scenario));
    at.write(question.answer(), QString::number(right));
    at.checked();
    CHECK(at.page().fault_text().isEmpty());
    CHECK(at.classroom().question);
}

TEST_CASE("editor, classroom: a choice has options, one of them right", "[editor][classroom]")
{
    OnClassroomPage at;
    QuestionFields& question = at.page().question();
    at.pick(question.kind(), "choice");
    at.write(at.line("Option 1, English"), "Yes");
    at.write(at.line("Option 2, English"), "No");
    at.checked();
    CHECK(at.page().fault_text().contains("mistake")); // a wrong one explains itself
    at.write(at.line("Option 2: what the mistake is, English"), "It does.");
    QTest::mouseClick(&question.more(), Qt::LeftButton);
    settle();
    at.write(at.line("Option 3: what the mistake is, English"), "No.");
    at.checked();
    CHECK(at.page().fault_text().isEmpty());
    at.tick("Option 3 is right");
    at.checked();
    CHECK_FALSE(at.page().fault_text().isEmpty()); // the first is wrong now, and does not say why
    at.write(at.line("Option 1: what the mistake is, English"), "Not any more.");
    REQUIRE(at.classroom().question);
    CHECK(at.classroom().question->options.size() == 3);
    CHECK(at.classroom().question->options[2].right);
    CHECK_FALSE(at.classroom().question->options[0].right);
    for (int step = 0; step < 2; ++step) {
        at.press(Qt::Key_Z, Qt::ControlModifier);
        settle();
    }
    CHECK(at.classroom().question->options[0].right);
}

TEST_CASE("editor, classroom: a student's copy is locked until it is unlocked",
          "[editor][classroom]")
{
    const QString locked = QString(own).replace(
        "\"processes\": [", R"("classroom": {"lock": ["processes"]}, "processes": [)");
    Editing at;
    at.edit(at.file("locked.procession.json", locked.toUtf8()));
    CHECK(at.window.editor().lock().isVisible());
    CHECK(at.window.editor().lock().text().contains("processes"));
    CHECK_FALSE(at.table().isEnabled());
    at.click("Unlock for editing");
    CHECK(at.table().isEnabled());
    CHECK_FALSE(at.window.editor().lock().isVisible());
    CHECK_FALSE(at.text().contains("lock"));
    CHECK(at.edited().scenario().undo_name() == "unlock");
    at.press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    CHECK(at.text().contains("\"lock\""));
    CHECK(at.table().isEnabled());
    at.edit(at.path);
    CHECK(at.table().isEnabled());
    CHECK_FALSE(at.window.editor().lock().isVisible());
}

TEST_CASE("editor, classroom: dialogs leave locked processes as they are", "[editor][classroom]")
{
    const QString locked = QString(own).replace(
        "\"processes\": [",
        R"("classroom": {"lock": ["processes"], "hide": ["policy"]}, "processes": [)");
    Editing at;
    at.edit(at.file("locked.procession.json", locked.toUtf8()));
    const QString before = at.text();
    const auto open_random = [&]() -> RandomDialog& {
        at.window.editing().forms().random.trigger();
        settle();
        auto* dialog = at.window.findChild<RandomDialog*>();
        REQUIRE(dialog);
        dialog->activateWindow();
        REQUIRE(wait_until([&] { return dialog->is_up_to_date(); }));
        settle();
        return *dialog;
    };
    const auto open_import = [&]() -> QAbstractButton& {
        at.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = at.window.findChild<ImportDialog*>();
        REQUIRE(dialog);
        dialog->activateWindow();
        settle();
        QTest::keyClicks(&dialog->source(), "X, 1, 2");
        dialog->read();
        settle();
        for (auto* button : dialog->findChildren<QAbstractButton*>()) {
            if (button->text() == "&Append") {
                return *button;
            }
        }
        throw std::logic_error("nothing to append by");
    };
    const auto put_away = [&](QWidget& part) {
        part.window()->close();
        at.window.activateWindow();
        settle();
    };
    RandomDialog& random = open_random();
    CHECK(random.replace().isVisible());
    CHECK_FALSE(random.replace().isEnabled());
    CHECK(random.replace().toolTip().contains("locked"));
    QTest::mouseClick(&random.replace(), Qt::LeftButton);
    CHECK(random.picture().scenario().scheduler == core::Scenario().scheduler); // it stays hidden
    put_away(random);
    QAbstractButton& append = open_import();
    CHECK_FALSE(append.isEnabled());
    CHECK(append.toolTip().contains("locked"));
    put_away(append);
    CHECK(at.text() == before);
    at.click("Unlock for editing");
    RandomDialog& again = open_random();
    CHECK(again.replace().isEnabled());
    put_away(again);
    QAbstractButton& now = open_import();
    CHECK(now.isEnabled());
    QTest::mouseClick(&now, Qt::LeftButton);
    at.window.activateWindow();
    settle();
    CHECK(at.names() == "ABCX");
}

TEST_CASE("editor, classroom: in an exam the editor shows nothing before it is unlocked",
          "[editor][classroom]")
{
    const QString exam = QString(own).replace(
        "\"processes\": [", R"("classroom": {"exam": {"until": 3}}, "processes": [)");
    Editing at;
    at.edit(at.file("exam.procession.json", exam.toUtf8()));
    CHECK_FALSE(at.table().isVisible());
    CHECK_FALSE(at.window.editor().run().timeline().isVisible());
    at.click("Unlock for editing");
    CHECK(at.table().isVisible());
    CHECK(at.window.editor().run().timeline().isVisible());
}
