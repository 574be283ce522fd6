// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain.h"

#include "run_scenario.h"

#include <algorithm>

using namespace procession;
using core::render;
using core::Ticks;
using core::Trace;
using tests::run_scenario;
using tests::silberschatz_rr;

namespace {

std::string decision_at(const Trace& trace, Ticks t)
{
    return render(core::explain(trace, core::latest_decision(trace, t)));
}

bool says(const Trace& trace, Ticks t, const std::string& sentence)
{
    const auto messages = core::explain_instant(trace, t);
    std::string all;
    for (const core::Message& message : messages) {
        all += render(message) + "\n";
    }
    INFO("at t = " << t << ":\n" << all);
    CHECK(all.find(sentence) != std::string::npos);
    return all.find(sentence) != std::string::npos;
}

const std::string three = R"("processes": [{"name": "P1", "arrival": 0, "bursts": [{"cpu": 4}]},)"
                          R"({"name": "P2", "arrival": 1, "bursts": [{"cpu": 5}]},)"
                          R"({"name": "P3", "arrival": 1, "bursts": [{"cpu": 3}]},)"
                          R"({"name": "P4", "arrival": 2, "bursts": [{"cpu": 9}]}])";

} // namespace

TEST_CASE("explain: round robin tells who left and who is at the head")
{
    const Trace trace = run_scenario(silberschatz_rr);
    CHECK(decision_at(trace, 0) ==
          "A runs: it joined the ready queue at t = 0 and was at its head; behind it: B, C.");
    CHECK(decision_at(trace, 4) ==
          "A has used up its quantum of 4 and joins the tail of the ready queue. "
          "B runs: it joined the ready queue at t = 0 and was at its head; behind it: C, A.");
    CHECK(decision_at(trace, 6) == decision_at(trace, 4));
    CHECK(decision_at(trace, 10) == "A runs: nobody else is ready.");
    says(trace, 14, "A has used up its quantum of 4. It goes on: nobody else is ready.");
    says(trace, 7, "B has done its work and ends; its turnaround time is 7.");
    CHECK(core::explain_instant(trace, 5).empty());
    CHECK(render(core::explain_end(trace)) == "Completed: 3 processes have ended; makespan 30.");
}

TEST_CASE("explain: before the first decision there is none")
{
    const Trace trace =
        run_scenario(R"("processes": [{"name": "A", "arrival": 5, "bursts": [{"cpu": 1}]}])");
    CHECK(core::latest_decision(trace, 4) == trace.records().size());
    CHECK(core::latest_decision(trace, 5) < trace.records().size());
}

TEST_CASE("explain: the latest event is the newest instant's dispatch, else its block or end")
{
    // A runs 0-2, waits for its I/O until 6 and runs 6-7; B runs 2-3, C 9-10.
    const Trace trace = run_scenario(
        R"("processes": [{"name": "A", "bursts": [{"cpu": 2}, {"io": 4}, {"cpu": 1}]},)"
        R"({"name": "B", "arrival": 1, "bursts": [{"cpu": 1}]},)"
        R"({"name": "C", "arrival": 9, "bursts": [{"cpu": 1}]}])");
    const auto told = [&](Ticks t) {
        return render(core::explain(trace, core::latest_event(trace, t)));
    };
    CHECK(told(0).starts_with("A runs"));
    CHECK(told(1).starts_with("B arrives")); // nobody is dispatched then
    CHECK(told(2).starts_with("B runs"));    // at 2 A blocks as well: who runs is more
    CHECK(told(3).starts_with("B has done its work"));
    CHECK(told(5) == told(3));
    CHECK(told(6).starts_with("A runs"));
    CHECK(told(8).starts_with("A has done its work"));
    CHECK(told(trace.end()).starts_with("C has done its work"));
    const Trace late =
        run_scenario(R"("processes": [{"name": "A", "arrival": 5, "bursts": [{"cpu": 1}]}])");
    CHECK(core::latest_event(late, 4) == late.records().size());
}

TEST_CASE("explain: slices that a process renews alone are not the latest event")
{
    const Trace trace =
        run_scenario(R"("scheduler": {"policy": "rr", "quantum": 2}, "processes": [)"
                     R"({"name": "A", "bursts": [{"cpu": 9}]},)"
                     R"({"name": "B", "arrival": 1, "bursts": [{"cpu": 1}]}])");
    // A 0-2, B 2-3, A 3-10: alone from 3 on, and told so once.
    bool renewed = false;
    for (Ticks t = 3; t < 10; ++t) {
        CHECK(core::latest_event(trace, t) == core::latest_decision(trace, t));
        renewed = renewed || trace.first_at_or_after(t + 1) - 1 != core::latest_event(trace, t);
    }
    CHECK(renewed); // there are such records
}

TEST_CASE("explain: policies that compare keys list winner and candidates")
{
    const Trace sjf = run_scenario(R"("scheduler": {"policy": "sjf"}, )" + three);
    CHECK(decision_at(sjf, 4) ==
          "P3 runs: its next CPU burst (3) is the shortest of P3 3, P2 5, P4 9.");
    // Ratios at t = 4: P2 (3+5)/5, P3 (3+3)/3, P4 (2+9)/9.
    const Trace hrrn = run_scenario(R"("scheduler": {"policy": "hrrn"}, )" + three);
    CHECK(decision_at(hrrn, 4) ==
          "P3 runs: its response ratio (2) is the highest of P3 2, P2 1.6, P4 1.222.");
}

TEST_CASE("explain: a preemption names rule, winner and loser")
{
    const Trace trace = run_scenario(
        R"("scheduler": {"policy": "srtf"}, "processes": [{"name": "P1", "bursts": [{"cpu": 8}]},)"
        R"({"name": "P2", "arrival": 1, "bursts": [{"cpu": 4}]}])");
    CHECK(decision_at(trace, 1) ==
          "P2 preempts P1, which goes back to the ready queue. "
          "P2 runs: what is left of its CPU burst (4) is the least of P2 4, P1 7.");
    says(trace, 1, "P1 is preempted.");
}

TEST_CASE("explain: equal keys name the tie rule")
{
    const Trace trace = run_scenario(
        R"("scheduler": {"policy": "sjf"}, "processes": [{"name": "A", "bursts": [{"cpu": 2}]},)"
        R"({"name": "B", "bursts": [{"cpu": 2}]}, {"name": "C", "arrival": 1, "bursts": [{"cpu": 2}]}])");
    CHECK(decision_at(trace, 0) ==
          "A runs: its next CPU burst (2) is the shortest of A 2, B 2. "
          "B has the same value and joined at the same moment; A is listed before it.");
    CHECK(decision_at(trace, 2) == "B runs: its next CPU burst (2) is the shortest of B 2, C 2. "
                                   "C has the same value; B joined the ready queue earlier.");
}

TEST_CASE("explain: priorities say which end is high")
{
    const std::string two = R"("processes": [{"name": "A", "priority": 3, "bursts": [{"cpu": 2}]},)"
                            R"({"name": "B", "priority": 1, "bursts": [{"cpu": 2}]}])";
    CHECK(
        decision_at(run_scenario(R"("scheduler": {"policy": "priority"}, )" + two), 0) ==
        "B runs: its priority number (1) is the smallest, thus the highest priority, of B 1, A 3.");
    CHECK(
        decision_at(run_scenario(
                        R"("scheduler": {"policy": "priority", "larger_is_higher": true}, )" + two),
                    0) ==
        "A runs: its priority number (3) is the largest, thus the highest priority, of A 3, B 1.");
}

TEST_CASE("explain: feedback queues tell demotion and level")
{
    const Trace trace = run_scenario(
        R"("scheduler": {"policy": "mlfq", "quantum": [2, 4]}, "processes": [)"
        R"({"name": "A", "bursts": [{"cpu": 6}]}, {"name": "B", "bursts": [{"cpu": 3}]}])");
    CHECK(
        decision_at(trace, 2) ==
        "A has used up its quantum of 2, the last that level 0 allots, and moves down to the tail "
        "of level 1. B runs: it is alone on level 0, the highest that is not empty.");
}

TEST_CASE("explain: a draw is told with all tickets")
{
    const Trace trace = run_scenario(
        R"("scheduler": {"policy": "lottery", "quantum": 1, "draws": [130]}, "processes": [)"
        R"({"name": "A", "tickets": 100, "bursts": [{"cpu": 1}]},)"
        R"({"name": "B", "tickets": 50, "bursts": [{"cpu": 1}]}, {"name": "C", "tickets": 3, "bursts": [{"cpu": 1}]}])");
    CHECK(decision_at(trace, 0) == "B runs: the draw, 130 of 0 to 152, falls on its tickets; all "
                                   "tickets in order: A 100, B 50, C 3.");
}

TEST_CASE("explain: long lists are cut after six")
{
    std::string processes;
    for (int i = 0; i < 9; ++i) {
        processes += std::string(i ? ", " : "") + R"({"name": "P)" + std::to_string(i) +
                     R"(", "bursts": [{"cpu": 1}]})";
    }
    CHECK(decision_at(run_scenario("\"processes\": [" + processes + "]"), 0) ==
          "P0 runs: it joined the ready queue at t = 0 and was at its head; behind it: P1, P2, "
          "P3, P4, "
          "P5, P6, ….");
}

TEST_CASE("explain: blocking, waking, service and idling")
{
    const Trace trace = run_scenario(
        R"("processes": [{"name": "A", "bursts": [{"cpu": 1}, {"io": 5, "device": "disk"}, {"cpu": 1}]},)"
        R"({"name": "B", "bursts": [{"cpu": 1}, {"io": 1, "device": "disk"}, {"cpu": 1}]},)"
        R"({"name": "C", "bursts": [{"cpu": 1}, {"io": 2}]}])");
    says(trace, 1, "A blocks: it waits for disk, which serves it at once, for 5 ticks.");
    says(trace, 2, "B blocks: it waits for disk for 1 tick; 1 request is ahead.");
    says(trace, 3, "C blocks: its I/O takes 2 ticks.");
    says(trace, 3, "Core 0 is idle: nobody is ready; blocked: 3.");
    says(trace, 6,
         "A wakes up: disk has finished its request. It joins the ready queue, which is empty.");
    says(trace, 6, "Now disk serves B, for 1 tick.");

    CHECK(render(core::why_not_running(trace, 1, 4)) ==
          "B is blocked since t = 2: it waits for disk; 1 request is ahead.");
    CHECK(render(core::why_not_running(trace, 0, 4)) ==
          "A is blocked since t = 1: disk serves it.");
    CHECK(render(core::why_not_running(trace, 2, 4)) ==
          "C is blocked since t = 3: its I/O of 2 ticks is not done.");
}

TEST_CASE("explain: admission, degree and the idle core of uniprogramming")
{
    const Trace trace =
        run_scenario(R"("machine": {"multiprogramming": false}, "processes": [)"
                     R"({"name": "A", "bursts": [{"cpu": 1}, {"io": 3}, {"cpu": 1}]},)"
                     R"({"name": "B", "arrival": 2, "bursts": [{"cpu": 1}]}])");
    says(trace, 1, "Core 0 is idle: multiprogramming is off, and it waits through the I/O of A.");
    says(trace, 2, "B arrives and waits in the job queue: memory is full (1 process).");
    says(trace, 5, "B is admitted to memory, after 3 ticks in the job queue.");
    CHECK(render(core::why_not_running(trace, 1, 3)) ==
          "B waits in the job queue since t = 2: memory is full. It is next in line.");
}

TEST_CASE("explain: interventions")
{
    const Trace trace = run_scenario(
        R"("processes": [{"name": "A", "bursts": [{"cpu": 10}]}, {"name": "B", "priority": 2, "bursts": [{"cpu": 2}]}],)"
        R"("interventions": [{"at": 1, "suspend": "B"}, {"at": 2, "set": "B", "priority": 5},)"
        R"({"at": 3, "resume": "B"}, {"at": 4, "resume": "B"}, {"at": 5, "kill": "A"}])");
    says(trace, 1, "B is suspended: it leaves memory and cannot run before it is activated.");
    says(trace, 2, "The priority number of B is set from 2 to 5.");
    says(trace, 3, "B is activated. It joins the ready queue, which is empty.");
    says(trace, 4, "There is nothing to activate: B is not suspended.");
    says(trace, 5, "A is killed.");
    CHECK(render(core::why_not_running(trace, 1, 2)) ==
          "B is suspended since t = 1 and has not been activated.");
    CHECK(render(core::why_not_running(trace, 0, 6)) == "A ended at t = 5.");
}

TEST_CASE("explain: why a ready process waits")
{
    const Trace trace = run_scenario(silberschatz_rr);
    CHECK(render(core::why_not_running(trace, 1, 2)) ==
          "B is ready since t = 0 and next in line: A has the core.");
    CHECK(render(core::why_not_running(trace, 2, 2)) ==
          "C is ready since t = 0: A has the core; 1 process is ahead of it in the ready queue.");
    CHECK(render(core::why_not_running(trace, 0, 2)) == "A does run, on core 0 since t = 0.");
    const Trace bound = run_scenario(
        R"("machine": {"cores": 2}, "processes": [{"name": "A", "affinity": [0], "bursts": [{"cpu": 3}]},)"
        R"({"name": "B", "affinity": [0], "bursts": [{"cpu": 3}]}])");
    CHECK(render(core::why_not_running(bound, 1, 1)) ==
          "B is ready since t = 0 but may only use core 0.");
}

TEST_CASE("explain: the end of a run")
{
    const Trace until = run_scenario(R"("until": 10, )" + silberschatz_rr);
    CHECK(render(core::explain_end(until)) ==
          "Stopped at t = 10, as `until` says; not ended: 1 of 3.");
    const Trace stuck = run_scenario(
        R"("processes": [{"name": "A", "bursts": [{"cpu": 5}]}], "interventions": [{"at": 2, "suspend": "A"}])");
    REQUIRE(stuck.outcome() == core::Outcome::deadlock);
    CHECK(render(core::explain_end(stuck)) ==
          "Stuck for ever at t = 2: A is suspended, and nobody activates it.");
    CHECK(render(core::explain_end(run_scenario(R"("processes": [])"))) ==
          "Completed: there was no process.");
}

TEST_CASE("explain: every record of a varied run has a sentence without gaps")
{
    for (const char* policy :
         {"fcfs", "sjf", "srtf", "rr", "priority", "hrrn", "mlfq", "lottery", "stride", "cfs"}) {
        const Trace trace = run_scenario(
            std::string(R"("scheduler": {"policy": ")") + policy +
            R"("}, "machine": {"cores": 2, "ready_queues": "per-core", "context_switch": 1, "migration_cost": 2}, "processes": [)"
            R"({"name": "A", "bursts": [{"cpu": 12}, {"io": 4, "device": "disk"}, {"cpu": 30}]},)"
            R"({"name": "B", "arrival": 1, "priority": 2, "bursts": [{"cpu": 9}, {"io": 4, "device": "disk"}, {"cpu": 2}]},)"
            R"({"name": "C", "arrival": 1, "bursts": [{"io": 3}, {"cpu": 20}, {"fault": "division by zero"}]},)"
            R"({"name": "D", "arrival": 3, "tickets": 10, "bursts": [{"cpu": 40}]}])");
        REQUIRE(trace.records().size() > 10);
        for (core::RecordIndex i = 0; i < trace.records().size(); ++i) {
            const std::string text = render(core::explain(trace, i));
            INFO(policy << ": " << text);
            CHECK(text.find_first_of("{}") == std::string::npos);
            CHECK(text.back() == '.');
        }
    }
}
