// SPDX-License-Identifier: GPL-3.0-or-later
// Further system calls: full queues, news, events and conditions, alarms, groups.
#include "tests/core/machine/scripted_run.h"

namespace procession::tests {

TEST_CASE("a queue that is full lets nobody put in, and its feeder waits as a sender does")
{
    const auto put = [](std::string text, Datum timeout) {
        return call(Code::feed,
                    {number(0), Datum(std::move(text)), Datum(true), std::move(timeout)});
    };
    const Step new_queue =
        call(Code::channel_new, {Datum(std::string("Queue")), number(0), number(1)});
    const Programs programs{
        {"main",
         {new_queue, fork(), child({run(100), receive(), run(5), say_answer()}), put("a", Datum()),
          put("b", Datum(0.00005)), say_answer(), put("b", Datum()), say_answer(),
          call(Code::channel_length, {number(0)}), say_answer()}}};
    core::Scenario scenario = scenario_of(programs, "rr", 2);
    scenario.machine.ticks_per_second = 1'000'000;
    CHECK(printed(lived(programs, scenario)) == Lines{"50 False", "100 True", "100 1", "105 a"});
}

TEST_CASE("who joins a feeder that can never send is stuck, and that is seen")
{
    const Step put =
        call(Code::feed, {number(0), Datum(std::string("long")), Datum(true), Datum()});
    const Programs programs{
        {"main",
         {new_channel(4), fork(), child({put, put, call(Code::join_feeders)}), wait_for_any()}}};
    const Trace trace = lived(programs, scenario_of(programs, "rr", 2));
    CHECK(trace.outcome() == core::Outcome::deadlock);
    REQUIRE(trace.stuck().size() == 1);
    CHECK(trace.stuck().front().kind == core::Stuck::Kind::cycle);
}

TEST_CASE("nobody is stuck as long as a feeder is about to send what is waited for")
{
    const Step put = call(Code::feed, {number(0), Datum(std::string("x")), Datum(true), Datum()});
    const Programs programs{
        {"main",
         {new_channel(), fork(), child({receive(), end(0)}), run(10), put, wait_for_any()}}};
    core::Scenario scenario = scenario_of(programs, "rr", 2);
    scenario.machine.ticks_per_second = 1'000'000;
    const Trace trace = lived(programs, scenario);
    CHECK(trace.outcome() == core::Outcome::completed);
    CHECK(trace.deadlocks().empty());
}

TEST_CASE("whoever selects waits for the first of several")
{
    const Programs programs{
        {"main",
         {new_channel(), new_channel(), fork(), child({run(10), end(0)}), fork(),
          child({run(20), call(Code::channel_send, {number(1), Datum(std::string("x"))})}),
          call(Code::select, {Datum(Data{number(0), number(1)}), Datum()}), say_answer(),
          call(Code::select, {Datum(Data{number(0), number(-102)}), Datum()}), say_answer(),
          call(Code::select, {Datum(Data{number(0)}), Datum(0.5)}), say_answer()}}};
    CHECK(printed(lived(programs, scenario_of(programs, "rr", 4))) ==
          Lines{"20 1", "20 -102", "520 "});
}

TEST_CASE("news interrupt who wants to know them")
{
    const Programs programs{{"main",
                             {new_channel(), call(Code::notify, {number(0), Datum(true)}), fork(),
                              child({run(30), send("x")}), sleep(1.0), say_answer()}}};
    CHECK(printed(lived(programs, scenario_of(programs, "rr", 2))) == Lines{"30 signal 65"});
}

TEST_CASE("waiting to be woken gives back the lock in the same instant")
{
    const auto wait = [](double seconds) {
        return call(Code::semaphore_wait, {number(1), number(0), number(1), Datum(seconds)});
    };
    const Programs programs{
        {"main",
         {new_lock(), new_lock(), acquire(1), acquire(0), fork(),
          child({acquire(0), say("inside"), call(Code::semaphore_wake, {number(1), number(9)}),
                 say_answer(), release(0)}),
          run(10), wait(1.0), say_answer(), acquire(0), wait(0.5), say_answer()}}};
    CHECK(printed(lived(programs, scenario_of(programs, "rr", 2))) ==
          Lines{"10 inside", "10 1", "10 True", "510 False"});
}

TEST_CASE("an event lets all go on who wait for it, and those who come later")
{
    const Step wait = call(Code::semaphore_wait, {number(0), number(-1), number(0), Datum()});
    const Step event =
        call(Code::semaphore_new, {Datum(std::string("Event")), number(0), number(1)});
    const Programs programs{
        {"main",
         {event, fork(), child({wait, say("first")}), fork(), child({run(20), wait, say("late")}),
          run(5), call(Code::semaphore_set, {number(0), number(1)}), run(40)}}};
    CHECK(printed(lived(programs, scenario_of(programs, "rr", 4))) == Lines{"5 first", "20 late"});
}

TEST_CASE("an alarm comes once, unless it is set anew")
{
    const Programs programs{
        {"main",
         {call(Code::handle_signal, {number(14), number(2)}), call(Code::alarm, {Datum(0.2)}),
          run(50), call(Code::alarm, {Datum(0.3)}), say_answer(), call(Code::pause),
          say_answer()}}};
    CHECK(printed(lived(programs, scenario_of(programs))) == Lines{"50 0 0", "350 signal 14"});
}

TEST_CASE("computing takes the core for so long")
{
    const Programs programs{{"main", {call(Code::compute, {Datum(0.25)}), say("done")}}};
    const Trace trace = lived(programs, scenario_of(programs));
    CHECK(printed(trace) == Lines{"250 done"});
    CHECK(trace.final_state().process(0).cpu == 250);
}

TEST_CASE("a signal to a group reaches all in it")
{
    const Programs programs{
        {"main",
         {fork(), child({call(Code::setpgid, {number(0), number(0)}), run(1000)}), fork(),
          child({call(Code::setpgid, {number(0), number(102)}), run(1000)}), run(100),
          call(Code::kill, {number(-102), number(9)}), wait_for_any(), say_answer(), wait_for_any(),
          say_answer()}}};
    CHECK(printed(lived(programs, scenario_of(programs, "rr", 4))) ==
          Lines{"101 102 -9", "101 103 -9"});
}

} // namespace procession::tests
