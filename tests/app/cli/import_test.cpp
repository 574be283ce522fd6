// SPDX-License-Identifier: GPL-3.0-or-later
// `convert` on tables as books and spreadsheets have them, and its preview.
#include "program.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession::tests;
using Catch::Matchers::Contains;

namespace {

const std::string morning = "\xEF\xBB\xBF进程;到达时间;周转时间;服务时间（小时）;优先数\r\n"
                            "甲;8:00;;2;3\r\n乙;8:30;;0,5;1\r\n合计;;;2,5;\r\n;;;;\r\n";

} // namespace

TEST_CASE("import: a table with times of day becomes a scenario with a clock")
{
    const std::string in = file_with("morning.csv", morning);
    const std::string out = '"' + scratch_file("morning.procession.json").string() + '"';
    const Finished finished = call("convert " + in + " " + out);
    INFO(finished.error);
    REQUIRE(finished.status == 0);
    const std::string json = content_of(scratch_file("morning.procession.json"));
    CHECK_THAT(json, Contains(R"("clock": {"start": "8:00", "tick": "1 min"})"));
    CHECK(call("check " + out).status == 0);
    // By hand: 甲 from 0 to 120; 乙 comes at 30 and runs from 120 to 150.
    CHECK_THAT(call("run " + out + " --policy fcfs --summary --format csv").out,
               Contains("fcfs,completed,150,45.0000,120.0000"));
}

TEST_CASE("import: the preview says what would be read and writes nothing")
{
    const std::string in = file_with("morning.csv", morning);
    const Finished finished = call("convert --preview " + in);
    CHECK(finished.status == 0);
    CHECK(finished.error.empty());
    for (const char* line :
         {"a table, semicolons between its cells, with a row of column names\n",
          "column 3 \"周转时间\": left out\n", "column 4 \"服务时间（小时）\": burst, in h\n",
          "2     甲   0        120    3\n", "3     乙   30       30     1\n",
          ":4:1: Left out: the row \"合计\", which sums up the others.\n",
          ":5:1: Left out: 1 empty row.\n", "A tick stands for 1 min; tick 0 is 8:00.\n"}) {
        CHECK_THAT(finished.out, Contains(line));
    }
    const Finished list = call("convert --preview " + file_with("jobs.txt", "5:100,3:0"));
    CHECK(list.status == 0);
    CHECK_THAT(list.out, Contains("a job list of process-run.py\n"));
    CHECK_THAT(list.out, Contains("J1   0        1 io 5 2 io 5 2 io 5 1"));
}

TEST_CASE("import: faults are shown with what could be read, and refused")
{
    const std::string in = file_with("wrong.csv", "A,0,5\nB,soon,3\n");
    const Finished shown = call("convert --preview " + in);
    CHECK(shown.status == 2);
    CHECK_THAT(shown.out, Contains("A    0        5"));
    CHECK_THAT(shown.out, Contains(":2:3: \"arrival\" must be a number, a length"));
    const std::string out = '"' + scratch_file("never.json").string() + '"';
    const Finished finished = call("convert " + in + " " + out);
    CHECK(finished.status == 2);
    CHECK_THAT(finished.error, Contains(":2:3: \"arrival\""));
    CHECK_FALSE(std::filesystem::exists(scratch_file("never.json")));
    for (const std::string& arguments :
         {std::string("convert --preview no-such-file.csv"), "convert " + in,
          std::string("convert --preview scenarios/silberschatz-rr.procession.json"),
          "convert --preview " + in + " --columns pid,nonsense"}) {
        const Finished refused = call(arguments);
        INFO(arguments);
        CHECK(refused.status == 2);
        CHECK(refused.out.empty());
        CHECK_FALSE(refused.error.empty());
    }
}

TEST_CASE("import: what was guessed wrong can be told")
{
    const Finished right =
        call("convert --preview " + file_with("odd.csv", "8:00;2;A\n9:00;1;B\n") +
             " --separator semicolon --heading no --columns=arrival,burst,pid --unit h");
    CHECK(right.status == 0);
    CHECK_THAT(right.out, Contains("A tick stands for 1 h; tick 0 is 8:00.\n"));
    CHECK_THAT(right.out, Contains("2     B    1        1"));
}
