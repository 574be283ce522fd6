// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be read on the stage: names in letters that can be read, a semaphore's value, the
// machine's rule; and on the timeline runs that took no time.
#include "core/simulate.h"
#include "ui/stage/stage.h"
#include "ui/stage/stage_measures.h"
#include "ui/stage/stage_words.h"
#include "ui/text/language.h"
#include "ui/timeline/brief_runs.h"
#include "window_fixture.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace procession;
using namespace procession::ui;

TEST_CASE_METHOD(WindowFixture, "names in crowded places stand in letters that can be read")
{
    for (const char* spoken : {"en", "zh_CN"}) {
        language.choose(spoken);
        for (const char* name : {"34-server-one-after-another", "35-server-a-process-each",
                                 "36-server-a-pool", "37-server-threads", "38-server-coroutines"}) {
            window.resize(1366, 768);
            window.show();
            open(QStringLiteral(":/scenarios/%1.procession.json").arg(name));
            window.session().player().set_t(300);
            settle();
            const StagePicture& picture = find<Stage>().still();
            CAPTURE(name, spoken, find<Stage>().height());
            for (const StagePlace& place : picture.places) {
                CHECK(place.merged == 0);
            }
            for (const Token& token : picture.field.tokens) {
                CHECK(std::round(letters_at(token.box.height(), 14)) >= 11);
            }
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "a lock that is free keeps its row among many others")
{
    language.choose("zh_CN");
    window.resize(1366, 768);
    window.show();
    open(":/scenarios/37-server-threads.procession.json");
    window.session().player().set_t(300);
    settle();
    const StagePicture& picture = find<Stage>().still();
    const auto& devices = window.session().trace()->scenario().machine.devices;
    CHECK(std::ranges::any_of(picture.places, [&](const StagePlace& place) {
        return place.kind == StagePlace::Kind::device &&
               devices[place.number].name == "Interpreter lock 1";
    }));
}

TEST_CASE_METHOD(WindowFixture, "a semaphore's value stands beside its name, and who is inside")
{
    window.resize(1366, 768);
    window.show();
    open(":/scenarios/24-semaphore-two-rooms.procession.json");
    window.session().player().set_t(300);
    settle();
    const QString words = find<Stage>().accessibleDescription();
    CAPTURE(words.toStdString());
    CHECK(words.contains(QString::fromUtf8("value 0 · inside: Process-1, Process-2.")));
}

TEST_CASE("a place's label has its alias and its value")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    const Moment moment = Moment::of(trace, 0);
    StagePlace place{StageArea::blocked, StagePlace::Kind::device, 0};
    const QString bare = place_label(moment, place);
    PlaceNotes notes;
    notes[0].value = "2";
    CHECK(place_label(moment, place, notes) == bare + " = 2");
    notes[0].alias = "rooms";
    CHECK(place_label(moment, place, notes) == bare + ": rooms = 2");
}

TEST_CASE("the stage says what the machine lets in, where that is not the usual")
{
    core::Scenario scenario = round_robin_scenario();
    const auto rule = [&](StageArea area) {
        const core::Trace trace = core::simulate(scenario);
        return area_rule(Moment::of(trace, 0), area);
    };
    CHECK(rule(StageArea::ready).isEmpty());
    scenario.machine.multiprogramming = false;
    CHECK(rule(StageArea::job_queue) == "multiprogramming off");
    scenario.machine.multiprogramming = true;
    scenario.machine.degree = 2;
    CHECK(rule(StageArea::job_queue) == "at most 2 in memory, first come, first served");
    scenario.machine.admission = core::Admission::sjf;
    CHECK(rule(StageArea::job_queue) == "at most 2 in memory, shortest job first");
    scenario.machine.ready_queues = core::ReadyQueues::per_core;
    CHECK(rule(StageArea::ready) == "stealing");
    scenario.machine.stealing = false;
    CHECK(rule(StageArea::ready) == "no stealing");
}

TEST_CASE_METHOD(WindowFixture, "a run of no time is found where a process takes a core and blocks")
{
    open(":/scenarios/33-echo-server.procession.json");
    const core::Trace trace = *window.session().trace();
    const auto runs = brief_runs(trace, 0, trace.end() + 1);
    REQUIRE_FALSE(runs.empty());
    for (const auto& [process, moments] : runs) {
        for (const core::Ticks t : moments) {
            CAPTURE(process, t);
            CHECK(core::state_at(trace, process, t) == core::State::blocked);
            // No interval shows it.
            trace.lanes().process_intervals(process, t, t + 1, [](const core::Interval& interval) {
                CHECK(interval.state != core::State::running);
            });
        }
    }
    // Where every run takes time there is none.
    CHECK(brief_runs(core::simulate(round_robin_scenario()), 0, 100).empty());
}
