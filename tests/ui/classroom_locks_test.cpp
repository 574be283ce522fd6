// SPDX-License-Identifier: GPL-3.0-or-later
// What a lecturer has locked or hidden stays so, whatever a student does to the run.
#include "classroom_fixture.h"
#include "ui/commands/command_palette.h"
#include "ui/rules/rules_card.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"

#include <QAction>
#include <QMenu>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

TEST_CASE("classroom: locked processes are neither killed nor changed, but may be suspended",
          "[classroom]")
{
    Classroom room(R"({"lock": ["processes"]})");
    room.window.session().player().set_t(1);
    settle();
    room.window.show_process_menu(0, QPoint(10, 10));
    settle();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    int asked = 0;
    for (const QAction* action : menu->actions()) {
        INFO(action->text().toStdString());
        if (!action->isSeparator()) {
            ++asked;
            CHECK(action->isEnabled() == action->text().startsWith("Suspend"));
        }
    }
    CHECK(asked == 6);
    menu->close();
    // From wherever it is wanted, also from a dialog that was open before.
    Session& session = room.window.session();
    core::Scenario mine = *session.scenario();
    mine.processes[0].arrival = 3;
    session.change(mine, "later");
    CHECK_FALSE(session.is_changed());
    CHECK_FALSE(session.changes().canUndo());
    mine = *session.scenario();
    mine.machine.cores = 2;
    session.change(mine, "two cores");
    CHECK(session.is_changed());
}

TEST_CASE("classroom: a locked machine is not changed by another book either", "[classroom]")
{
    Classroom room(R"({"lock": ["machine"]})");
    CHECK_FALSE(room.find<RulesCard>().conventions().isEnabled());
    Session& session = room.window.session();
    core::Scenario mine = *session.scenario();
    mine.machine.first_dispatch_costs = !mine.machine.first_dispatch_costs;
    session.change(mine, "by hand");
    CHECK_FALSE(session.is_changed());
    for (const char* lock : {R"({"lock": ["interventions"]})", R"({"lock": ["processes"]})"}) {
        room.open(room.file("another.procession.json", scenario_with(lock)));
        settle();
        CHECK_FALSE(room.action("Add a process here…")->isEnabled());
    }
}

TEST_CASE("classroom: one's own workload does not tell the hidden policy", "[classroom]")
{
    Classroom room(R"({"hide": ["policy"], "lock": ["processes"]})");
    const QString name = policy_text("Round robin");
    auto* palette = room.window.show_commands();
    QTest::keyClicks(&palette->box(), "X 0 5; Y 1 3");
    QTest::keyClick(&palette->box(), Qt::Key_Return);
    REQUIRE(wait_until([&] { return room.window.session().file() == "Your workload"; }));
    room.window.activateWindow();
    settle();
    CHECK(room.window.session().scenario()->scheduler.policy == "rr"); // to find out which it is
    CHECK(room.window.session().classroom().lock.empty());
    room.show_dock("policy");
    for (const QString& line : room.all_texts().split('\n')) {
        INFO(line.toStdString());
        const bool is_choice = line.startsWith("Policy:") || line.startsWith("Quantum used up");
        CHECK((is_choice || !line.contains(name)));
    }
    CHECK_FALSE(room.action("Compare")->isEnabled());
}

TEST_CASE("classroom: an exam's machine does not run one's own workload", "[classroom]")
{
    Classroom room(R"({"exam": {"until": 5}})");
    REQUIRE(room.window.run_workload("A 0 6; B 0 4"));
    REQUIRE(wait_until([&] { return room.window.session().file() == "Your workload"; }));
    settle();
    CHECK(room.window.session().scenario()->scheduler == core::SchedulerSpec());
}
