// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes of programs: who waits for whom, zombies, other outcomes.
#include "program_help.h"
#include "ui/inspector/process_table.h"
#include "ui/inspector/process_tree.h"
#include "ui/program/console_panel.h"
#include "ui/program/object_view.h"
#include "ui/program/objects_panel.h"
#include "ui/program/outcomes_dialog.h"
#include "ui/program/own_computer.h"
#include "ui/program/program_panel.h"
#include "ui/program/variables_panel.h"
#include "ui/program/wait_picture.h"
#include "ui/stage/stage.h"
#include "ui/text/device_name.h"
#include "ui/text/language.h"
#include "window_fixture.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

using namespace procession;
using namespace procession::ui;

namespace {

const QByteArray philosophers = R"(from multiprocessing import Process, Lock
import time

def use(first, second):
    with first:
        time.sleep(0.001)
        with second:
            print("both")

if __name__ == "__main__":
    fork = Lock()
    knife = Lock()
    ann = Process(target=use, args=(fork, knife), name="Ann")
    bo = Process(target=use, args=(knife, fork), name="Bo")
    ann.start()
    bo.start()
    ann.join()
    bo.join()
)";

core::EntityId named(const Session& session, const std::string& name)
{
    const auto& processes = session.trace()->scenario().processes;
    const auto found = std::ranges::find(processes, name, &core::ProcessSpec::name);
    return found == processes.end() ? core::no_entity
                                    : static_cast<core::EntityId>(found - processes.begin());
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "a deadlock is drawn, explained, and not told before it arises")
{
    open(file("eat.json", scenario_of(philosophers)));
    const core::Trace trace = *window.session().trace();
    REQUIRE(trace.deadlocks().size() == 1);
    const core::Ticks arises = trace.deadlocks()[0].at;
    bring_up(window, "objects");
    auto& panel = find<ObjectsPanel>();
    window.session().player().set_t(arises - 1);
    settle();
    CHECK(panel.waits().graph().stuck.empty());
    CHECK(panel.explanation().isEmpty());
    window.session().player().set_t(trace.end());
    settle();
    const core::EntityId ann = named(window.session(), "Ann");
    const core::EntityId bo = named(window.session(), "Bo");
    CHECK(panel.waits().graph().is_stuck(ann));
    CHECK(panel.waits().graph().is_stuck(bo));
    CHECK(panel.waits().words().contains("Ann waits for Bo"));
    CHECK(panel.waits().words().contains("Bo waits for Ann"));
    CHECK(panel.explanation().contains("Deadlock"));
    // Each lock has one holder, and the other waits for it.
    int locks = 0;
    for (const ObjectLine& line : panel.objects().lines()) {
        locks += line.is_title && line.label.startsWith("Lock") ? 1 : 0;
    }
    CHECK(locks == 2);
    CHECK(panel.objects().words().contains("Held by: Ann; Waiting: Bo"));
    CHECK(panel.objects().words().contains("Held by: Bo; Waiting: Ann"));
}

TEST_CASE("places that every program shares are called in the language of the window")
{
    Language language;
    language.choose("zh_CN");
    CHECK(shared_place_name("child") == QString::fromUtf8("子进程结束"));
    CHECK(shared_place_name("Lock 1") == QString::fromUtf8("互斥锁 1"));
    CHECK(shared_place_name("Pipe 1 →") == QString::fromUtf8("管道 1 →"));
    CHECK(shared_place_name("Lock keeper") == "Lock keeper");
    CHECK(shared_place_name("thread") == QString::fromUtf8("线程结束"));
    CHECK(shared_place_name("Interpreter lock 2") == QString::fromUtf8("解释器锁 2"));
    CHECK(shared_place_name("disk") == QString::fromUtf8("磁盘"));
    CHECK(shared_place_name("printer") == QString::fromUtf8("打印机"));
    CHECK(shared_place_name("disk of Ann") == "disk of Ann"); // a name of its own
    language.choose("en");
    CHECK(shared_place_name("child") == "child");
    CHECK(shared_place_name("disk") == "disk");
}

namespace {

/// The program beside a process that wants the only core as well from `arrival` on, so that who is
/// waited for does not run at once.
QByteArray beside(int arrival, const QByteArray& program)
{
    const QByteArray other = R"(, {"name": "other", "bursts": [{"cpu": 400}], "arrival": )" +
                             QByteArray::number(arrival) + "}]";
    return scenario_of(program).replace("}]}", "}" + other + "}");
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "above a program stands for what, or for whom, it waits")
{
    open(file("threads.json", beside(10'000, "import os, threading, time\n"
                                             "time.sleep(0.01)\n"
                                             "cook = threading.Thread(target=time.sleep,"
                                             " args=(0.01,), name=\"cook\")\n"
                                             "cook.start()\n"
                                             "cook.join()\n"
                                             "from multiprocessing import Process\n"
                                             "soup = Process(target=time.sleep, args=(0.01,),"
                                             " name=\"soup\")\n"
                                             "soup.start()\n"
                                             "soup.join()\n")));
    const core::Trace trace = *window.session().trace();
    bring_up(window, "program");
    window.session().select(0);
    auto& panel = find<ProgramPanel>();
    const auto head = [&] {
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith("main")) {
                return label->text();
            }
        }
        return QString();
    };
    QStringList heads;
    for (core::Ticks t = 0; t < trace.end(); t = std::max(trace.next_event(t), t + 1)) {
        window.session().player().set_t(t);
        settle();
        const core::ProcessAt& main = window.session().moment()->state->process(0);
        CAPTURE(t, head().toStdString());
        // From outside: who is said to wait is blocked, for the timer or for a place.
        CHECK((!head().contains("waits for") || main.state == core::State::blocked));
        if (main.state == core::State::blocked && main.device == core::no_device) {
            CHECK((head().contains("timer") || head().contains("sleep(")));
        }
        heads.append(head());
    }
    CHECK_FALSE(heads.filter("blocked, waits for cook to begin").isEmpty());
    CHECK_FALSE(heads.filter("blocked, waits for cook to end").isEmpty());
    CHECK_FALSE(heads.filter("blocked, waits for soup to end").isEmpty());
    CHECK(heads.filter("waits for thread").isEmpty());
    CHECK(heads.filter("waits for child").isEmpty());
}

TEST_CASE_METHOD(WindowFixture, "the table and the stage name the thread that is waited for")
{
    open(file("join.json", beside(0, "import threading, time\n"
                                     "cook = threading.Thread(target=time.sleep,"
                                     " args=(0.01,), name=\"cook\")\n"
                                     "cook.start()\n"
                                     "cook.join()\n")));
    const core::Trace trace = *window.session().trace();
    bring_up(window, "processes");
    QStringList cells;
    QStringList tips;
    for (core::Ticks t = 0; t < trace.end(); t = std::max(trace.next_event(t), t + 1)) {
        window.session().player().set_t(t);
        settle();
        const auto& model = *find<ProcessTable>().model();
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal).toString().startsWith("Waits")) {
                cells.append(model.index(0, column).data().toString());
            }
        }
        Stage& stage = find<Stage>();
        stage.finish();
        if (const Token* token = stage.field().token_of(0)) {
            tips.append(stage.tip_at(token->box.center()));
        }
    }
    CHECK(cells.contains("cook"));
    CHECK_FALSE(cells.contains("thread"));
    CHECK_FALSE(tips.filter("Waits for thread cook to begin").isEmpty());
    CHECK_FALSE(tips.filter("Waits for thread cook to end").isEmpty());
}

TEST_CASE_METHOD(WindowFixture, "a zombie and an orphan are marked in the tree")
{
    open(file("family.json", scenario_of("import os, time\n"
                                         "if os.fork() == 0:\n"
                                         "    os._exit(3)\n"
                                         "if os.fork() == 0:\n"
                                         "    time.sleep(0.01)\n"
                                         "    os._exit(0)\n"
                                         "time.sleep(0.001)\n")));
    const core::Trace trace = *window.session().trace();
    bring_up(window, "tree");
    const ProcessTreeModel& tree = find<ProcessTree>().processes();
    QStringList states;
    const std::function<void(const QModelIndex&)> collect = [&](const QModelIndex& parent) {
        for (int row = 0; row < tree.rowCount(parent); ++row) {
            states.append(
                tree.data(tree.index(row, ProcessTreeModel::state_column, parent), Qt::DisplayRole)
                    .toString());
            collect(tree.index(row, 0, parent));
        }
    };
    bool zombie = false;
    bool orphan = false;
    for (core::Ticks t = 0; t <= trace.end(); t = std::max(trace.next_event(t), t + 1)) {
        window.session().player().set_t(t);
        settle();
        states.clear();
        collect({});
        // From outside: of the child that ended at once the state has nothing left to say …
        const core::ProcessAt& first = window.session().moment()->state->process(1);
        const bool left_over = first.state == core::State::terminated && !first.reaped;
        CHECK(states.contains("zombie") == left_over);
        zombie = zombie || left_over;
        orphan = orphan || states.filter("orphan").size() == 1;
    }
    CHECK(zombie);
    CHECK(orphan);
    // … and init reaps it once its parent has ended: nothing is left in the end.
    CHECK_FALSE(states.contains("zombie"));
}

TEST_CASE_METHOD(WindowFixture, "a daemonic child is marked in the tree")
{
    open(file("daemon.json", scenario_of("from multiprocessing import Process\n"
                                         "import time\n"
                                         "def work():\n"
                                         "    time.sleep(1)\n"
                                         "if __name__ == \"__main__\":\n"
                                         "    for is_daemon in (True, False):\n"
                                         "        Process(target=work, daemon=is_daemon).start()\n"
                                         "    time.sleep(0.5)\n")));
    bring_up(window, "tree");
    window.session().player().set_t(1000);
    settle();
    const ProcessTreeModel& tree = find<ProcessTree>().processes();
    const QModelIndex main = tree.index(0, 0, tree.index(0, 0));
    REQUIRE(tree.rowCount(main) == 2);
    const auto state = [&](int row) {
        return tree.data(tree.index(row, ProcessTreeModel::state_column, main), Qt::DisplayRole)
            .toString();
    };
    CHECK(state(0) == "blocked, daemon");
    CHECK(state(1) == "blocked");
}

TEST_CASE_METHOD(WindowFixture, "other seeds show how else it could have come out")
{
    open(file("race.json", scenario_of(R"(from multiprocessing import Process

def work(name):
    print(name, "works")

if __name__ == "__main__":
    print("begin")
    workers = [Process(target=work, args=(n,)) for n in "AB"]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    print("end")
)")));
    core::Scenario scenario = *window.session().scenario();
    scenario.machine.cores = 4;
    OutcomesDialog dialog(scenario, Palette::light_theme(), &window);
    REQUIRE(wait_until([&] { return !dialog.outcomes().running(); }));
    CHECK(dialog.outcomes().done() == dialog.outcomes().wanted());
    int runs = 0;
    for (const OutcomeGroup& group : dialog.outcomes().groups()) {
        runs += group.count;
        REQUIRE(group.lines.size() == 4);
        CHECK(group.lines.front().text == "begin");
        CHECK(group.lines.front().is_fixed);
        CHECK(group.lines.back().text == "end");
        CHECK(group.lines.back().is_fixed);
    }
    CHECK(runs == dialog.outcomes().done());
    CHECK(dialog.groups().count() == static_cast<int>(dialog.outcomes().groups().size()));
    CHECK(dialog.lines().count() == 4);
}

TEST_CASE_METHOD(WindowFixture, "under the veil other outcomes wait until they are asked for")
{
    open(file("one.json", scenario_of("print('one')\n")));
    OutcomesDialog dialog(*window.session().scenario(), Palette::light_theme(), &window, "12");
    settle();
    CHECK(dialog.outcomes().wanted() == 0);
    CHECK(dialog.groups().count() == 0);
    const auto* before = dialog.lines().findChild<QLabel*>();
    REQUIRE(before);
    CHECK(before->isVisibleTo(&dialog)); // says what runs will show
    CHECK(dialog.summary().contains(QString::fromUtf8("t\u00a0=\u00a012")));
    QPushButton* run = nullptr;
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        run = button->text().contains("Run") ? button : run;
    }
    REQUIRE(run);
    const int width = run->minimumWidth();
    run->click();
    REQUIRE(wait_until([&] { return !dialog.outcomes().running(); }));
    CHECK(dialog.groups().count() == 1);
    CHECK_FALSE(before->isVisibleTo(&dialog));
    CHECK_FALSE(dialog.summary().contains("12"));
    CHECK(run->sizeHint().width() <= width); // it says something longer now
}

TEST_CASE("lines that trade places are told from those that do not")
{
    const auto group = [](std::initializer_list<const char*> texts) {
        OutcomeGroup result;
        for (const char* text : texts) {
            result.lines.push_back({0, text});
        }
        return result;
    };
    std::vector<OutcomeGroup> groups{group({"begin", "a", "b", "end"}),
                                     group({"begin", "b", "a", "end"}),
                                     group({"begin", "a", "extra", "b", "end"})};
    mark_fixed(groups);
    const auto fixed = [&](std::size_t g) {
        std::string text;
        for (const OutcomeLine& line : groups[g].lines) {
            text += line.is_fixed ? line.text + " " : "";
        }
        return text;
    };
    // a and b change sides, so at most one of them can be said to be fixed.
    CHECK(fixed(0).starts_with("begin "));
    CHECK(fixed(0).ends_with("end "));
    CHECK(fixed(0) != "begin a b end ");
    CHECK(fixed(2).find("extra") == std::string::npos);
}

TEST_CASE("the card for one's own computer says what to type and what may differ")
{
    core::Scenario scenario;
    scenario.programs["course/hello.py"] = "import os\nprint(os.fork())\n";
    scenario.processes.emplace_back().program = "course/hello.py";
    const OwnComputer what = own_computer(scenario);
    CHECK(what.command == "python3 hello.py");
    CHECK(what.source == "import os\nprint(os.fork())\n");
    CHECK(what.may_differ.join(' ').contains("Windows"));
    scenario.programs["course/hello.py"] = "print(1)\n";
    CHECK(own_computer(scenario).may_differ.size() == 1);
    CHECK(own_computer(core::Scenario()).file.isEmpty());
}

TEST_CASE_METHOD(WindowFixture, "the graph of waiting and the console tell nothing of what comes")
{
    open(file("eat.json", scenario_of(philosophers)));
    window.session().set_veil(true);
    bring_up(window, "console");
    CHECK(find<ConsolePanel>().console().rowCount() == 0);
    bring_up(window, "variables");
    CHECK(find<VariablesPanel>().variables().processes().size() == 1); // no child is born yet
}

TEST_CASE_METHOD(WindowFixture, "Waiting names who waits for the timer")
{
    open(":/scenarios/26-queue-producer-and-consumer.procession.json");
    window.resize(1366, 768);
    bring_up(window, "objects");
    const core::EntityId eater = named(window.session(), "eater");
    window.session().player().set_t(300);
    settle();
    REQUIRE(window.session().moment()->state->process(eater).state == core::State::blocked);
    auto& panel = find<ObjectsPanel>();
    CHECK(panel.objects().words().contains("timer; Waiting: eater"));
}

TEST_CASE_METHOD(WindowFixture, "the head of Program says that an event loop waits for several")
{
    open(":/scenarios/38-server-coroutines.procession.json");
    bring_up(window, "program");
    window.session().player().set_t(250);
    settle();
    QStringList heads;
    for (const QLabel* label : find<ProgramPanel>().findChildren<QLabel*>()) {
        heads.append(label->text());
    }
    CHECK(heads.join('\n').contains("waits for Socket 1 or others"));
}

TEST_CASE_METHOD(WindowFixture, "the stage shows all the threads that wait for the timer")
{
    open(":/scenarios/37-server-threads.procession.json");
    window.resize(1366, 768);
    window.session().player().set_t(250);
    settle();
    for (const TokenPlace& place : find<Stage>().field().places) {
        CHECK(place.shown == place.members.size());
    }
}
