// SPDX-License-Identifier: GPL-3.0-or-later
// Programs on the stage: locks and queues with what is in them, zombies; and their pace.
#include "core/scenario/reader.h"
#include "core/simulate.h"
#include "program_help.h"
#include "ui/program/program_panel.h"
#include "ui/stage/stage.h"
#include "window_fixture.h"

#include <QFile>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

const QByteArray one_after_the_other = R"(from multiprocessing import Process, Lock, Queue
import os, time

def use(lock, queue):
    with lock:
        queue.put("bun")
        time.sleep(0.001)

if __name__ == "__main__":
    lock = Lock()
    queue = Queue()
    first = Process(target=use, args=(lock, queue), name="Ann")
    first.start()
    with lock:
        time.sleep(0.0001)
    first.join()
    print(queue.get())
)";

const QByteArray bounded = R"(from multiprocessing import Process, Queue
import time

def bake(queue):
    queue.put("bun")
    queue.put("roll")
    time.sleep(0.01)
    queue.put("cake")

if __name__ == "__main__":
    queue = Queue(1)
    baker = Process(target=bake, args=(queue,), name="Ann")
    baker.start()
    time.sleep(0.01)
    for i in range(3):
        print(queue.get())
    baker.join()
)";

const QByteArray zombie_program = R"(import os, time

if os.fork() == 0:
    os._exit(3)
time.sleep(0.001)
os.wait()
time.sleep(0.001)
)";

/// The place of that name on the stage; null if there is none.
const StagePlace* place_named(const StagePicture& picture, const core::Scenario& scenario,
                              const std::string& name)
{
    const auto found = std::ranges::find_if(picture.places, [&](const StagePlace& place) {
        return place.kind == StagePlace::Kind::device &&
               scenario.machine.devices[place.number].name == name;
    });
    return found == picture.places.end() ? nullptr : &*found;
}

const StagePlace& ended(const StagePicture& picture, StageArea area)
{
    return *std::ranges::find(picture.places, area, &StagePlace::area);
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "a lock is on the stage from when it is made, with its holder")
{
    open(file("lock.json", scenario_of(one_after_the_other)));
    const core::Trace trace = *window.session().trace();
    Stage& stage = find<Stage>();
    CHECK_FALSE(place_named(stage.still(), trace.scenario(), "Lock 1")); // not made yet
    CHECK_FALSE(place_named(stage.still(), trace.scenario(), "disk"));   // nobody has asked for it
    bool held = false;
    bool filled = false;
    for (core::Ticks t = 0; t < trace.end(); t += 5) {
        window.session().player().set_t(t);
        settle();
        const QString words = stage.accessibleDescription();
        held = held || words.contains("held by Ann");
        filled = filled || words.contains("messages: 1");
    }
    CHECK(held);
    CHECK(filled);
    CHECK(place_named(stage.still(), trace.scenario(), "Lock 1"));
    CHECK(stage.accessibleDescription().contains("Lock 1"));
}

TEST_CASE_METHOD(WindowFixture, "who waits at a queue wants to put or to get")
{
    open(file("queue.json", scenario_of(bounded)));
    const core::Trace trace = *window.session().trace();
    Stage& stage = find<Stage>();
    bool full = false;
    bool empty = false;
    for (core::Ticks t = 0; t < trace.end(); t += 250) {
        window.session().player().set_t(t);
        settle();
        const QString words = stage.accessibleDescription();
        full = full ||
               words.contains(QString::fromUtf8("Ann. queue. messages: 1 · full: waiting to put."));
        empty = empty || words.contains("empty: waiting to get.");
        CHECK_FALSE((words.contains("waiting to put") && words.contains("waiting to get")));
    }
    CHECK(full);
    CHECK(empty);
}

TEST_CASE_METHOD(WindowFixture, "a zombie is told from who has been reaped")
{
    open(file("zombie.json", scenario_of(zombie_program)));
    const core::Trace trace = *window.session().trace();
    Stage& stage = find<Stage>();
    const core::EntityId child = 1;
    const core::Ticks died = trace.final_state().process(child).finish;
    window.session().player().set_t(died);
    settle();
    CHECK(ended(stage.still(), StageArea::zombies).members == std::vector{child});
    CHECK(ended(stage.still(), StageArea::terminated).members.empty());
    window.session().player().set_t(trace.end() - 1);
    settle();
    CHECK(ended(stage.still(), StageArea::zombies).members.empty());
    CHECK(ended(stage.still(), StageArea::terminated).members == std::vector{child});
}

TEST_CASE("by statements a program is played line by line, and sleep passes fast")
{
    const auto read = core::read_scenario(
        scenario_of("import time\ni = 0\nwhile i < 5:\n    i += 1\ntime.sleep(1)\ni = 7\n")
            .toStdString());
    REQUIRE(read.scenario);
    Player player;
    player.set_trace(core::simulate(*read.scenario));
    REQUIRE(player.has_statements());
    REQUIRE(player.end() > 1'000'000); // a second has a million ticks
    player.set_pace(PaceKind::by_statement);
    player.advance(3); // three statements of ten ticks
    CHECK(player.t() == 30);
    for (int second = 0; second < 30 && player.t() < player.end(); ++second) {
        player.advance(1);
    }
    CHECK(player.t() == player.end());
}

TEST_CASE_METHOD(WindowFixture, "runs of programs have a pace of their own, and wider panels")
{
    window.resize(1366, 768);
    window.show();
    Player& player = window.session().player();
    open(":/scenarios/welcome.procession.json");
    CHECK(player.pace() == PaceKind::by_time);
    open(file("zombie.json", scenario_of(zombie_program)));
    CHECK(player.pace() == PaceKind::by_statement);
    CHECK(wait_until([&] { return find<ProgramPanel>().width() >= window.width() / 3; }));
    player.set_pace(PaceKind::by_event);
    open(":/scenarios/welcome.procession.json");
    CHECK(player.pace() == PaceKind::by_time);
    open(file("zombie.json", scenario_of(zombie_program)));
    CHECK(player.pace() == PaceKind::by_event); // as the person wanted it
}

TEST_CASE_METHOD(WindowFixture,
                 "what was changed while watching is saved, and opens again as it was")
{
    open(file("lock.json", scenario_of(one_after_the_other)));
    core::Scenario changed = *window.session().scenario();
    changed.machine.cores = 2;
    window.session().change(changed, "cores");
    REQUIRE(window.session().is_changed());
    const QString saved = folder.filePath("saved.procession.json");
    CHECK(window.save_as(saved));
    CHECK_FALSE(window.session().is_changed());
    CHECK(window.session().file() == saved);
    open(saved);
    CHECK(*window.session().scenario() == changed);
}

TEST_CASE_METHOD(WindowFixture, "an unchanged scenario is saved byte for byte")
{
    const QByteArray text =
        "{ \"procession\" : 1 ,\n\t\"processes\":[ {\"name\":\"A\"  ,\"bursts\":[{\"cpu\":3}]}]\n}";
    open(file("odd.json", text));
    const QString saved = folder.filePath("copy.procession.json");
    REQUIRE(window.save_as(saved));
    QFile copy(saved);
    REQUIRE(copy.open(QFile::ReadOnly));
    CHECK(copy.readAll() == text);
}
