// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of fault that a scenario can have, with its place.
#include "reading_help.h"

#include <catch2/catch.hpp>

using namespace procession::core;
using namespace procession::core::test;

using Lines = std::vector<std::string>;

TEST_CASE("what the top level must have")
{
    CHECK(faults_of("[]") == Lines{"1:1  value_not_object"});
    CHECK(faults_of("7") == Lines{"1:1  value_not_object"});
    CHECK(faults_of("{}") == Lines{"1:1  version_missing", "1:1  key_missing"});
    CHECK(faults_of(R"({"procession": 2, "processes": []})") ==
          Lines{"1:16 procession version_unknown"});
    CHECK(faults_of(R"({"procession": "1", "processes": {}})") ==
          Lines{"1:16 procession version_unknown", "1:34 processes value_not_array"});
    CHECK(faults_of(R"({"procession": 1, "processes": []})").empty());
}

TEST_CASE("an unknown key names the nearest known one")
{
    const ReadScenario read = read_scenario(
        R"({"procession": 1, "scheduler": {"policy": "rr", "quantm": 4}, "processes": []})");
    REQUIRE(read.faults.size() == 1);
    CHECK(render(read.faults[0], "f.json") == "f.json:1:49: scheduler.quantm: policy \"rr\" takes "
                                              "no \"quantm\"; did you mean \"quantum\"?");
    CHECK(faults_with(R"("machine": {"core": 2}, "sed": 1)") ==
          Lines{"2:13 machine.core key_unknown_near", "2:25 sed key_unknown_near"});
    CHECK(faults_with(R"("zzzzzzzz": 1)") == Lines{"2:1 zzzzzzzz key_unknown"});
    CHECK(faults_with(R"("clock": {"stat": 1}, "limits": {"heep": 1})") ==
          Lines{"2:11 clock.stat key_unknown_near", "2:34 limits.heep key_unknown_near"});
}

TEST_CASE("keys with x- and the classroom are not read")
{
    CHECK(faults_with(R"("x-mine": [1, {"a": 2}], "classroom": {"any": "thing"})").empty());
    CHECK(faults_of_process(R"("x-note": 1, "bursts": [{"cpu": 1, "x-why": "so"}])").empty());
    CHECK(faults_with(R"("classroom": 3)") == Lines{"2:14 classroom value_not_object"});
}

TEST_CASE("times are whole numbers from 0 to 2^53 - 1")
{
    for (const char* wrong : {"1.5", "-1", "9007199254740992", "1e16", "1e30", "\"3\"", "null",
                              "[1]", "true", "0.0001", "123456789012345678901234567890"}) {
        CAPTURE(wrong);
        CHECK(faults_of_process(fmt::format(R"("arrival": {}, "bursts": [{{"cpu": 1}}])", wrong)) ==
              Lines{"2:12 processes[0].arrival value_not_integer"});
    }
    for (const char* right : {"0", "1.0", "1e3", "9007199254740990", "-0", "1.50e1"}) {
        CAPTURE(right);
        CHECK(faults_of_process(fmt::format(R"("arrival": {}, "bursts": [{{"cpu": 1}}])", right))
                  .empty());
    }
    CHECK(faults_of_process(R"("bursts": [{"cpu": 0}])") ==
          Lines{"2:20 processes[0].bursts[0].cpu value_not_integer"});
    CHECK(faults_of_process(R"("bursts": [{"cpu": 1e999}])") == Lines{"2:20  json_number_too_big"});
}

TEST_CASE("all times together stay below 2^53")
{
    CHECK(faults_of_process(R"("bursts": [{"cpu": 9007199254740991}])").empty());
    CHECK(faults_of_process(R"("bursts": [{"cpu": 9007199254740991}, {"io": 1}, {"cpu": 1}])") ==
          Lines{"2:46 processes[0].bursts[1].io scenario_too_long"});
    CHECK(faults_of_process(R"("arrival": 9007199254740991, "bursts": [{"cpu": 1}])") ==
          Lines{"1:33 processes[0] scenario_too_long"});
}

TEST_CASE("a process has a name of its own and something to do")
{
    CHECK(faults_of(R"({"procession": 1, "processes": [
        {"name": "A", "bursts": [{"cpu": 1}]},
        {"name": "A", "bursts": [{"cpu": 1}]},
        {"name": "", "bursts": [{"cpu": 1}]},
        {"name": "a\nb", "bursts": [{"cpu": 1}]},
        {"name": 3, "bursts": [{"cpu": 1}]},
        {"name": "B"},
        7]})") == Lines{"3:18 processes[1].name process_duplicate",
                        "4:18 processes[2].name name_not_printable",
                        "5:18 processes[3].name name_not_printable",
                        "6:18 processes[4].name value_not_text",
                        "7:9 processes[5] process_without_work",
                        "8:9 processes[6] value_not_object"});
}

TEST_CASE("bursts")
{
    CHECK(faults_of_process(R"("bursts": [])") == Lines{"2:11 processes[0].bursts bursts_empty"});
    CHECK(faults_of_process(R"("bursts": {})") ==
          Lines{"2:11 processes[0].bursts value_not_array"});
    CHECK(faults_of_process(R"("bursts": [3, {}, {"cpu": 1, "io": 2}])") ==
          Lines{"2:12 processes[0].bursts[0] value_not_object",
                "2:15 processes[0].bursts[1] burst_not_one_kind",
                "2:19 processes[0].bursts[2] burst_not_one_kind"});
    CHECK(faults_of_process(R"("bursts": [{"cpu": 1, "device": "disk"}])") ==
          Lines{"2:23 processes[0].bursts[0].device burst_device_without_io"});
    CHECK(faults_of_process(R"("bursts": [{"fault": "x"}, {"cpu": 1}])") ==
          Lines{"2:13 processes[0].bursts[0].fault burst_after_fault"});
    CHECK(faults_of_process(R"("bursts": [{"io": 1, "device": ""}])") ==
          Lines{"2:32 processes[0].bursts[0].device name_not_printable"});
}

TEST_CASE("attributes of processes")
{
    CHECK(faults_of_process(
              R"("bursts": [{"cpu": 1}], "nice": 20, "tickets": 0, "priority": 1e10)") ==
          Lines{"2:33 processes[0].nice value_not_integer",
                "2:48 processes[0].tickets value_not_integer",
                "2:63 processes[0].priority value_not_integer"});
    CHECK(faults_of_process(R"("bursts": [{"cpu": 1}], "color": "red", "affinity": [0, 1])") ==
          Lines{"2:34 processes[0].color color_wrong",
                "2:57 processes[0].affinity[1] value_not_integer"});
}

TEST_CASE("machine, devices and limits")
{
    CHECK(faults_with(R"("machine": {"cores": 0, "stealing": 1, "ready_queues": "globl"})") ==
          Lines{"2:22 machine.cores value_not_integer", "2:37 machine.stealing value_not_boolean",
                "2:56 machine.ready_queues value_not_choice_near"});
    CHECK(faults_with(R"("machine": {"cores": 257, "admission": "lottery"})") ==
          Lines{"2:22 machine.cores value_not_integer", "2:40 machine.admission value_not_choice"});
    CHECK(
        faults_with(
            R"("machine": {"devices": [{"name": "a"}, {"name": "a"}, {}, {"name": "b", "servers": -1}]})") ==
        Lines{"2:49 machine.devices[1].name device_duplicate",
              "2:55 machine.devices[2] key_missing",
              "2:84 machine.devices[3].servers value_not_integer"});
    CHECK(faults_with(R"("machine": [], "limits": {"events": 0})") ==
          Lines{"2:12 machine value_not_object", "2:37 limits.events value_not_integer"});
}

TEST_CASE("policies and their parameters")
{
    CHECK(faults_with(R"("scheduler": {"policy": "roundrobin", "quantum": -1})") ==
          Lines{"2:25 scheduler.policy policy_unknown"});
    CHECK(faults_with(R"("scheduler": {"policy": "rr", "quantum": 0})") ==
          Lines{"2:42 scheduler.quantum value_not_integer"});
    CHECK(faults_with(R"("scheduler": {"policy": "rr", "quantum": [1]})") ==
          Lines{"2:42 scheduler.quantum value_not_integer"});
    CHECK(faults_with(R"("scheduler": {"policy": "fcfs", "quantum": 3})") ==
          Lines{"2:33 scheduler.quantum parameter_unknown"});
    CHECK(faults_with(R"("scheduler": {"policy": "mlfq", "quantum": [1, 0], "allotment": []})") ==
          Lines{"2:48 scheduler.quantum[1] value_not_number_or_list",
                "2:65 scheduler.allotment value_not_number_or_list"});
    CHECK(faults_with(R"("scheduler": {"policy": "mlfq", "quantum": [1, 2], "allotment": [1]})") ==
          Lines{"2:14 scheduler levels_differ"});
    CHECK(faults_with(R"("scheduler": {"policy": "mlfq", "quantum": [1, 2], "queues": 3})") ==
          Lines{"2:14 scheduler levels_differ"});
    CHECK(faults_with(R"("scheduler": {"policy": "sjf", "alpha": 1.5, "estimate": "emma"})") ==
          Lines{"2:41 scheduler.alpha value_not_decimal",
                "2:58 scheduler.estimate value_not_choice_near"});
    CHECK(faults_with(R"("scheduler": {"policy": "sjf", "alpha": 0.1234567})") ==
          Lines{"2:41 scheduler.alpha value_not_decimal"});
    CHECK(faults_with(R"("scheduler": {"policy": "lottery", "draws": [1, "2"]})") ==
          Lines{"2:49 scheduler.draws[1] value_not_list"});
    CHECK(faults_with(R"("scheduler": {"tie": "arrival"}, "conventions": "ostp")") ==
          Lines{"2:22 scheduler.tie value_not_choice", "2:49 conventions value_not_choice_near"});
    CHECK(faults_with(R"("scheduler": {"policy": 3})") ==
          Lines{"2:25 scheduler.policy value_not_text"});
}

TEST_CASE("a list of more levels than there can be is a fault")
{
    std::string list = "1";
    for (int i = 0; i < 64; ++i) {
        list += ", 1";
    }
    CHECK(faults_with(fmt::format(R"("scheduler": {{"policy": "mlfq", "quantum": [{}]}})", list)) ==
          Lines{"2:44 scheduler.quantum value_list_too_long"});
}

TEST_CASE("texts and the clock")
{
    CHECK(faults_with(R"("title": 3, "description": {"en": 4})") ==
          Lines{"2:10 title value_not_localized", "2:35 description.en value_not_text"});
    CHECK(faults_with(R"("clock": {"start": "25:00", "tick": "1 moon"})") ==
          Lines{"2:20 clock.start clock_start_wrong", "2:37 clock.tick clock_tick_wrong"});
    CHECK(faults_with(R"("clock": {"start": "8:00", "tick": "0.5 h"})").empty());
}

TEST_CASE("a process names one of the programs")
{
    CHECK(faults_of(R"({"procession": 1, "programs": {"a.py": "x = 1"},
        "processes": [{"name": "A", "program": "a.py"}, {"name": "B", "program": "b.py"},
                      {"name": "C", "program": "a.py", "bursts": [{"cpu": 1}]}]})") ==
          Lines{"2:82 processes[1].program program_missing",
                "3:23 processes[2] process_bursts_and_program"});
    CHECK(faults_with(R"("programs": {"a.py": 1}, "files": [])") ==
          Lines{"2:22 programs[\"a.py\"] value_not_text", "2:35 files value_not_object"});
}

TEST_CASE("all faults come at once, in the order of the text, and count after a hundred")
{
    CHECK(faults_of(R"({"processes": [{"cpu": 1}], "procession": 1, "a": 1, "a": 2})").size() == 5);
    std::string text = R"({"procession": 1, "processes": [)";
    for (int i = 0; i < 1000; ++i) {
        text += fmt::format("{}\n{{\"arrival\": -1, \"bursts\": [{{\"cpu\": 1}}]}}", i ? "," : "");
    }
    const ReadScenario read = read_scenario(text + "]}");
    REQUIRE(read.faults.size() == 101);
    CHECK_FALSE(read.scenario);
    CHECK(read.faults[99].path == "processes[99].arrival");
    CHECK(read.faults[99].position.line == 101);
    CHECK(render(read.faults[100].message) == "and 900 faults more");
}
