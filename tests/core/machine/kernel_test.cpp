// SPDX-License-Identifier: GPL-3.0-or-later
// Processes that run programs, on the whole machine: what POSIX and CPython say.
#include "tests/core/machine/scripted_run.h"

#include "core/trace/explain.h"
#include "core/trace/metrics.h"

#include <catch2/catch.hpp>

namespace procession::tests {

TEST_CASE("a program's output stands at the ticks it has run")
{
    const Programs programs{{"main", {run(5), say("five"), run(7), say("twelve")}}};
    const Trace trace = lived(programs, scenario_of(programs));
    CHECK(printed(trace) == Lines{"5 five", "12 twelve"});
    CHECK(trace.outcome() == core::Outcome::completed);
    CHECK(trace.end() == 12);
}

TEST_CASE("programs share a core as burst tables do")
{
    const Programs programs{{"a", {run(6), say("a")}}, {"b", {run(6), say("b")}}};
    core::Scenario scenario = scenario_of(programs);
    scenario.scheduler.parameters.set("quantum", 4);
    // a 0-4, b 4-8, a 8-10, b 10-12
    CHECK(printed(lived(programs, scenario)) == Lines{"10 a", "12 b"});
}

TEST_CASE("sleeping takes no core, and wakes at its moment")
{
    const Programs programs{{"main", {run(1), sleep(0.5), say("awake")}},
                            {"other", {run(100), say("done")}}};
    CHECK(printed(lived(programs, scenario_of(programs, "fcfs"))) ==
          Lines{"101 done", "501 awake"});
}

TEST_CASE("a parent that waits is told pid and exit code of its child")
{
    const Programs programs{
        {"main", {fork(), child({run(10), end(3)}), say_answer(), wait_for_any(), say_answer()}}};
    const Trace trace = lived(programs, scenario_of(programs));
    CHECK(printed(trace) == Lines{"0 102", "10 102 3"});
    const EntityId made = named(trace, "child");
    CHECK(trace.final_state().process(made).exit_code == 3);
    CHECK(trace.final_state().process(made).reaped);
}

TEST_CASE("a zombie stays until its parent waits")
{
    const Programs programs{
        {"main", {fork(), child({run(5), end(0)}), run(50), wait_for_any(), run(10)}}};
    const Trace trace = lived(programs, scenario_of(programs, "rr", 2));
    const EntityId made = named(trace, "child");
    const auto at = [&](Ticks t) { return trace.view(t).process(made); };
    CHECK(at(4).state == State::running);
    CHECK(at(5).state == State::terminated);
    CHECK_FALSE(at(49).reaped);
    CHECK(at(50).reaped);
}

TEST_CASE("an orphan is adopted by init, which reaps it")
{
    const Programs programs{
        {"main", {fork(), child({run(20), call(Code::getppid), say_answer(), run(5)}), run(3)}}};
    const Trace trace = lived(programs, scenario_of(programs, "rr", 2));
    const EntityId made = named(trace, "child");
    CHECK(printed(trace) == Lines{"20 1"});
    CHECK(trace.view(2).process(made).parent == named(trace, "main"));
    CHECK(trace.view(3).process(made).parent == core::no_entity);
    CHECK(trace.final_state().process(made).reaped);
}

TEST_CASE("waiting without children fails as on POSIX")
{
    const Programs programs{{"main", {wait_for_any(), say_answer()}}};
    CHECK(printed(lived(programs, scenario_of(programs))) == Lines{"0 ChildProcessError"});
}

TEST_CASE("one is inside a lock at a time, first come first served")
{
    const std::vector<Step> worker{acquire(0), say("in"), run(10), say("out"), release(0)};
    const Programs programs{{"main",
                             {new_lock(), fork("1"), child(worker), fork("2"), child(worker),
                              wait_for_any(), wait_for_any(), say("all")}}};
    const Trace trace = lived(programs, scenario_of(programs, "rr", 4));
    CHECK(printed(trace) == Lines{"0 in", "10 out", "10 in", "20 out", "20 all"});
}

TEST_CASE("a killed holder leaves its lock held: who waits for it is stuck")
{
    const Programs programs{{"main",
                             {new_lock(), fork(), child({acquire(0), run(1000)}), run(5),
                              call(Code::kill, {number(102), number(9)}), wait_for_any(),
                              say_answer(), acquire(0), say("never")}}};
    const Trace trace = lived(programs, scenario_of(programs, "rr", 2));
    REQUIRE(trace.output().size() == 1);
    CHECK(trace.output().front().text == "102 -9");
    CHECK(trace.outcome() == core::Outcome::deadlock);
    REQUIRE(trace.stuck().size() == 1);
    CHECK(trace.stuck().front().members == std::vector<EntityId>{named(trace, "main")});
}

TEST_CASE("two locks taken in opposite order: each waits for the other")
{
    const auto worker = [](std::int64_t first, std::int64_t second) {
        return std::vector<Step>{acquire(first), run(10), acquire(second), say("never")};
    };
    const Programs programs{{"main",
                             {new_lock(), new_lock(), fork("a"), child(worker(0, 1)), fork("b"),
                              child(worker(1, 0)), wait_for_any()}}};
    const Trace trace = lived(programs, scenario_of(programs, "rr", 2));
    CHECK(trace.output().empty());
    CHECK(trace.outcome() == core::Outcome::deadlock);
    REQUIRE(trace.stuck().size() == 2);
    CHECK(trace.stuck()[0].kind == core::Stuck::Kind::cycle);
    CHECK(trace.stuck()[0].members == std::vector<EntityId>{named(trace, "a"), named(trace, "b")});
    CHECK(trace.stuck()[1].kind == core::Stuck::Kind::never);
    CHECK(trace.stuck()[1].members == std::vector<EntityId>{named(trace, "main")});
}

TEST_CASE("a lock is not re-entrant: who acquires it twice waits for itself")
{
    const Programs programs{{"main", {new_lock(), acquire(0), acquire(0), say("never")}}};
    const Trace trace = lived(programs, scenario_of(programs));
    CHECK(trace.outcome() == core::Outcome::deadlock);
    REQUIRE(trace.stuck().size() == 1);
    CHECK(trace.stuck().front().kind == core::Stuck::Kind::cycle);
    CHECK(trace.stuck().front().members == std::vector<EntityId>{0});
}

TEST_CASE("joining a child that waits for its parent is a cycle")
{
    // main holds the lock that its child wants, and waits for the child.
    const Programs programs{{"main",
                             {new_lock(), acquire(0), fork(), child({acquire(0), say("never")}),
                              wait_for_any(), release(0)}}};
    const Trace trace = lived(programs, scenario_of(programs, "rr", 2));
    REQUIRE(trace.stuck().size() == 1);
    CHECK(trace.stuck().front().kind == core::Stuck::Kind::cycle);
    CHECK(trace.stuck().front().members ==
          std::vector<EntityId>{named(trace, "main"), named(trace, "child")});
}

TEST_CASE("releasing more than the largest value is refused")
{
    const Programs programs{{"main", {new_lock(), release(0), say_answer()}}};
    CHECK(printed(lived(programs, scenario_of(programs))) == Lines{"0 False"});
}

TEST_CASE("acquiring gives up when its time is over, or at once")
{
    const Programs programs{
        {"main",
         {new_lock(), acquire(0), call(Code::semaphore_acquire, {number(0), Datum(false), Datum()}),
          say_answer(), call(Code::semaphore_acquire, {number(0), Datum(true), Datum(0.25)}),
          say_answer()}}};
    CHECK(printed(lived(programs, scenario_of(programs))) == Lines{"0 False", "250 False"});
}

TEST_CASE("a receiver waits for a message and gets them in order")
{
    const Programs programs{
        {"main",
         {new_channel(), fork(), child({receive(), say_answer(), receive(), say_answer()}), run(10),
          send("one"), run(10), send("two")}}};
    CHECK(printed(lived(programs, scenario_of(programs, "rr", 2))) == Lines{"10 one", "20 two"});
}

TEST_CASE("a sender waits for room")
{
    const Programs programs{{"main",
                             {new_channel(4), fork(), child({run(30), receive(), receive()}),
                              send("full"), say("sent"), send("more"), say("sent")}}};
    CHECK(printed(lived(programs, scenario_of(programs, "rr", 2))) == Lines{"0 sent", "30 sent"});
}

TEST_CASE("the end of messages comes when every copy of the writing end is closed")
{
    const Programs programs{
        {"main",
         {new_channel(), fork("reader"), child({close_end(1), receive(), say_answer()}),
          fork("writer"), child({run(40)}), run(5), close_end(1), run(1)}}};
    // The reader's own copy and main's are closed at 5; the writer's with its end.
    const Trace trace = lived(programs, scenario_of(programs, "rr", 4));
    CHECK(printed(trace) == Lines{"40 EOFError"});
}

TEST_CASE("sending when nobody can read is a broken pipe")
{
    const Programs programs{{"main", {new_channel(), close_end(0), send("x"), say_answer()}}};
    CHECK(printed(lived(programs, scenario_of(programs))) == Lines{"0 BrokenPipeError"});
}

TEST_CASE("what is put into a queue is there a moment later")
{
    core::Scenario scenario;
    const Step put = call(Code::feed, {number(0), Datum(std::string("x"))});
    const Step get = call(Code::channel_receive, {number(0), Datum(false), Datum()});
    const Programs programs{
        {"main", {new_channel(), put, get, say_answer(), run(50), get, say_answer()}}};
    scenario = scenario_of(programs);
    scenario.machine.ticks_per_second = 1'000'000;
    CHECK(printed(lived(programs, scenario)) == Lines{"0 None", "50 x"});
}

TEST_CASE("whoever waits for its feeders waits until all is handed over")
{
    const Programs programs{{"main",
                             {new_channel(), call(Code::feed, {number(0), Datum(std::string("x"))}),
                              call(Code::join_feeders), say("joined")}}};
    core::Scenario scenario = scenario_of(programs);
    scenario.machine.ticks_per_second = 1'000'000;
    CHECK(printed(lived(programs, scenario)) == Lines{"30 joined"});
}

TEST_CASE("kill is not felt before the sender's next statement")
{
    const Programs programs{
        {"main",
         {fork(), child({run(100000)}), run(20), call(Code::kill, {number(102), number(15)}),
          run(10), call(Code::wait, {number(102), Datum(false), Datum()}), say_answer(),
          wait_for_any(), say_answer()}}};
    core::Scenario scenario = scenario_of(programs, "rr", 2);
    scenario.machine.ticks_per_second = 1'000'000;
    CHECK(printed(lived(programs, scenario)) == Lines{"30 None", "70 102 -15"});
}

TEST_CASE("a handled signal wakes who sleeps")
{
    const Programs programs{
        {"main",
         {fork(),
          child({call(Code::handle_signal, {number(10), number(2)}), sleep(1.0), say_answer()}),
          run(200), call(Code::kill, {number(102), number(10)}), wait_for_any()}}};
    CHECK(printed(lived(programs, scenario_of(programs, "rr", 2))) == Lines{"201 signal 10"});
}

TEST_CASE("realistic costs: start() returns and the child begins when CPython's do")
{
    const Programs programs{
        {"main", {fork(), child({say("child")}), say("parent"), wait_for_any()}}};
    core::Scenario scenario = scenario_of(programs, "rr", 2);
    scenario.machine.ticks_per_second = 1'000'000;
    scenario.machine.costs = core::Costs::realistic;
    const Lines lines = printed(lived(programs, scenario));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "808 parent");
    CHECK(lines[1] == "2234 child");
}

TEST_CASE("a fork bomb ends at the limit of processes")
{
    std::vector<Step> bomb;
    for (int i = 0; i < 100; ++i) {
        bomb.push_back(fork("c" + std::to_string(i)));
        bomb.push_back(run(1));
    }
    const Programs programs{{"main", bomb}};
    core::Scenario scenario = scenario_of(programs);
    scenario.limits.processes = 50;
    const Trace trace = lived(programs, scenario);
    CHECK(trace.outcome() == core::Outcome::limit);
    CHECK(trace.limit() == core::LimitKind::processes);
}

TEST_CASE("an endless loop ends where the run is stopped")
{
    const Programs programs{{"main", {run(scheduler::latest_tick / 2)}}};
    core::Scenario scenario = scenario_of(programs);
    scenario.until = 100'000'000;
    const Trace trace = lived(programs, scenario);
    CHECK(trace.outcome() == core::Outcome::limit);
    CHECK(trace.end() == 100'000'000);
}

TEST_CASE("no time is lost or made, and every moment can be replayed, with programs too")
{
    const std::vector<Step> worker{run(3),     acquire(0), run(7),     release(0), sleep(0.012),
                                   acquire(0), run(2),     release(0), run(30)};
    const Programs programs{
        {"main",
         {new_lock(), fork("1"), child(worker), fork("2"), child(worker), fork("3"), child(worker),
          run(11), wait_for_any(), wait_for_any(), wait_for_any()}}};
    const auto policy = GENERATE(as<std::string>{}, "fcfs", "sjf", "srtf", "rr", "priority", "hrrn",
                                 "mlfq", "lottery", "stride", "cfs");
    const int cores = GENERATE(1, 2, 4);
    CAPTURE(policy, cores);
    const Trace trace = lived(programs, scenario_of(programs, policy, cores));
    CHECK(trace.outcome() == core::Outcome::completed);
    core::SystemState replay(trace.scenario(), trace.final_state().ready_queue_count(),
                             trace.final_state().levels());
    core::RecordIndex next = 0;
    for (Ticks t = 0; t <= trace.end(); ++t) {
        for (; next < trace.records().size() && trace.records().at(next) <= t; ++next) {
            replay.apply(trace.records()[next]);
            (void)core::explain(trace, next);
        }
        replay.settle(t);
        REQUIRE(trace.view(t) == replay);
    }
    for (const core::ProcessAt& process : trace.final_state().processes()) {
        const Ticks turnaround = process.finish - process.created;
        CHECK(turnaround == process.held + process.waiting + process.cpu + process.blocked +
                                process.switching + process.suspended);
    }
    // Each worker runs 42 ticks, main 11.
    for (const char* name : {"1", "2", "3"}) {
        CHECK(trace.final_state().process(named(trace, name)).cpu == 42);
    }
    CHECK(trace.final_state().process(named(trace, "main")).cpu == 11);
}

} // namespace procession::tests
