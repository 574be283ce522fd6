// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/csv.h"
#include "core/scenario/import_preview.h"
#include "reading_help.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>
#include <vector>

using namespace procession::core;
using namespace procession::core::test;

using Lines = std::vector<std::string>;

namespace {

/// "name arrival burst priority" of each row.
Lines rows_of(const ImportPreview& preview)
{
    Lines lines;
    for (const ProcessSpec& process : preview.scenario.processes) {
        lines.push_back(fmt::format("{} {} {} {}", process.name, process.arrival,
                                    process.bursts.at(0).ticks, process.priority));
    }
    return lines;
}

Lines notes_of(const ImportPreview& preview)
{
    Lines lines;
    for (const ImportNote& note : preview.notes) {
        lines.push_back(fmt::format("{}:{} {}", note.position.line, note.position.column,
                                    render(note.message)));
    }
    return lines;
}

Lines rows(std::string_view text)
{
    const ImportPreview preview = preview_import(text);
    CHECK(faults_of(preview.faults) == Lines{});
    return rows_of(preview);
}

std::string clock_of(const ImportPreview& preview)
{
    const auto& clock = preview.scenario.clock;
    return clock ? clock->start + " / " + clock->tick : "none";
}

const Lines three{"A 0 5 2", "B 1 3 1", "C 4 2 3"};

} // namespace

TEST_CASE("a table reads the same however a spreadsheet writes it")
{
    for (const char* text : {
             "A,0,5,2\nB,1,3,1\nC,4,2,3\n",
             "A;0;5;2\r\nB;1;3;1\r\nC;4;2;3\r\n",
             "\xEF\xBB\xBF"
             "A\t0\t5\t2\r\nB\t1\t3\t1\r\nC\t4\t2\t3",
             "sep=;\r\npid;arrival;burst;priority\r\nA;0;5;2\r\nB;1;3;1\r\nC;4;2;3\r\n",
             "\"A\";\"0\";\"5\";\"2\"\n\"B\" ;1;3;1\n\"C\";4;2;3\n",
             "A，0，5，2\nB，1，3，1\nC，4，2，3\n",
             "进程,到达时间,服务时间,优先数\nA,０,５,２\nB,１,３,１\nC,４,２,３\n",
             "进程名\t优先级\t运行时间\t提交时刻\nA\t2\t5\t0\nB\t1\t3\t1\nC\t3\t2\t4\n",
             "Process,Arrival Time,Burst Time,Priority\nA,0,5,2\nB,1,3,1\nC,4,2,3\n,,,\n,,,\n",
             "Process;Arrival;CPU burst;Priority;;\nA;0;5;2;;\nB;1;3;1;;\nC;4;2;3;;\n",
             "pid,arrival,burst,priority\nA,0,5,2\nB,1,3,1\nC,4,2,3\nTotal,,10,\n",
             "进程,到达时间,服务时间,优先数\nA,0,5,2\nB,1,3,1\nC,4,2,3\n合计：,,10,\n平均,,3.3,\n",
         }) {
        INFO(text);
        CHECK(rows(text) == three);
    }
}

TEST_CASE("the preview says how a table is taken and what is left out")
{
    const ImportPreview preview =
        preview_import("进程;到达时间;周转时间;服务时间（ms）\nA;0;9;5\n;;;\n总计;;9;5\n;;;\n");
    CHECK(preview.format == ImportFormat::table);
    CHECK(preview.separator == ";");
    CHECK(preview.heading);
    const std::vector<ImportColumn> wanted{{"进程", ColumnRole::name, TimeUnit::none},
                                           {"到达时间", ColumnRole::arrival, TimeUnit::none},
                                           {"周转时间", ColumnRole::left_out, TimeUnit::none},
                                           {"服务时间（ms）", ColumnRole::burst, TimeUnit::ms}};
    CHECK(preview.columns == wanted);
    CHECK(preview.lines == std::vector<std::uint32_t>{2});
    CHECK(notes_of(preview) == Lines{"1:9 Left out: the column \"周转时间\", which is a result.",
                                     "4:1 Left out: the row \"总计\", which sums up the others.",
                                     "3:1 Left out: 2 empty rows.", "1:1 A tick stands for 1 ms."});
    // A row in the middle of a table is none that sums it up, whatever its name.
    CHECK(rows("Sum,0,5\nA,0,3\n") == Lines{"Sum 0 5 0", "A 0 3 0"});
}

TEST_CASE("faults have line and column, and the rows that can be read are shown")
{
    const ImportPreview preview = preview_import(
        "pid;arrival;burst\nA;0;5\nB;soon;3\nC;1;0\nD;1,000;1\nE;2;0.1234567\nA;3;1;9\n");
    CHECK(faults_of(preview.faults) == Lines{"3:3  import_time_wrong", "4:5  value_not_integer",
                                             "5:3  import_number_two_ways", "6:5  time_too_fine",
                                             "7:1  csv_row_length"});
    CHECK(rows_of(preview).size() == 5);
    CHECK(rows_of(preview)[0] == "A 0 5 0");
    CHECK_FALSE(taken(preview).scenario);
    // A name that is not known is a fault: a slip must not change a result silently.
    CHECK(faults_of(preview_import("pid,arival,burst\nA,1,2\n").faults) ==
          Lines{"1:5  csv_column_unknown"});
    CHECK(faults_of(preview_import("\xFF\xFE\x01").faults) == Lines{"1:1  json_not_utf8"});
    CHECK(faults_of(preview_import("A,8:00,5\nB,9,5\n").faults) == Lines{"2:3  import_time_mixed"});
    CHECK(faults_of(preview_import("A,0 h,0.000001 us\n").faults) == Lines{"1:7  time_too_fine"});
    CHECK(faults_of(preview_import("A,0,9999999999 d\n").faults) ==
          Lines{"1:5  scenario_too_long"});
}

TEST_CASE("a person may tell what a table is, against its looks")
{
    ImportOptions options;
    options.columns = {ColumnRole::left_out, ColumnRole::burst, ColumnRole::name,
                       ColumnRole::arrival};
    const ImportPreview told = preview_import("1,5,A,0\n2,3,B,1\n", options);
    CHECK(rows_of(told) == Lines{"A 0 5 0", "B 1 3 0"});
    options = {};
    options.heading = true;
    options.columns = {ColumnRole::name, ColumnRole::burst};
    CHECK(rows_of(preview_import("x,y\nA,5\nB,3\n", options)) == Lines{"A 0 5 0", "B 0 3 0"});
    options = {};
    options.separator = ";";
    CHECK(rows_of(preview_import("A,B,C,D;0;5\n", options)) == Lines{"A,B,C,D 0 5 0"});
    options = {};
    options.heading = false;
    CHECK(faults_of(preview_import("pid,arrival,burst\n", options).faults).size() == 2);
    options.columns = {ColumnRole::burst, ColumnRole::burst};
    CHECK(faults_of(preview_import("1,2\n", options).faults) == Lines{"1:3  csv_column_twice"});
}

TEST_CASE("times of day get a clock in which all are whole ticks")
{
    // A table as it stands in Chinese textbooks: jobs that come in the morning, lengths in hours.
    const ImportPreview hours =
        preview_import("作业,提交时间,运行时间\n1,8:00,2\n2,8:30,0.5\n3,9:00,0.1\n4,9:30,0.2\n");
    CHECK(clock_of(hours) == "8:00 / 1 min");
    CHECK(rows_of(hours) == Lines{"1 0 120 0", "2 30 30 0", "3 60 6 0", "4 90 12 0"});
    CHECK(notes_of(hours) == Lines{"1:1 Numbers without a unit are taken as h.",
                                   "1:1 A tick stands for 1 min; tick 0 is 8:00."});
    const ImportPreview minutes = preview_import("A,8:00,25\nB,8:10,15\nC,8:30,20\n");
    CHECK(clock_of(minutes) == "8:00 / 1 min");
    CHECK(rows_of(minutes) == Lines{"A 0 25 0", "B 10 15 0", "C 30 20 0"});
    // The coarsest tick that does; the clock starts with the first who comes, on a whole minute.
    CHECK(clock_of(preview_import("A,9:30,2 h\nB,8:30,1 h\n")) == "8:30 / 1 h");
    CHECK(rows("A,9:30,2 h\nB,8:30,1 h\n") == Lines{"A 1 2 0", "B 0 1 0"});
    CHECK(clock_of(preview_import("A,8:00:30,1 min\n")) == "8:00 / 1 s");
    CHECK(rows("A,8:00:30,1 min\n") == Lines{"A 30 60 0"});
    CHECK(rows("A,23:50,10\nB,24:10,0:30\n") == Lines{"A 0 10 0", "B 20 30 0"});
    // The unit of a heading, and one that was told.
    CHECK(rows("pid,arrival,burst (s)\nA,8:00,90\n") == Lines{"A 0 90 0"});
    ImportOptions options;
    options.unit = TimeUnit::h;
    CHECK(clock_of(preview_import("A,8:00,25\n", options)) == "8:00 / 1 h");
}

TEST_CASE("decimals without a unit are multiplied until they are whole")
{
    // Arrivals and bursts of an exercise in Silberschatz's book.
    const ImportPreview preview = preview_import("P1,0.0,8\nP2,0.4,4\nP3,1.0,1\n");
    CHECK(rows_of(preview) == Lines{"P1 0 80 0", "P2 4 40 0", "P3 10 10 0"});
    CHECK(clock_of(preview) == "none");
    CHECK(notes_of(preview) ==
          Lines{"1:1 All times are multiplied by 10, so that they are whole ticks."});
    CHECK(rows("P1;0,0;8\nP2;0,4;4\n") == Lines{"P1 0 80 0", "P2 4 40 0"});
    CHECK(faults_of(preview_import("A,0.5,9007199254740991\n").faults) ==
          Lines{"1:1  scenario_too_long"});
}

TEST_CASE("whatever the clock became, it gives the times of the table back")
{
    for (int first = 0; first < 24 * 60; first += 97) {
        for (const int step : {1, 5, 10, 30, 60, 120}) {
            std::string text;
            for (int i = 0; i < 4; ++i) {
                const int at = first + i * step;
                text += fmt::format("P{},{}:{:02},{} min\n", i, at / 60, at % 60, step * (i + 1));
            }
            const ImportPreview preview = preview_import(text);
            INFO(text << clock_of(preview));
            REQUIRE(preview.faults.empty());
            const std::int64_t tick = preview.scenario.clock->tick == "1 h" ? 60 : 1;
            const auto start = typed_time(preview.scenario.clock->start).mantissa / 60;
            for (int i = 0; i < 4; ++i) {
                const ProcessSpec& process =
                    preview.scenario.processes[static_cast<std::size_t>(i)];
                REQUIRE(start + process.arrival * tick == first + i * step);
                REQUIRE(process.bursts[0].ticks * tick == step * (i + 1));
            }
            // Sixty minutes each: no finer than it has to be.
            REQUIRE((step % 60 != 0 || tick == 60));
        }
    }
}

TEST_CASE("job lists of OSTEP have a preview too")
{
    const ImportPreview preview = preview_import("./mlfq.py -l 0,20,5:3,10,0 -Q 4,8 -S -c\n");
    CHECK(preview.format == ImportFormat::ostep);
    CHECK(preview.script == "mlfq.py");
    CHECK(preview.faults.empty());
    CHECK(preview.scenario.processes.size() == 2);
    CHECK(notes_of(preview) == Lines{"1:38 Left out: -c, which changes nothing here."});
    CHECK(preview_import("5,10,15").script == "scheduler.py");
    CHECK(preview_import("5:100,3:0\n").script == "process-run.py");
    CHECK(preview_import("./scheduler.py -j 3").faults.size() == 1);
    CHECK(format_of_import("A,0,5\n") == ImportFormat::table);
    CHECK(format_of_import("1,0,5\n2,3,4\n") == ImportFormat::table);
}
