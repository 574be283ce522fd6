// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ostep.h"
#include "core/scenario/writer.h"
#include "reading_help.h"

#include <catch2/catch.hpp>

using namespace procession::core;
using namespace procession::core::test;

using Lines = std::vector<std::string>;

namespace {

Lines problems(std::string_view text)
{
    return faults_of(read_ostep(text).faults);
}

Scenario scenario_from(std::string_view text)
{
    ReadScenario read = read_ostep(text);
    CAPTURE(text, faults_of(read.faults));
    REQUIRE(read.scenario);
    return *std::move(read.scenario);
}

/// Kind and length of each burst: "c2 i5 c1".
std::string bursts(const ProcessSpec& process)
{
    std::string text;
    for (const Burst& burst : process.bursts) {
        text += fmt::format("{}{}{}", text.empty() ? "" : " ",
                            burst.kind == Burst::Kind::cpu ? 'c' : 'i', burst.ticks);
    }
    return text;
}

} // namespace

TEST_CASE("scheduler.py: lengths, FIFO, SJF, RR")
{
    const Scenario scenario = scenario_from("./scheduler.py -p RR -q 3 -l 5,10,15 -c");
    CHECK(scenario.scheduler.policy == "rr");
    CHECK(scenario.scheduler.parameters.integer("quantum", 0) == 3);
    REQUIRE(scenario.listed == 3);
    CHECK(scenario.processes[2].name == "J2");
    CHECK(bursts(scenario.processes[2]) == "c15");
    CHECK(scenario_from("5,10,15\n").scheduler.policy == "fcfs");
    CHECK(scenario_from("python3 scheduler.py -p SJF -l 5").scheduler.policy == "sjf");
}

TEST_CASE("mlfq.py: start, length, I/O frequency; no I/O when the job has ended")
{
    const Scenario scenario =
        scenario_from("mlfq.py -l 0,40,0:3,9,2:6,12,3 -q 3 -n 3 -i 4 -S -I -B 10 -a 2");
    // The bursts of case mlfq-17 of the oracle, made from this very list.
    CHECK(bursts(scenario.processes[0]) == "c40");
    CHECK(bursts(scenario.processes[1]) == "c2 i4 c2 i4 c2 i4 c2 i4 c1");
    CHECK(bursts(scenario.processes[2]) == "c3 i4 c3 i4 c3 i4 c3");
    CHECK(scenario.processes[2].arrival == 6);
    CHECK(scenario.scheduler.tie == TieOrder::preempted_first);
    const auto& parameters = scenario.scheduler.parameters;
    CHECK(parameters.list("quantum", {}) == procession::scheduler::IntegerList{3, 3, 3});
    CHECK(parameters.list("allotment", {}) == procession::scheduler::IntegerList{2, 2, 2});
    CHECK(parameters.integer("boost", 0) == 10);
    CHECK(parameters.boolean("stay", false));
    CHECK(parameters.boolean("io_bump", false));
    CHECK(scenario_from("mlfq.py -Q 2,4,8,16 -A 1,2,1,2 -l 0,5,0")
              .scheduler.parameters.list("quantum", {})
              .size() == 4);
    CHECK(scenario_from("0,20,5:3,10,0").scheduler.policy == "mlfq");
}

TEST_CASE("process-run.py: only the percentages without chance")
{
    const Scenario scenario =
        scenario_from("process-run.py -l 4:100,1:0,2:0 -L 7 -S SWITCH_ON_END -I IO_RUN_IMMEDIATE");
    CHECK(bursts(scenario.processes[0]) == "c4");
    CHECK(bursts(scenario.processes[1]) == "c1 i7 c1"); // as in case prun-02 of the oracle
    CHECK(bursts(scenario.processes[2]) == "c1 i7 c2 i7 c1");
    CHECK_FALSE(scenario.machine.multiprogramming);
    CHECK(scenario.scheduler.parameters.boolean("io_preempts", false));
    CHECK(problems("5:100,5:50") == Lines{"1:9  ostep_percent"});
}

TEST_CASE("lottery.py: lengths and tickets")
{
    const Scenario scenario = scenario_from("lottery.py -l 10:75,5:25 -q 2");
    CHECK(scenario.scheduler.policy == "lottery");
    CHECK(scenario.processes[1].tickets == 25);
    CHECK(bursts(scenario.processes[1]) == "c5");
}

TEST_CASE("what cannot be read is refused with its place")
{
    CHECK(problems("") == Lines{"1:1  ostep_kind_unknown"});
    CHECK(problems("hello") == Lines{"1:1  ostep_kind_unknown"});
    CHECK(problems("scheduler.py -p RR") == Lines{"1:1  ostep_list_missing"});
    CHECK(problems("scheduler.py -l") == Lines{"1:16  ostep_option_value"});
    CHECK(problems("scheduler.py -j 3 -s 1") == Lines{"1:14  ostep_option_random"});
    CHECK(problems("scheduler.py -z -l 5") == Lines{"1:14  ostep_option_unknown"});
    CHECK(problems("scheduler.py -p LIFO -l 5") == Lines{"1:17  ostep_option_value"});
    CHECK(problems("scheduler.py -l 5,,x,1.5,0,-3") ==
          Lines{"1:19  ostep_job_wrong", "1:20  ostep_job_wrong", "1:22  ostep_job_wrong",
                "1:26  ostep_job_wrong", "1:28  ostep_job_wrong"});
    CHECK(problems("mlfq.py -l 0,5:1,2,3") == Lines{"1:12  ostep_job_wrong"});
    CHECK(problems("mlfq.py -Q 1,2 -A 1 -l 0,5,0") == Lines{"1:1  levels_differ"});
    CHECK(problems("mlfq.py -n 1000000 -l 0,5,0").size() == 2);
    CHECK(problems("mlfq.py -l 0,9007199254740991,1") == Lines{"1:12  ostep_job_wrong"});
    CHECK(problems("9007199254740991,1") == Lines{"1:18  scenario_too_long"});
    CHECK(problems("lottery.py -l 5:1 -s 2") == Lines{"1:19  ostep_option_random"});
}

TEST_CASE("command lines that are written read back as they were, without a warning")
{
    for (const auto& [tool, text] : std::vector<std::pair<OstepTool, std::string>>{
             {OstepTool::scheduler, "scheduler.py -p RR -q 3 -l 5,10,15\n"},
             {OstepTool::scheduler, "scheduler.py -p SJF -l 5\n"},
             {OstepTool::mlfq, "mlfq.py -i 4 -B 10 -A 2,2 -Q 3,6 -S -I -l 0,40,0:3,9,2\n"},
             {OstepTool::process_run,
              "process-run.py -L 7 -S SWITCH_ON_END -I IO_RUN_IMMEDIATE -l 4:100,1:0,2:0\n"},
             {OstepTool::lottery, "lottery.py -q 2 -l 10:75,5:25\n"}}) {
        const Export written = to_ostep(scenario_from(text), tool);
        CHECK(written.text == text);
        CHECK(written.warnings.empty());
    }
}

TEST_CASE("what a job list cannot say is warned of")
{
    const Scenario scenario = scenario_of(R"({"procession": 1, "scheduler": {"policy": "srtf"},
        "processes": [{"name": "A", "arrival": 2, "bursts": [{"cpu": 3}, {"io": 4}, {"cpu": 9}]}]})");
    std::vector<std::string> codes;
    const Export written = to_ostep(scenario, OstepTool::scheduler);
    for (const Message& warning : written.warnings) {
        codes.emplace_back(name(warning.code));
    }
    CHECK(written.text == "scheduler.py -l 12\n");
    CHECK(codes == Lines{"export_loses_scheduler", "export_loses_names", "export_loses_arrivals",
                         "export_loses_bursts"});
}
