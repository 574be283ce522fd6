// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/csv.h"
#include "reading_help.h"

#include <catch2/catch.hpp>

using namespace procession::core;
using namespace procession::core::test;

using Lines = std::vector<std::string>;

namespace {

Lines problems(std::string_view text)
{
    return faults_of(read_csv(text).faults);
}

} // namespace

TEST_CASE("a table with and without a row of column names")
{
    for (const char* text :
         {"pid,arrival,burst,priority\r\nP1,0,24,3\r\nP2,1,3,1\r\n", "P1,0,24,3\nP2,1,3,1",
          "\xEF\xBB\xBFPriority , Burst,Arrival,PID\n3,24,0,P1\n\n1,3,1,\"P2\"\n"}) {
        const ReadScenario read = read_csv(text);
        REQUIRE(read.scenario);
        const auto& processes = read.scenario->processes;
        REQUIRE(processes.size() == 2);
        CHECK(read.scenario->listed == 2);
        CHECK(processes[0].name == "P1");
        CHECK(processes[0].priority == 3);
        CHECK(processes[1].name == "P2");
        CHECK(processes[1].arrival == 1);
        CHECK(processes[1].bursts == std::vector<Burst>{{Burst::Kind::cpu, no_device, 3, {}}});
    }
    CHECK(read_csv("burst\n4\n5\n").scenario->processes[1].name == "P2");
    CHECK(read_csv("A,0,4\n").scenario->processes[0].priority == 0);
}

TEST_CASE("quoted cells may hold commas, quotes and line breaks are refused in names")
{
    const ReadScenario read = read_csv("\"a, \"\"b\"\"\",0,4\n");
    REQUIRE(read.scenario);
    CHECK(read.scenario->processes[0].name == "a, \"b\"");
    CHECK(problems("\"a\nb\",0,4\n") == Lines{"1:1  name_not_printable"});
}

TEST_CASE("faults in a table have their cell's place")
{
    CHECK(problems("") == Lines{"1:1  csv_column_missing"});
    CHECK(problems("进程,0,x\nB,-1,0\n") ==
          Lines{"1:6  import_time_wrong", "2:3  value_not_integer", "2:6  value_not_integer"});
    CHECK(problems("A,0\nA,0,1,2,3\n") == Lines{"1:1  csv_row_length", "2:1  csv_row_length"});
    CHECK(problems("A,0,1\nA,0,1\n") == Lines{"2:1  process_duplicate"});
    CHECK(problems("A,0,1\n\"B,0,1\n") == Lines{"2:1  csv_cell_open"});
    CHECK(problems("\"A\"x,0,1\n") == Lines{"1:4  csv_cell_trailing"});
    CHECK(problems("pid,burst,burst,colour\n") ==
          Lines{"1:11  csv_column_twice", "1:17  csv_column_unknown"});
    CHECK(problems("pid,arrival\n") == Lines{"1:1  csv_column_missing"});
    CHECK(problems("A,0,1\n\xFF") == Lines{"2:1  json_not_utf8"});
    CHECK(problems("A,9007199254740991,1\n") == Lines{"1:1  scenario_too_long"});
}

TEST_CASE("what is written is read back, and what is lost is said")
{
    const std::string text = "pid,arrival,burst,priority\r\n\"a,\"\"b\"\"\",2,5,-1\r\nB,0,1,0\r\n";
    const ReadScenario read = read_csv(text);
    REQUIRE(read.scenario);
    const Export written = to_csv(*read.scenario);
    CHECK(written.text == text);
    CHECK(written.warnings.empty());

    const Scenario rich = scenario_of(R"({"procession": 1, "title": "T", "machine": {"cores": 2},
        "scheduler": {"policy": "rr"}, "interventions": [{"at": 1, "kill": "A"}],
        "processes": [{"name": "A", "nice": 3, "bursts": [{"cpu": 2}, {"io": 1}, {"cpu": 3}]}]})");
    const Export poor = to_csv(rich);
    CHECK(poor.text == "pid,arrival,burst,priority\r\nA,0,5,0\r\n");
    std::vector<std::string> codes;
    for (const Message& warning : poor.warnings) {
        codes.emplace_back(name(warning.code));
    }
    CHECK(codes == Lines{"export_loses_texts", "export_loses_machine", "export_loses_scheduler",
                         "export_loses_bursts", "export_loses_attributes",
                         "export_loses_interventions"});
}
