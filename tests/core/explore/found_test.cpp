// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a program is found, with a schedule that plays; and where nothing is, that is
// proven. The scenario found is run as any other.
#include "every_order.h"
#include "programs.h"

#include "core/scenario/reader.h"
#include "core/scenario/writer.h"

#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::tests;
using core::explore::Find;
using core::explore::Result;

namespace {

/// The scenario found, written to a file, read again, and run.
core::Trace played(const core::explore::Schedule& schedule)
{
    const core::ReadScenario read = core::read_scenario(core::to_json(*schedule.scenario));
    REQUIRE(read.scenario);
    REQUIRE(*read.scenario == *schedule.scenario);
    return core::simulate(*read.scenario);
}

void check_found(const Result& result, Find find)
{
    REQUIRE_FALSE(result.problem);
    REQUIRE(result.found);
    CHECK(result.find == find);
    CHECK(result.incomplete == core::explore::Incomplete::found);
}

void check_absent(const Result& result)
{
    REQUIRE_FALSE(result.problem);
    CHECK_FALSE(result.found);
    CHECK(result.is_complete());
    CHECK(result.schedules > 1);
}

} // namespace

TEST_CASE("an update of a shared counter is lost")
{
    const Result result = explored(lost_update, Find::expression, "counter.value != 2");
    check_found(result, Find::expression);
    CHECK(printed_by(played(*result.found)) == "1\n");
    // main, one child as far as its write, the other, the first again, main.
    CHECK(result.found->switches <= 4);
    check_absent(explored(lost_update, Find::expression, "counter.value not in (1, 2)"));
}

TEST_CASE("what main asserts fails in the schedule found")
{
    const std::string source = two_of("value = counter.value\ncounter.value = value + 1", counter,
                                      "assert counter.value == 2, counter.value\n");
    const Result result = explored(source, Find::assertion);
    check_found(result, Find::assertion);
    CHECK(result.exception == "AssertionError: 1");
    CHECK(result.failed == "main");
    const core::Trace trace = played(*result.found);
    CHECK(trace.final_state().process(0).exit_code == 1);
    CHECK(explored(source, Find::fault).find == Find::assertion);
    check_absent(explored(source, Find::deadlock));
}

TEST_CASE("with a lock no update is lost, in no schedule")
{
    check_absent(explored(kept_update, Find::expression, "counter.value != 2"));
    check_absent(explored(kept_update, Find::fault));
}

TEST_CASE("one ticket is sold twice, and its file met half written")
{
    const Result twice = explored(tickets(false), Find::expression, "sum(sold) > 1");
    check_found(twice, Find::expression);
    const auto& shared = twice.found->outcome.shared;
    REQUIRE(shared.size() == 1);
    CHECK(shared[0] == core::Data{core::Datum(std::int64_t{1}), core::Datum(std::int64_t{1})});

    const Result half = explored(tickets(false), Find::assertion);
    check_found(half, Find::assertion);
    CHECK(half.exception.find("JSONDecodeError: Expecting value") != std::string::npos);
    const core::Trace trace = played(*half.found);
    std::string errors;
    for (const core::Output& output : trace.output()) {
        errors += output.stream == 2 ? output.text : "";
    }
    CHECK(errors.find("JSONDecodeError: Expecting value: line 1 column 1 (char 0)") !=
          std::string::npos);

    check_absent(explored(tickets(true), Find::expression, "sum(sold) > 1"));
    check_absent(explored(tickets(true), Find::fault));
}

TEST_CASE("two locks taken crosswise: the deadlock is found, shortest, and plays")
{
    const Result result = explored(crossed_locks, Find::deadlock);
    check_found(result, Find::deadlock);
    REQUIRE(result.deadlock);
    CHECK(result.deadlock->members.size() == 2);
    const core::Trace trace = played(*result.found);
    CHECK(trace.outcome() == core::Outcome::deadlock);
    REQUIRE(trace.deadlocks().size() == 1);
    CHECK(trace.deadlocks()[0].members.size() == 2);
    // One child takes its lock, the other both of its own and waits, the first waits. main goes
    // first, and may wait for the first child before.
    CHECK(result.found->switches == 3);

    check_absent(explored(ordered_locks, Find::deadlock));
    check_absent(explored(ordered_locks, Find::fault));
}

TEST_CASE("another order of printing is a difference; both schedules play")
{
    const std::string source = two_of("print(me)", "");
    const Result result = explored(source, Find::difference);
    check_found(result, Find::difference);
    REQUIRE(result.other);
    const std::string one = printed_by(played(*result.other));
    const std::string two = printed_by(played(*result.found));
    CHECK(one == result.other->outcome.output);
    CHECK(two == result.found->outcome.output);
    CHECK(std::set<std::string>{one, two} == std::set<std::string>{"0\n1\n", "1\n0\n"});
    check_absent(explored(two_of("pass", ""), Find::difference));
}

TEST_CASE("sleeping is no way to wait for somebody")
{
    const std::string source = "import time\n"
                               "from multiprocessing import Process, Value\n"
                               "ready = Value('i', 0, lock=False)\n"
                               "def set_ready():\n    ready.value = 1\n"
                               "Process(target=set_ready).start()\n"
                               "time.sleep(1)\n"
                               "seen = ready.value\n";
    const Result result = explored(source, Find::expression, "seen == 0");
    check_found(result, Find::expression);
    check_absent(explored(source + "assert seen in (0, 1)\n", Find::fault));
}

TEST_CASE("a queue delivers a moment later, if at all before somebody looks")
{
    const std::string source = "from multiprocessing import Queue\n"
                               "import queue\n"
                               "q = Queue()\n"
                               "q.put(1)\n"
                               "try:\n    got = q.get(block=False)\n"
                               "except queue.Empty:\n    got = None\n";
    check_found(explored(source, Find::expression, "got is None"), Find::expression);
    check_found(explored(source, Find::expression, "got == 1"), Find::expression);
}
