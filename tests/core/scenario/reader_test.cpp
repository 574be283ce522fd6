// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_help.h"

#include <catch2/catch.hpp>

using namespace procession::core;
using namespace procession::core::test;

TEST_CASE("the least scenario has all the defaults of the contract")
{
    const Scenario scenario =
        scenario_of(R"({"procession": 1, "processes": [{"bursts": [{"cpu": 1}]}]})");
    CHECK(scenario.seed == 1);
    CHECK(scenario.machine == MachineSpec{});
    CHECK(scenario.scheduler.policy == "fcfs");
    CHECK(scenario.scheduler.tie == TieOrder::arrival_first);
    CHECK_FALSE(scenario.until);
    REQUIRE(scenario.processes.size() == 1);
    CHECK(scenario.processes[0].name == "P1");
    CHECK(scenario.processes[0].tickets == 100);
    CHECK(scenario.listed == 1);
}
