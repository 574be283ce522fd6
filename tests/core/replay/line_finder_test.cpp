// SPDX-License-Identifier: GPL-3.0-or-later
// When lines are run: against looking at every moment of the run.
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

/// On two cores: the first process loses its core to the child of the second.
Scenario preempted()
{
    Scenario scenario = scenario_of({"x = 1\nwhile x < 12:\n    x += 1\n    y = x\n",
                                     "import os\nx = 1\nchild = os.fork()\nif child == 0:\n"
                                     "    x = 2\nelse:\n    os.waitpid(child, 0)\nx = 3\n"},
                                    1000);
    scenario.machine.cores = 2;
    scenario.scheduler = {};
    scenario.scheduler.policy = "priority";
    scenario.processes[0].priority = 7;
    return scenario;
}

Trace run(const Scenario& scenario)
{
    RunOptions options;
    options.level = Level::programs;
    return simulate(scenario, options);
}

/// What a process shows at each moment from its first run to its end.
std::vector<ProgramAt> every_moment(Replay& replay, const ProcessAt& process, EntityId id)
{
    std::vector<ProgramAt> all;
    for (Ticks t = process.first_run; t <= process.finish; ++t) {
        all.push_back(replay.program(id, t));
    }
    return all;
}

bool same_place(const ProgramAt& one, const ProgramAt& other)
{
    return one.calls.size() == other.calls.size() &&
           one.calls.back().program == other.calls.back().program &&
           one.calls.back().line == other.calls.back().line;
}

/// When `id` is about to run a line, found by looking at every moment: it comes to another place
/// and there begins a statement. (After a call it comes back into the middle of one.) It is there
/// as soon as it has had its time for the statement before, however long it then waits for a core.
/// Holds where no line follows itself.
std::vector<LineReached> lines_of(Replay& replay, const ProcessAt& process, EntityId id)
{
    const std::vector<ProgramAt> all = every_moment(replay, process, id);
    const auto has_core = [&](Ticks t) {
        return replay.trace().view(t).process(id).state == State::running;
    };
    std::vector<LineReached> lines;
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin + 1;
        while (end < all.size() && !all[begin].calls.empty() && !all[end].calls.empty() &&
               same_place(all[begin], all[end])) {
            ++end;
        }
        std::size_t i = begin;
        while (i < end && i + 1 < all.size() &&
               (all[i].is_in_library || all[i].calls.empty() ||
                all[i + 1].statements == all[i].statements)) {
            ++i;
        }
        if (i < end && i + 1 < all.size()) {
            Ticks t = process.first_run + static_cast<Ticks>(i);
            while (t > process.first_run && !has_core(t - 1)) {
                --t;
            }
            const CallAt& call = all[i].calls.back();
            lines.push_back({t, id, {call.program, call.line}});
        }
        begin = end;
    }
    return lines;
}

/// From every moment of a process, the next line and the last one before.
void check_steps(Replay& replay, const ProcessAt& process, EntityId id,
                 const std::vector<LineReached>& lines)
{
    for (Ticks t = process.first_run; t <= process.finish; ++t) {
        const auto next = std::ranges::upper_bound(lines, t, {}, &LineReached::t);
        const auto before = std::ranges::lower_bound(lines, t, {}, &LineReached::t);
        CAPTURE(id, t);
        const auto found = replay.next_line(id, t);
        CAPTURE(found.value_or(-1));
        if (next != lines.end()) {
            CHECK(found == next->t);
        } else if (t < process.finish) {
            CHECK((!found || found == process.finish)); // the last to end is never gone
        } else {
            CHECK_FALSE(found);
        }
        const auto last = replay.previous_line(id, t);
        CAPTURE(last.value_or(-1));
        const bool is_first = before == lines.begin() || std::prev(before)->t == process.first_run;
        if (!is_first) {
            CHECK(last == std::prev(before)->t);
        }
    }
}

void check_every_line(const Scenario& scenario)
{
    const Trace trace = run(scenario);
    Replay replay(trace);
    std::vector<LineReached> all;
    const auto& processes = trace.final_state().processes();
    for (EntityId id = 0; id < processes.size(); ++id) {
        const std::vector<LineReached> lines = lines_of(replay, processes[id], id);
        check_steps(replay, processes[id], id, lines);
        all.insert(all.end(), lines.begin(), lines.end());
    }
    std::ranges::stable_sort(all, {}, &LineReached::t);
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
            if (found) {
                CHECK(*found == *wanted);
            }
        }
    }
}

} // namespace

TEST_CASE("the first moment of each line is that of walking through all of them")
{
    const std::string loop = "total = 0\nfor i in range(4):\n    total += i\n    if i == 2:\n"
                             "        print(total)\ndef f(x):\n    return x + 1\ny = f(total)\n";
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
    SECTION("a copy that is made by a statement alone")
    {
        check_every_line(scenario_of({"import os\nx = 1\nos.fork()\nx = 2\nprint(x)\n"}, 15));
    }
    SECTION("a process that loses its core to a copy of another, before what it was run to")
    {
        check_every_line(preempted());
    }
    SECTION("threads")
    {
        check_every_line(scenario_of({"import threading\ndef work(n):\n    total = n\n"
                                      "    total += 1\nother = threading.Thread(target=work, "
                                      "args=(3,))\nother.start()\nx = 1\nother.join()\n"},
                                     25));
    }
}

TEST_CASE("who loses a core before what it was run to lives through the rest of that later")
{
    Scenario scenario = preempted();
    const Trace alone = run(scenario);
    ProcessSpec& late = scenario.processes.emplace_back();
    late.name = "late";
    late.arrival = 200; // until then it is known that nobody comes
    late.priority = 9;
    late.bursts = {{Burst::Kind::cpu, no_device, 5, ""}};
    scenario.listed = scenario.processes.size();
    const Trace with_another = run(scenario);
    CHECK(with_another.final_state().process(0).cpu == alone.final_state().process(0).cpu);
    CHECK(with_another.final_state().process(0).finish == alone.final_state().process(0).finish);
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

TEST_CASE("the first line of a function that begins a thread, a process or a coroutine is found")
{
    struct Example {
        const char* what;
        const char* source;
        std::uint32_t line; ///< the first of the function
        const char* function;
        EntityId process;
    };
    const auto example = GENERATE(
        Example{"a thread",
                "import threading\ndef work(n):\n    total = n\n    total += 1\n"
                "other = threading.Thread(target=work, args=(3,))\nother.start()\nother.join()\n",
                3, "work", 1},
        Example{"a method of a thread",
                "import threading\nclass Worker(threading.Thread):\n    def run(self):\n"
                "        x = 1\n        y = x\nw = Worker()\nw.start()\nw.join()\n",
                4, "run", 1},
        Example{
            "a thread of a pool",
            "from concurrent.futures import ThreadPoolExecutor\ndef work(n):\n    total = n\n"
            "    return total\nwith ThreadPoolExecutor(1) as pool:\n    f = pool.submit(work, 3)\n"
            "    print(f.result())\n",
            3, "work", 1},
        Example{"a process",
                "from multiprocessing import Process\ndef work(n):\n    total = n\n    total += 1\n"
                "if __name__ == '__main__':\n    p = Process(target=work, args=(3,))\n"
                "    p.start()\n    p.join()\n",
                3, "work", 1},
        Example{"a process with something shared",
                "from multiprocessing import Process, Value\ndef work(v):\n    v.value = 3\n"
                "    x = 1\nif __name__ == '__main__':\n    v = Value('i', 0)\n"
                "    p = Process(target=work, args=(v,))\n    p.start()\n    p.join()\n",
                3, "work", 1},
        Example{"a generator",
                "def count():\n    x = 1\n    yield x\nfor one in count():\n    print(one)\n", 2,
                "count", 0},
        Example{"a coroutine",
                "import asyncio\nasync def main():\n    x = 1\n    await asyncio.sleep(0.001)\n"
                "asyncio.run(main())\n",
                3, "main", 0},
        Example{"a task",
                "import asyncio\nasync def job():\n    x = 1\n    return x\nasync def main():\n"
                "    t = asyncio.create_task(job())\n    await t\nasyncio.run(main())\n",
                3, "job", 0},
        Example{"the module", "x = 1\ny = 2\n", 1, "<module>", 0},
        Example{"a module with a comment", "# what it does\n\nx = 1\ny = 2\n", 3, "<module>", 0});
    for (const Ticks quantum : {Ticks{1000}, Ticks{15}}) {
        CAPTURE(example.what, quantum);
        const Trace trace = run(scenario_of({example.source}, quantum));
        LineFinder finder(trace);
        Replay replay(trace);
        const auto found = finder.first_after(-1, {{"p0.py", example.line}}, nullptr);
        REQUIRE(found);
        CHECK(found->process == example.process);
        // The library, which takes no time, may stand before it then; its next tick is spent there.
        const ProgramAt there = replay.program(found->process, found->t);
        ProgramAt then = there;
        for (Ticks t = found->t; then.statements == there.statements && t < trace.end(); ++t) {
            then = replay.program(found->process, t + 1);
        }
        REQUIRE_FALSE(then.calls.empty());
        CHECK(then.calls.back().function == example.function);
        CHECK(then.calls.back().line - example.line <= 1); // in it, or at its end already
        if (found->t > 0) {
            const auto again = finder.first_after(found->t - 1, {{"p0.py", example.line}}, nullptr);
            CHECK(again == found);
        }
        CHECK_FALSE(finder.first_after(found->t, {{"p0.py", example.line}}, nullptr));
    }
}
