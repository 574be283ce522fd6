// SPDX-License-Identifier: GPL-3.0-or-later
// The event loop of a program, as the panel shows it at a moment.
#include "core/replay/replay.h"
#include "program_help.h"
#include "ui/program/loops_panel.h"
#include "window_fixture.h"

#include <QDockWidget>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

// By hand: Ann has the lock and sleeps to 1 s, Bo waits for it, Cai for the queue, main for all. A
// function is to be called at 5 s.
const QByteArray workers = R"({"procession": 1,
    "machine": {"statement_ticks": 1, "ticks_per_second": 1000, "costs": "ideal"},
    "scheduler": {"policy": "rr", "quantum": 1000},
    "programs": {"main.py": "import asyncio\n\nasync def worker(lock, seconds):\n    async with lock:\n        await asyncio.sleep(seconds)\n\nasync def consumer(queue):\n    await queue.get()\n\nasync def main():\n    lock, queue = asyncio.Lock(), asyncio.Queue()\n    tasks = [asyncio.create_task(worker(lock, 1), name='Ann'), asyncio.create_task(worker(lock, 2), name='Bo'), asyncio.create_task(consumer(queue), name='Cai')]\n    asyncio.get_running_loop().call_later(5, queue.put_nowait, 'late')\n    await asyncio.wait_for(asyncio.gather(*tasks), 20)\n\nasyncio.run(main())\n"},
    "processes": [{"name": "main", "program": "main.py"}]})";

QStringList column(const LoopModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts.append(model.data(model.index(row, column), Qt::DisplayRole).toString());
    }
    return texts;
}

struct Fixture : WindowFixture {
    const LoopModel& at(core::Ticks t)
    {
        window.session().player().set_t(t);
        settle();
        return find<LoopsPanel>().tasks();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "who sleeps until when and who waits for what is seen")
{
    open(file("workers.json", workers));
    bring_up(window, "loops");
    const LoopModel& tasks = at(500);
    CHECK(tasks.rowCount() == 5);
    const QString states = column(tasks, LoopModel::state).join('|');
    INFO(states.toStdString());
    const QStringList who = column(tasks, LoopModel::who);
    // Sleepers by their time, and what is called at one; then who waits, in the order of their
    // birth.
    REQUIRE(who.size() == 5);
    CHECK(who[0].startsWith("Ann"));
    CHECK(column(tasks, LoopModel::state)[0].startsWith("sleeps until 1,00"));
    CHECK(column(tasks, LoopModel::where)[0] == "main.py:5");
    CHECK(who[1] == "Queue.put_nowait");
    CHECK(column(tasks, LoopModel::state)[1].startsWith("called at 5,00"));
    CHECK(who[2].startsWith("Task-1  main()"));
    CHECK(column(tasks, LoopModel::state)[2].contains("at most"));
    CHECK(who[3].startsWith("Bo  worker()"));
    CHECK(column(tasks, LoopModel::state)[3] == "waits for Lock.acquire");
    CHECK(column(tasks, LoopModel::where)[3] == "main.py:4");
    CHECK(who[4].startsWith("Cai"));
    CHECK(column(tasks, LoopModel::state)[4] == "waits for Queue.get");
    CHECK(find<LoopsPanel>().heading().contains("nobody is ready"));
    CHECK(states.count("sleeps until") == 1);

    // When Ann has woken, Bo has the lock.
    const LoopModel& later = at(1500);
    CHECK(column(later, LoopModel::who)[0].startsWith("Bo"));
    CHECK(column(later, LoopModel::state)[0].startsWith("sleeps until 3,0"));
    CHECK_FALSE(column(later, LoopModel::who).join('|').contains("Ann"));
    // After the end there is no loop, and the panel says so.
    at(window.session().trace()->end());
    CHECK(find<LoopsPanel>().tasks().rowCount() == 0);
    CHECK(find<LoopsPanel>().heading() == "No event loop runs at this moment.");
    CHECK_FALSE(find<LoopsPanel>().findChild<QTableView*>()->isVisibleTo(&find<LoopsPanel>()));
}

TEST_CASE_METHOD(Fixture, "what is shown agrees with a replay at every moment, there and back")
{
    open(":/scenarios/43-coroutines-in-one-thread.procession.json");
    bring_up(window, "loops");
    const core::Trace trace = *window.session().trace();
    core::Replay replay(trace);
    std::vector<core::Ticks> moments;
    for (core::Ticks t = 0; t <= trace.end(); t += std::max<core::Ticks>(trace.end() / 40, 1)) {
        moments.push_back(t);
    }
    for (int way = 0; way < 2; ++way) {
        for (const core::Ticks t : moments) {
            CAPTURE(t);
            const LoopModel& shown = at(t);
            const core::ProgramAt program = replay.program(0, t);
            if (program.loops.empty()) {
                CHECK(shown.rowCount() == 0);
                continue;
            }
            const core::EventLoopAt& loop = program.loops.front();
            std::multiset<std::string> tasks;
            for (const core::CoroutineTaskAt& task : loop.tasks) {
                tasks.insert(task.name);
            }
            std::multiset<std::string> rows;
            int ready = 0;
            for (const LoopRow& row : shown.rows()) {
                const std::string name = row.who.section("  ", 0, 0).toStdString();
                if (tasks.count(name) != 0) {
                    rows.insert(name);
                }
                if (row.kind == LoopRow::Kind::ready &&
                    ready < static_cast<int>(loop.ready.size())) {
                    CHECK(name == loop.ready[static_cast<std::size_t>(ready++)]);
                }
            }
            CHECK(rows == tasks); // each once
            CHECK(ready == static_cast<int>(loop.ready.size()));
        }
        std::ranges::reverse(moments);
    }
}

TEST_CASE_METHOD(Fixture, "coroutines switch inside one thread")
{
    open(":/scenarios/43-coroutines-in-one-thread.procession.json");
    bring_up(window, "loops");
    std::set<QString> ran;
    bool three_sleep = false;
    for (core::Ticks t = 0; t < window.session().trace()->end(); ++t) {
        int sleeping = 0;
        for (const LoopRow& row : at(t).rows()) {
            if (row.kind == LoopRow::Kind::running) {
                ran.insert(row.who);
            }
            sleeping += row.kind == LoopRow::Kind::sleeping ? 1 : 0;
        }
        three_sleep = three_sleep || sleeping == 3;
        t += t > 20 ? 9 : 0;
    }
    CHECK(ran.size() >= 3);
    CHECK(three_sleep);
    CHECK(window.session().trace()->scenario().processes.size() == 1);
}

TEST_CASE_METHOD(Fixture, "the loop of the selected process is shown, else the first there is")
{
    open(":/scenarios/38-server-coroutines.procession.json");
    bring_up(window, "loops");
    // A client runs no loop: the server's is shown.
    window.session().select(1);
    at(150);
    CHECK(find<LoopsPanel>().heading().contains("server"));
    const LoopModel& tasks = find<LoopsPanel>().tasks();
    int sleeping = 0;
    for (const LoopRow& row : tasks.rows()) {
        sleeping += row.kind == LoopRow::Kind::sleeping && row.where == "server.py:5" ? 1 : 0;
    }
    CHECK(sleeping == 4); // a task for each client, until the disk has the page
    open(":/scenarios/welcome.procession.json");
    bring_up(window, "loops");
    CHECK(find<LoopsPanel>().heading() == "No process of this scenario runs a program.");
}

TEST_CASE_METHOD(Fixture, "the panel of loops has words and keys")
{
    open(file("workers.json", workers));
    bring_up(window, "loops");
    at(500);
    auto& panel = find<LoopsPanel>();
    auto* table = panel.findChild<QTableView*>();
    CHECK(table->accessibleName() == "Tasks of the event loop");
    CHECK_FALSE(table->toolTip().isEmpty());
    table->setFocus();
    table->setCurrentIndex(panel.tasks().index(0, 0));
    QTest::keyClick(table, Qt::Key_Down);
    CHECK(table->currentIndex().row() == 1);
    CHECK(panel.tasks()
              .data(panel.tasks().index(1, 0), Qt::AccessibleDescriptionRole)
              .toString()
              .startsWith("called at"));
    CHECK(window.findChild<QDockWidget*>("loops")->toggleViewAction()->text() == "Event loops");
}
