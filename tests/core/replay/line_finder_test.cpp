// SPDX-License-Identifier: GPL-3.0-or-later
// When a line is run first: against walking through the run line by line.
#include "core/replay/line_finder.h"
#include "core/replay/replay.h"
#include "core/simulate.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace procession::core;

namespace {

Scenario scenario_of(const std::vector<std::string>& sources, Ticks quantum)
{
    Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{quantum});
    for (const std::string& source : sources) {
        const std::string name = "p" + std::to_string(scenario.processes.size()) + ".py";
        scenario.programs[name] = source;
        ProcessSpec& process = scenario.processes.emplace_back();
        process.name = name;
        process.program = name;
        process.arrival = static_cast<Ticks>(3 * (scenario.processes.size() - 1));
    }
    scenario.listed = scenario.processes.size();
    return scenario;
}

Trace run(const Scenario& scenario)
{
    RunOptions options;
    options.level = Level::programs;
    return simulate(scenario, options);
}

/// All moments at which a process is about to run a line, walked to line by line.
std::vector<LineReached> every_line(const Trace& trace)
{
    std::vector<LineReached> all;
    Replay replay(trace);
    const auto& processes = trace.final_state().processes();
    for (EntityId process = 0; process < processes.size(); ++process) {
        const auto note = [&](Ticks t) {
            const ProgramAt at = replay.program(process, t);
            if (!at.calls.empty() && !at.has_ended) {
                all.push_back({t, process, {at.calls.back().program, at.calls.back().line}});
            }
        };
        const Ticks begin = processes[process].first_run;
        if (replay.program(process, begin).statements == 0) { // no copy of another
            note(begin);
        }
        Ticks before = begin;
        for (auto t = replay.next_line(process, begin); t && *t > before;
             t = replay.next_line(process, before)) {
            before = *t;
            note(before);
        }
    }
    std::ranges::stable_sort(all, {}, &LineReached::t);
    return all;
}

void check_every_line(const Scenario& scenario)
{
    const Trace trace = run(scenario);
    const std::vector<LineReached> all = every_line(trace);
    REQUIRE(all.size() > 5);
    LineFinder finder(trace);
    for (const LineReached& one : all) {
        for (const Ticks after : {Ticks{-1}, one.t / 2, one.t - 1, one.t}) {
            const auto wanted = std::ranges::find_if(all, [&](const LineReached& other) {
                return other.line == one.line && other.t > after;
            });
            CAPTURE(one.line.program, one.line.line, one.t, after);
            const auto found = finder.first_after(after, {one.line}, nullptr);
            REQUIRE(found.has_value() == (wanted != all.end()));
            // Walking on from inside another's line steps over the first own line of a copy.
            const bool is_copy = found && found->process > 0 && scenario.listed == 1;
            if (found && !(is_copy && found->t < wanted->t)) {
                CHECK(*found == *wanted);
            }
        }
    }
}

} // namespace

TEST_CASE("the first moment of each line is that of walking through all of them")
{
    const std::string loop = "total = 0\nfor i in range(4):\n    total += i\n    if i == 2:\n"
                             "        print(total)\ndef f(x):\n    return x + 1\nprint(f(total))\n";
    SECTION("one process")
    {
        check_every_line(scenario_of({loop}, 1000));
    }
    SECTION("processes that take turns in the middle of their lines")
    {
        check_every_line(scenario_of({loop, "x = 1\nwhile x < 6:\n    x += 1\nprint(x)\n"}, 7));
    }
    SECTION("processes that programs make, and that wait")
    {
        check_every_line(scenario_of({"import os\nimport time\nchild = os.fork()\n"
                                      "if child == 0:\n    time.sleep(0.0001)\n    print('child')\n"
                                      "else:\n    os.waitpid(child, 0)\n    print('parent')\n"},
                                     15));
    }
    SECTION("threads")
    {
        check_every_line(scenario_of({"import threading\ndef work(n):\n    total = n\n"
                                      "    total += 1\nother = threading.Thread(target=work, "
                                      "args=(3,))\nother.start()\nwork(1)\nother.join()\n"},
                                     25));
    }
}

TEST_CASE("a copy of a process comes to lines of its own")
{
    const Trace trace = run(
        scenario_of({"import os\nchild = os.fork()\nif child == 0:\n    print('child')\n"}, 1000));
    LineFinder finder(trace);
    Replay replay(trace);
    const auto found = finder.first_after(-1, {{"p0.py", 4}}, nullptr);
    REQUIRE(found);
    CHECK(found->process == 1);
    CHECK(replay.program(1, found->t).calls.back().line == 4);
}

TEST_CASE("of several lines the one that comes first is found, and none where none comes")
{
    const Trace trace = run(scenario_of({"x = 1\nif x == 2:\n    print(x)\ny = 2\n"}, 1000));
    LineFinder finder(trace);
    const auto found =
        finder.first_after(-1, {{"p0.py", 4}, {"p0.py", 2}, {"other.py", 1}}, nullptr);
    REQUIRE(found);
    CHECK(*found == LineReached{10, 0, {"p0.py", 2}});
    CHECK_FALSE(finder.first_after(-1, {{"p0.py", 3}}, nullptr));
    CHECK_FALSE(finder.first_after(-1, {}, nullptr));
    CHECK(finder.first_after(-1, {{"p0.py", 1}}, nullptr)->t == 0);
    CHECK_FALSE(finder.first_after(0, {{"p0.py", 1}}, nullptr));
    const std::atomic<bool> cancelled = true;
    CHECK_FALSE(finder.first_after(-1, {{"p0.py", 4}}, &cancelled));
}

TEST_CASE("a run without programs has no lines")
{
    Scenario scenario;
    scenario.processes.emplace_back().bursts = {{Burst::Kind::cpu, no_device, 5, ""}};
    scenario.listed = 1;
    LineFinder finder(run(scenario));
    CHECK_FALSE(finder.first_after(-1, {{"p0.py", 1}}, nullptr));
}
