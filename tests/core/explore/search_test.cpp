// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds, cancelling, progress; that the schedule asked for by `choices` is the one that runs.
#include "every_order.h"
#include "programs.h"

#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::tests;
using core::explore::Find;
using core::explore::Incomplete;
using core::explore::Options;

TEST_CASE("a bound on schedules ends the search, and it says so")
{
    Options options;
    options.schedules = 3;
    const auto result = explored(kept_update, Find::fault, "", options);
    CHECK_FALSE(result.found);
    CHECK_FALSE(result.is_complete());
    CHECK(result.incomplete == Incomplete::schedules);
    CHECK(result.schedules == 3);
}

TEST_CASE("a search can be stopped from outside, and tells how far it is")
{
    std::atomic<bool> cancel{false};
    Options options;
    options.cancel = &cancel;
    int reports = 0;
    options.progress = [&](const core::explore::Progress& progress) {
        CHECK(progress.schedules > 0);
        CHECK(progress.states > 0);
        cancel = ++reports == 2;
    };
    const auto result = explored(two_of("for _ in range(9):\n    n.value += 1", "n = Value('i')\n"),
                                 Find::fault, "", options);
    CHECK(reports == 2);
    CHECK(result.incomplete == Incomplete::cancelled);
    CHECK_FALSE(result.found);
}

TEST_CASE("without room for copies of the machine the search finds the same")
{
    Options narrow;
    narrow.memory = 0;
    const auto one = explored(crossed_locks, Find::deadlock);
    const auto two = explored(crossed_locks, Find::deadlock, "", narrow);
    REQUIRE(two.found);
    CHECK(one.found->scenario->choices == two.found->scenario->choices);
    CHECK(one.states == two.states);
    const std::string rounds =
        two_of("for _ in range(2):\n    n.value += 1", "n = Value('i', 0, lock=False)\n");
    for (const std::string& source : {kept_update, rounds}) {
        CHECK(explored(source, Find::fault).states ==
              explored(source, Find::fault, "", narrow).states);
    }
}

TEST_CASE("a program without end is cut off, and not taken for proven")
{
    const auto result = explored("from multiprocessing import RawValue\nn = RawValue('i', 0)\n"
                                 "while True:\n    n.value += 1\n",
                                 Find::fault);
    CHECK_FALSE(result.found);
    CHECK(result.incomplete == Incomplete::long_runs);
}

TEST_CASE("a scenario without programs has nothing to explore")
{
    core::Scenario scenario;
    scenario.processes.push_back({});
    scenario.listed = 1;
    const auto result = core::explore::explore(scenario, {Find::fault, ""});
    REQUIRE(result.problem);
    CHECK(result.problem->code == core::MessageCode::explore_no_program);
}

TEST_CASE("a program that downloads is refused, not taken for proven")
{
    const auto result = explored("from procession import Download\nfilm = Download('film', 3)\n"
                                 "film.wait()\n",
                                 Find::fault);
    REQUIRE(result.problem);
    CHECK(result.problem->code == core::MessageCode::explore_downloads);
    CHECK_FALSE(result.found);
}

TEST_CASE("several listed programs, which arrive when they are chosen")
{
    core::Scenario scenario = scenario_of("open('f', 'a').write('a')\n");
    core::ProcessSpec late = scenario.processes[0];
    late.name = "late";
    late.arrival = 1'000'000;
    late.program = "late.py";
    scenario.programs["late.py"] = "open('f', 'a').write('b')\n";
    scenario.processes.push_back(late);
    scenario.listed = 2;
    const auto first = core::explore::explore(scenario, {Find::expression, "files['f'] == 'ab'"});
    const auto second = core::explore::explore(scenario, {Find::expression, "files['f'] == 'ba'"});
    CHECK(first.found);
    CHECK(second.found);
}
