// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_help.h"

#include <catch2/catch.hpp>

using namespace procession::core;
using namespace procession::core::test;

using Lines = std::vector<std::string>;

namespace {

Lines of(std::string_view list)
{
    return faults_with(fmt::format("\"interventions\": [\n{}]", list));
}

} // namespace

TEST_CASE("interventions are read in their order, added processes behind the listed ones")
{
    const Scenario scenario = scenario_of(R"({"procession": 1,
      "processes": [{"name": "A", "bursts": [{"cpu": 3}]}],
      "interventions": [{"at": 1, "suspend": "A"}, {"at": 2, "resume": {"pid": 101}},
        {"at": 7, "add": {"name": "N", "bursts": [{"io": 2, "device": "tape"}]}},
        {"at": 8, "set": "N", "priority": -3}, {"at": 8, "set": "N", "nice": 5},
        {"at": 8, "set": "A", "tickets": 7}, {"at": 9, "kill": "N"}]})");
    CHECK(scenario.listed == 1);
    REQUIRE(scenario.processes.size() == 2);
    CHECK(scenario.processes[1].name == "N");
    CHECK(scenario.processes[1].arrival == 7);
    CHECK(scenario.machine.devices == std::vector<DeviceSpec>{{"disk", 1}, {"tape", 1}});
    using Kind = Intervention::Kind;
    CHECK(scenario.interventions ==
          std::vector<Intervention>{{1, Kind::suspend, {"A", 0}, 0, 0},
                                    {2, Kind::resume, {"", 101}, 0, 0},
                                    {7, Kind::add, {}, 0, 1},
                                    {8, Kind::set_priority, {"N", 0}, -3, 0},
                                    {8, Kind::set_nice, {"N", 0}, 5, 0},
                                    {8, Kind::set_tickets, {"A", 0}, 7, 0},
                                    {9, Kind::kill, {"N", 0}, 0, 0}});
}

TEST_CASE("an intervention does one thing to somebody who exists")
{
    CHECK(of(R"({"kill": "A"})") == Lines{"3:1 interventions[0] key_missing"});
    CHECK(of(R"({"at": 1})") == Lines{"3:1 interventions[0] intervention_not_one"});
    CHECK(of(R"({"at": 1, "kill": "A", "resume": "A"})") ==
          Lines{"3:1 interventions[0] intervention_not_one"});
    CHECK(of(R"({"at": 1, "set": "A"})") == Lines{"3:1 interventions[0] intervention_set_not_one"});
    CHECK(of(R"({"at": 1, "set": "A", "nice": 1, "tickets": 1})") ==
          Lines{"3:1 interventions[0] intervention_set_not_one"});
    CHECK(of(R"({"at": 1, "kill": "A", "nice": 1})") ==
          Lines{"3:1 interventions[0] intervention_change_without_set"});
    CHECK(of(R"({"at": 1, "kill": "Abc"})") == Lines{"3:19 interventions[0].kill who_unknown"});
    CHECK(of(R"({"at": 1, "kill": "a"})") == Lines{"3:19 interventions[0].kill who_unknown_near"});
    CHECK(of(R"({"at": 1, "kill": 101})") == Lines{"3:19 interventions[0].kill who_wrong"});
    CHECK(of(R"({"at": 1, "kill": {"pid": 1}})") ==
          Lines{"3:27 interventions[0].kill.pid value_not_integer"});
    CHECK(of(R"({"at": 1, "kill": {"pid": 103}})") ==
          Lines{"3:19 interventions[0].kill pid_unknown"});
    CHECK(of(R"({"at": 1, "kill": {"pdi": 101}})") ==
          Lines{"3:19 interventions[0].kill key_missing",
                "3:20 interventions[0].kill.pdi key_unknown_near"});
    CHECK(of(R"({"at": -1, "kill": "A"}, 4)") == Lines{"3:8 interventions[0].at value_not_integer",
                                                       "3:26 interventions[1] value_not_object"});
    CHECK(of(R"({"at": 1, "add": {"name": "A", "arrival": 2, "bursts": [{"cpu": 1}]}})") ==
          Lines{"3:27 interventions[0].add.name process_duplicate",
                "3:43 interventions[0].add.arrival added_arrival_differs"});
}
