// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/display_width.h"
#include "core/trace/export/text_gantt.h"
#include "core/trace/export/text_metrics.h"
#include "core/trace/export/text_scale.h"

#include "run_scenario.h"

#include <sstream>

using namespace procession;
using core::TextScale;
using core::Trace;
using tests::run_scenario;
using tests::silberschatz_rr;

namespace {

std::string gantt_of(const Trace& trace, const core::TextStyle& style)
{
    std::ostringstream out;
    core::write_text_gantt(out, trace, style);
    return out.str();
}

} // namespace

TEST_CASE("display width: wide characters count two, combining ones none")
{
    CHECK(core::display_width("abc") == 3);
    CHECK(core::display_width("进程A") == 5);
    CHECK(core::display_width("e\u0301") == 1);
    CHECK(core::display_width("é") == 1);
    CHECK(core::display_width("\xff\xfe") == 2); // not UTF-8
    CHECK(core::display_width("\xe8\xbf") == 2); // cut short
    CHECK(core::cut_to_width("进程", 3) == "进");
    CHECK(core::padded("进", 4) == "进  ");
    CHECK(core::padded_left("7", 3) == "  7");
}

TEST_CASE("text scale: whole ticks a column or whole columns a tick")
{
    const TextScale wide(30, 72);
    CHECK(wide.columns_per_tick() == 2);
    CHECK(wide.columns() == 60);
    CHECK(wide.column(4) == 8);
    CHECK(wide.step() == 5);

    const TextScale narrow(1000, 72);
    CHECK(narrow.ticks_per_column() == 14); // 1000 / 72, rounded up
    CHECK(narrow.columns() == 72);          // 1000 / 14, rounded up
    CHECK(narrow.column(999) == 71);

    const TextScale huge(scheduler::latest_tick, 60);
    CHECK(huge.columns() <= 60);
    CHECK(huge.labels().size() < 100);
}

TEST_CASE("text gantt: the contract's example, drawn by hand")
{
    const Trace trace = run_scenario(silberschatz_rr);
    CHECK(gantt_of(trace, {45, false, false}) == "t      0    5    10   15   20   25   30\n"
                                                 "       +----+----+----+----+----+----+\n"
                                                 "core 0 |A==|B=|C=|A==+===+===+===+===|\n"
                                                 "A      ####------####################\n"
                                                 "B      ----###\n"
                                                 "C      -------###\n"
                                                 "\n"
                                                 "       # running   - ready\n");
}

TEST_CASE("text gantt: blocked, switching, idle; wide names keep the columns")
{
    const Trace trace = run_scenario(
        R"("machine": {"context_switch": 1}, "processes": [{"name": "进程", "bursts": [{"cpu": 3}, {"io": 4}, {"cpu": 2}]},)"
        R"({"name": "B", "bursts": [{"cpu": 2}]}])");
    // 进程 0-3, switch, B 4-6, idle, switch, 进程 8-10.
    CHECK(gantt_of(trace, {24, false, false}) ==
          "t      0    5    10\n"
          "       +----+----+\n"
          "core 0 |进!|B|!|=|\n" // two columns behind a bar line hold half the name, one holds none
          "进程   ###....!##\n"
          "B      ---!##\n"
          "\n"
          "       # running   - ready   . blocked   ! switching\n");
}

TEST_CASE("text gantt: costs by the column, and says what is too dense to tell")
{
    const Trace trace = run_scenario(
        R"("scheduler": {"policy": "rr", "quantum": 1}, "processes": [{"name": "A", "bursts": [{"cpu": 5000}]},)"
        R"({"name": "B", "bursts": [{"cpu": 5000}]}])");
    const std::string text = gantt_of(trace, {80, false, false});
    CHECK(text.find("core 0 %%%%") != std::string::npos);
    CHECK(text.find("one column = ") != std::string::npos);
    CHECK(text.size() < 1000);
}

TEST_CASE("text gantt: colours only when wanted")
{
    const Trace trace = run_scenario(silberschatz_rr);
    CHECK(gantt_of(trace, {80, false, true}).find('\x1b') == std::string::npos);
    CHECK(gantt_of(trace, {80, true, true}).find("\x1b[48;5;") != std::string::npos);
}

TEST_CASE("text metrics: columns by the conventions, averages below")
{
    const auto text_of = [](const std::string& members) {
        const Trace trace = run_scenario(members);
        std::ostringstream out;
        core::write_text_metrics(out, trace, core::metrics(trace.scenario(), trace.final_state()),
                                 {80, false, false});
        return out.str();
    };
    const std::string house = text_of(silberschatz_rr);
    CHECK(house.find("weighted") == std::string::npos);
    CHECK(house.find("average                               15.67      3.67     5.67") !=
          std::string::npos);
    CHECK(house.find("blocked") == std::string::npos);
    CHECK(house.find("CPU utilisation 100.00 %, context switches 3, throughput 0.1000") !=
          std::string::npos);
    const std::string stallings = text_of(R"("conventions": "stallings", )" + silberschatz_rr);
    CHECK(stallings.find("normalized turnaround") != std::string::npos);
    CHECK(stallings.find("2.31") != std::string::npos);
}
