// SPDX-License-Identifier: GPL-3.0-or-later
// What a student sees of a scenario in which a lecturer has hidden, locked or asked something.
#include "classroom_fixture.h"
#include "ui/classroom/goal_task.h"
#include "ui/classroom/question_task.h"
#include "ui/export/run_source.h"
#include "ui/home/home.h"
#include "ui/home/scenario_list.h"
#include "ui/inspector/metrics_panel.h"
#include "ui/inspector/process_table.h"
#include "ui/inspector/why_line.h"
#include "ui/policy/policy_form.h"
#include "ui/rules/rules_card.h"
#include "ui/session/simulation.h"
#include "ui/stage/stage.h"
#include "ui/stage/stage_words.h"
#include "ui/text/other_language.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

bool has_column(Classroom& room, const QString& title)
{
    room.show_dock("processes");
    const QAbstractItemModel* model = room.find<ProcessTable>().model();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->headerData(column, Qt::Horizontal).toString().contains(title)) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("classroom: a hidden policy is told nowhere in the window", "[classroom]")
{
    for (const char* language : {"en", "zh_CN"}) {
        Classroom room(R"({"hide": ["policy"]})");
        room.language.choose(language);
        settle();
        const QString name = policy_text("Round robin");
        for (const char* place : {"policy", "queues", "events", "processes", "predict"}) {
            room.show_dock(place);
            INFO(place);
            for (const QString& line : room.all_texts().split('\n')) {
                // Policies to choose from and stops to run to are named for every scenario.
                const bool is_choice = line.startsWith(MainWindow::tr("Policy: %1").left(3)) ||
                                       line == plain(PlayerActions::tr("&Quantum used up"));
                INFO(line.toStdString());
                CHECK((is_choice || !line.contains(name)));
                CHECK((is_choice || !line.contains(parameter_text("Quantum"))));
            }
        }
        room.window.session().player().set_t(3);
        settle();
        CHECK(room.find<WhyLine>().sentence() != QString());
        CHECK_FALSE(room.find<WhyLine>().sentence().contains(name));
        room.window.go_to(MainWindow::Page::compare);
        CHECK(room.window.page() == MainWindow::Page::run);
        const Moment moment = *room.window.session().moment();
        CHECK_FALSE(rules_text(moment.trace.scenario()).contains(name));
        RunSource source(moment, room.find<TimelineView>().picture());
        for (const ExportWhat what : source.whats()) {
            CHECK(what != ExportWhat::explanations);
            CHECK(what != ExportWhat::trace);
            CHECK(what != ExportWhat::blank);
        }
        CHECK_FALSE(QString::fromUtf8(source.bytes({.what = ExportWhat::table})).contains(name));
        room.language.choose("en");
    }
}

TEST_CASE("classroom: a hidden policy has no levels on the stage", "[classroom]")
{
    const auto levels = [](const QByteArray& classroom) {
        return R"({"procession": 1, "scheduler": {"policy": "mlfq", "queues": 3},
 "processes": [{"name": "A", "bursts": [{"cpu": 9}]}, {"name": "B", "bursts": [{"cpu": 9}]},
               {"name": "C", "arrival": 2, "bursts": [{"cpu": 9}]}], "classroom": )" +
               classroom + "}";
    };
    Classroom room("{}");
    const auto ready = [&room] {
        std::vector<StagePlace> found;
        for (const StagePlace& place : stage_places(*room.window.session().moment())) {
            if (place.area == StageArea::ready) {
                found.push_back(place);
            }
        }
        return found;
    };
    room.open(room.file("seen.procession.json", levels("{}")));
    room.window.session().player().set_t(5);
    settle();
    REQUIRE(ready().size() == 3);
    std::vector<core::EntityId> in_order;
    for (const StagePlace& place : ready()) {
        in_order.insert(in_order.end(), place.members.begin(), place.members.end());
    }
    REQUIRE(in_order.size() == 2);
    room.open(room.file("hidden.procession.json", levels(R"({"hide": ["policy"]})")));
    room.window.session().player().set_t(5);
    settle();
    const Moment moment = *room.window.session().moment();
    REQUIRE(ready().size() == 1);
    CHECK(ready().front().members == in_order);
    CHECK(place_name(moment, ready().front()) == "Ready queue");
    CHECK(place_label(moment, ready().front()).isEmpty());
    const Stage& stage = room.find<Stage>();
    for (int part = 0; part < stage.spoken_count(); ++part) {
        const SpokenPart told = stage.spoken_part(part);
        INFO(told.name.toStdString());
        CHECK_FALSE((told.name + told.description).contains("level", Qt::CaseInsensitive));
    }
}

TEST_CASE("classroom: hidden metrics are neither in panels nor in exports", "[classroom]")
{
    Classroom room(R"({"hide": ["metrics"]})");
    room.show_dock("metrics");
    CHECK_FALSE(room.find<MetricsPanel>().isVisible());
    CHECK_FALSE(has_column(room, "Waiting"));
    CHECK_FALSE(has_column(room, "Turnaround"));
    CHECK(has_column(room, "Arrival"));
    RunSource source(*room.window.session().moment(), room.find<TimelineView>().picture());
    const auto whats = source.whats();
    CHECK(std::ranges::find(whats, ExportWhat::table) == whats.end());
    const auto with = source.sheet({.what = ExportWhat::whole, .with_table = true})->size();
    const auto without = source.sheet({.what = ExportWhat::whole, .with_table = false})->size();
    CHECK(with == without);
    room.window.go_to(MainWindow::Page::compare);
    CHECK(room.window.page() == MainWindow::Page::run);
    // The next scenario has them again.
    room.open(room.file("plain.procession.json", scenario_with("{}")));
    settle();
    room.show_dock("metrics");
    CHECK(room.find<MetricsPanel>().isVisible());
    CHECK(has_column(room, "Waiting"));
    CHECK(room.action("Compare")->isEnabled());
}

TEST_CASE("classroom: what is to come stays veiled, also on the card of the file", "[classroom]")
{
    Classroom room(R"({"hide": ["bursts"]})");
    CHECK(room.window.session().has_veil());
    room.window.session().set_veil(false);
    CHECK(room.window.session().has_veil());
    CHECK_FALSE(has_column(room, "Remaining"));
    room.window.go_to(MainWindow::Page::home);
    settle();
    bool seen = false;
    for (const ScenarioCard& card : room.find<Home>().scenarios()) {
        if (card.recent) {
            seen = true;
            CHECK(card.scenario.processes.empty());
        }
    }
    CHECK(seen);
}

TEST_CASE("classroom: an exam ends at its moment, whatever is pressed", "[classroom]")
{
    Classroom room(R"({"exam": {"until": 5}})");
    Player& player = room.window.session().player();
    CHECK(room.all_texts().contains("Exam: up to t = 5."));
    CHECK(room.window.windowTitle().contains("Exam"));
    CHECK(room.window.session().has_veil());
    const auto never_past = [&] {
        settle();
        CHECK(player.t() <= 5);
        CHECK(room.window.session().moment()->seen <= 5);
    };
    player.to_end();
    never_past();
    player.set_t(9);
    never_past();
    for (int i = 0; i < 10; ++i) {
        player.step_event();
        never_past();
        player.step_record();
        never_past();
    }
    for (const Qt::Key key : {Qt::Key_End, Qt::Key_Right, Qt::Key_Right, Qt::Key_PageDown}) {
        room.press(key);
        never_past();
    }
    player.set_t(0);
    player.play();
    player.advance(1000);
    never_past();
    CHECK(player.t() == 5);
    CHECK_FALSE(room.action("Compare")->isEnabled());
    CHECK_FALSE(room.find<WhyLine>().toolTip().contains("A"));
    room.window.go_to(MainWindow::Page::compare);
    CHECK(room.window.page() == MainWindow::Page::run);
    room.open(room.file("plain.procession.json", scenario_with("{}")));
    player.to_end();
    settle();
    CHECK(player.t() == 10);
}

TEST_CASE("classroom: what is locked is greyed in the run", "[classroom]")
{
    Classroom room(R"({"lock": ["scheduler", "interventions"]})");
    room.show_dock("policy");
    auto& form = room.find<PolicyForm>();
    CHECK_FALSE(form.findChild<QComboBox*>()->isEnabled());
    CHECK(form.findChild<QSpinBox*>()->isEnabled()); // cores are of the machine
    CHECK_FALSE(room.find<RulesCard>().conventions().isEnabled());
    room.window.session().player().set_t(1);
    settle();
    room.window.show_process_menu(0, QPoint(10, 10));
    settle();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    for (const QAction* action : menu->actions()) {
        INFO(action->text().toStdString());
        const bool adds = action->text().contains("Add a process");
        CHECK((action->isSeparator() || adds || !action->isEnabled()));
    }
    menu->close();
    CHECK(room.all_texts().contains("Locked by the lecturer"));
}

TEST_CASE("classroom: a question is answered beside the machine", "[classroom]")
{
    Classroom room(R"({"question": {"question": "number", "text": {"en": "When does B end?",
        "zh_CN": "B 何时结束？"}, "answer": 8, "measure": "finish", "of": "B",
        "mistakes": [{"answer": 4, "mistake": {"en": "That is without A.", "zh_CN": "没有算 A。"}}],
        "hint": "Draw it.", "because": "They take turns."}})");
    REQUIRE(room.tasks().isVisible());
    QuestionTask* question = room.tasks().question();
    REQUIRE(question);
    auto* line = question->findChild<QLineEdit*>();
    line->setFocus();
    QTest::keyClicks(line, "4");
    QTest::keyClick(line, Qt::Key_Return);
    INFO(question->verdict().toStdString());
    CHECK(question->verdict().contains("Not right"));
    CHECK(question->verdict().contains("without A"));
    line->clear();
    QTest::keyClicks(line, "8");
    QTest::mouseClick(&question->answer_button(), Qt::LeftButton);
    CHECK(question->verdict().contains("Right"));
    room.language.choose("zh_CN");
    settle();
    question = room.tasks().question();
    CHECK(question->accessibleName() == QString::fromUtf8("B 何时结束？"));
    CHECK_FALSE(question->verdict().isEmpty()); // what was answered stays
}

TEST_CASE("classroom: any change that reaches the goal passes", "[classroom]")
{
    Classroom room(
        R"({"lock": ["processes"], "goal": {"when": {"measure": "waiting", "of": "B", "is": 0}}})");
    GoalTask* goal = room.tasks().goal();
    REQUIRE(goal);
    CHECK_FALSE(goal->accessibleName().isEmpty());
    const auto check = [&] {
        QTest::mouseClick(&goal->check_button(), Qt::LeftButton);
        REQUIRE(wait_until([&] { return !goal->is_checking(); }));
        settle();
    };
    check();
    CHECK(goal->verdict().contains("Not yet"));
    const core::Scenario given = *room.window.session().scenario();
    core::Scenario mine = given;
    mine.machine.cores = 2;
    room.window.session().change(mine, "two cores");
    REQUIRE(wait_until([&] { return !room.window.session().simulation().running(); }));
    check();
    CHECK(goal->verdict().contains("The goal is reached"));
    mine = given;
    mine.processes[0].arrival = 50;
    room.window.session().change(mine, "later"); // they are locked
    CHECK(room.window.session().scenario()->machine.cores == 2);
    check();
    CHECK(goal->verdict().contains("The goal is reached"));
    room.open(room.file("plain.procession.json", scenario_with("{}")));
    settle();
    CHECK_FALSE(room.tasks().isVisible());
}

TEST_CASE("classroom: what is saved has its classroom, changed or not", "[classroom]")
{
    Classroom room(R"({"hide": ["policy"], "mine": [1]})");
    core::Scenario changed = *room.window.session().scenario();
    changed.machine.cores = 2;
    room.window.session().change(changed, "two cores");
    REQUIRE(wait_until([&] { return !room.window.session().simulation().running(); }));
    const QString copy = room.folder.filePath("copy.procession.json");
    REQUIRE(room.window.save_as(copy));
    room.open(copy);
    settle();
    CHECK(room.window.session().classroom().hide.contains(lessons::Hidden::policy));
    CHECK(room.window.session().classroom_text().find("mine") != std::string::npos);
    CHECK(room.window.session().scenario()->machine.cores == 2);
}
