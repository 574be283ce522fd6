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

TEST_CASE("the contract's example is read, but for its program")
{
    const Scenario scenario = scenario_of(R"({
  "procession": 1,
  "title": {"en": "Quantum of four", "zh_CN": "时间片为 4"},
  "conventions": "procession",
  "clock": {"start": "08:00", "tick": "1 min"},
  "seed": 1,
  "machine": {
    "cores": 1, "context_switch": 0, "migration_cost": 0, "ready_queues": "global", "stealing": true,
    "multiprogramming": true, "degree": 0, "admission": "fcfs", "first_dispatch_costs": false,
    "devices": [{"name": "disk", "servers": 1}],
    "start_method": "fork", "costs": "ideal", "ticks_per_second": 1000000, "statement_ticks": 10,
    "shuffle_ties": false, "interpreter_lock": true
  },
  "scheduler": {"policy": "rr", "quantum": 4, "tie": "arrival-first"},
  "processes": [
    {"name": "A", "arrival": 0, "priority": 0, "nice": 0, "tickets": 100, "affinity": [0], "color": "#0072B2",
     "bursts": [{"cpu": 24}, {"io": 5, "device": "disk"}, {"cpu": 3}]}
  ],
  "files": {"ticket.json": "{\"count\": 3}"},
  "interventions": [{"at": 40, "kill": "A"}],
  "limits": {"instructions": 2000000000},
  "until": 100000,
  "classroom": {}
})");
    CHECK(scenario.title.in("en") == "Quantum of four");
    CHECK(scenario.title.in("zh_CN") == "时间片为 4");
    CHECK(scenario.title.in("de") == "Quantum of four");
    CHECK(scenario.machine == MachineSpec{});
    CHECK(scenario.scheduler.policy == "rr");
    CHECK(scenario.scheduler.parameters.integer("quantum", 0) == 4);
    CHECK(scenario.clock == Clock{"08:00", "1 min"});
    CHECK(scenario.until == 100000);
    CHECK(scenario.files.at("ticket.json") == "{\"count\": 3}");
    const ProcessSpec& process = scenario.processes.at(0);
    CHECK(process.affinity == std::vector<CoreNumber>{0});
    CHECK(process.bursts == std::vector<Burst>{{Burst::Kind::cpu, no_device, 24, {}},
                                               {Burst::Kind::io, 0, 5, {}},
                                               {Burst::Kind::cpu, no_device, 3, {}}});
}

TEST_CASE("neighbouring bursts of one kind and device are joined")
{
    const Scenario scenario = scenario_of(R"({"procession": 1, "processes": [{"bursts": [
        {"cpu": 1}, {"cpu": 2}, {"io": 3}, {"io": 4}, {"io": 5, "device": "disk"},
        {"io": 6, "device": "disk"}, {"io": 7, "device": "net"}, {"fault": "division by zero"}]}]})");
    CHECK(scenario.processes[0].bursts ==
          std::vector<Burst>{{Burst::Kind::cpu, no_device, 3, {}},
                             {Burst::Kind::io, no_device, 7, {}},
                             {Burst::Kind::io, 0, 11, {}},
                             {Burst::Kind::io, 1, 7, {}},
                             {Burst::Kind::fault, no_device, 0, "division by zero"}});
    CHECK(scenario.machine.devices == std::vector<DeviceSpec>{{"disk", 1}, {"net", 1}});
}

TEST_CASE("devices that are declared replace the default one; a burst may bring another")
{
    const Scenario scenario = scenario_of(R"({"procession": 1,
        "machine": {"devices": [{"name": "x", "servers": 0}]},
        "processes": [{"bursts": [{"io": 1, "device": "disk"}]}]})");
    CHECK(scenario.machine.devices == std::vector<DeviceSpec>{{"x", 0}, {"disk", 1}});
}

TEST_CASE("a policy may be named by its synonyms")
{
    for (const auto& [synonym, policy] :
         std::vector<std::pair<std::string, std::string>>{{"fifo", "fcfs"},
                                                          {"spn", "sjf"},
                                                          {"spf", "sjf"},
                                                          {"srt", "srtf"},
                                                          {"srtn", "srtf"},
                                                          {"stcf", "srtf"},
                                                          {"psjf", "srtf"},
                                                          {"fb", "mlfq"},
                                                          {"mfq", "mlfq"},
                                                          {"hrn", "hrrn"}}) {
        const Scenario scenario = scenario_of(fmt::format(
            R"({{"procession": 1, "scheduler": {{"policy": "{}"}}, "processes": []}})", synonym));
        CHECK(scenario.scheduler.policy == policy);
    }
}

TEST_CASE("affinity is sorted, names each core once and knows the machine's cores")
{
    const Scenario scenario = scenario_of(R"({"procession": 1, "machine": {"cores": 4},
        "processes": [{"affinity": [3, 1, 3], "bursts": [{"cpu": 1}]}]})");
    CHECK(scenario.processes[0].affinity == std::vector<CoreNumber>{1, 3});
    // The machine may stand behind the processes, and a wrong count is one fault, not two.
    CHECK(faults_of(R"({"procession": 1, "processes": [{"affinity": [3], "bursts": [{"cpu": 1}]}],
        "machine": {"cores": 0}})")
              .size() == 1);
}

TEST_CASE("decimals are exact")
{
    const Scenario scenario = scenario_of(
        R"({"procession": 1, "scheduler": {"policy": "sjf", "estimate": "ema", "alpha": 0.3}, "processes": []})");
    CHECK(scenario.scheduler.parameters.decimal("alpha", {}).millionths == 300'000);
}
