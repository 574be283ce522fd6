// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/explore.h"
#include "core/replay/replay.h"
#include "core/simulate.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

using namespace procession;
using namespace procession::core;

namespace {

Scenario scenario_of(const std::string& source, CoreNumber cores = 1, Ticks quantum = 1000)
{
    Scenario scenario;
    scenario.machine.cores = cores;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{quantum});
    scenario.programs["main.py"] = source;
    ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "main.py";
    scenario.listed = 1;
    return scenario;
}

Trace run(const Scenario& scenario, Level level = Level::programs)
{
    RunOptions options;
    options.level = level;
    return simulate(scenario, options);
}

/// Two processes that share nothing, a pause, and calls inside calls.
const char* const family = R"(import os
import time

def add(numbers, n):
    numbers.append(n)
    return sum(numbers)

mine = []
child = os.fork()
for i in range(40):
    total = add(mine, i if child else -i)
    if i == 20:
        time.sleep(0.001)
print(total)
if child:
    os.waitpid(child, 0)
)";

/// Two threads that share a list and a lock.
const char* const crew = R"(import threading
import time

def add(numbers, n):
    numbers.append(n)
    return sum(numbers)

def work(sign):
    for i in range(40):
        with lock:
            total = add(shared, sign * i)
        if i == 20:
            time.sleep(0.001)

shared = []
lock = threading.Lock()
other = threading.Thread(target=work, args=(-1,))
other.start()
work(1)
other.join()
)";

std::string value(const ProgramAt& at, const std::string& name)
{
    for (const CallAt& call : at.calls) {
        for (const VariableAt& variable : call.variables) {
            if (variable.name == name) {
                return variable.value;
            }
        }
    }
    return "";
}

std::string printed(const Trace& trace)
{
    std::string text;
    for (const Output& output : trace.output()) {
        text += output.text;
    }
    return text;
}

} // namespace

TEST_CASE("a program is where its statements have come to")
{
    const Trace trace = run(scenario_of("x = 1\ny = x + 1\nz = [x, y]\n"));
    Replay replay(trace);
    CHECK(replay.program(0, 0).calls.at(0).line == 1);
    CHECK(replay.program(0, 10).calls.at(0).line == 2);
    CHECK(value(replay.program(0, 10), "x") == "1");
    CHECK(value(replay.program(0, 10), "y").empty());
    CHECK(replay.program(0, 20).calls.at(0).line == 3);
    CHECK(value(replay.program(0, 20), "y") == "2");
    CHECK(replay.program(0, 0).calls.at(0).variables.empty()); // and back
}

TEST_CASE("address spaces are apart after fork")
{
    const Trace trace = run(scenario_of(family));
    CHECK(printed(trace) == "780\n-780\n"); // the sum of 0 … 39
    Replay replay(trace);
    const Ticks middle = trace.end() / 2;
    const std::string parent = value(replay.program(0, middle), "mine");
    const std::string child = value(replay.program(1, middle), "mine");
    CHECK(parent.rfind("[0, 1, 2", 0) == 0);
    CHECK(child.rfind("[0, -1, -2", 0) == 0);
}

TEST_CASE("any moment is the same however it was come to")
{
    const auto cores = static_cast<CoreNumber>(GENERATE(1, 2, 3));
    const Ticks quantum = GENERATE(Ticks{7}, Ticks{35}, Ticks{1000});
    const Trace trace = run(scenario_of(family, cores, quantum));
    std::vector<Ticks> moments;
    std::mt19937 random(17);
    for (int i = 0; i < 40; ++i) {
        moments.push_back(static_cast<Ticks>(random() % static_cast<unsigned>(trace.end() + 1)));
    }
    // Stepping forward, tick after tick asked for in order …
    std::vector<Ticks> ordered = moments;
    std::sort(ordered.begin(), ordered.end());
    std::vector<std::pair<Ticks, ProgramAt>> forward;
    Replay stepping(trace);
    for (const Ticks t : ordered) {
        forward.emplace_back(t, stepping.program(1, t));
    }
    // … and jumping about give what running there from the start gives.
    Replay jumping(trace);
    for (const Ticks t : moments) {
        INFO("t = " << t << ", cores " << cores << ", quantum " << quantum);
        const ProgramAt jumped = jumping.program(1, t);
        Replay afresh(trace);
        CHECK(jumped == afresh.program(1, t));
        const auto stepped = std::find_if(forward.begin(), forward.end(),
                                          [t](const auto& one) { return one.first == t; });
        CHECK(jumped == stepped->second);
    }
}

TEST_CASE("any moment of threads is the same however it was come to, and all see one memory")
{
    const auto cores = static_cast<CoreNumber>(GENERATE(1, 2));
    const Ticks quantum = GENERATE(Ticks{7}, Ticks{1000});
    Scenario scenario = scenario_of(crew, cores, quantum);
    scenario.machine.interpreter_lock = GENERATE(true, false);
    const Trace trace = run(scenario);
    CHECK(trace.outcome() == Outcome::completed);
    std::mt19937 random(23);
    Replay jumping(trace);
    bool both = false;
    for (int i = 0; i < 40; ++i) {
        const auto t = static_cast<Ticks>(random() % static_cast<unsigned>(trace.end() + 1));
        INFO("t = " << t << ", cores " << cores << ", quantum " << quantum);
        Replay afresh(trace);
        const ProgramAt main = jumping.program(0, t);
        const ProgramAt thread = jumping.program(1, t);
        CHECK(thread == afresh.program(1, t));
        CHECK(main == afresh.program(0, t));
        if (!main.calls.empty() && !thread.calls.empty() && main.calls.back().function == "add" &&
            thread.calls.back().function == "add") {
            CHECK(false); // the lock lets in one
        }
        const std::string shared = value(main, "shared");
        if (!thread.calls.empty() && !value(thread, "numbers").empty()) {
            both = true;
            CHECK(value(thread, "numbers") == shared);
            CHECK(value(thread, "sign") == "-1");
        }
    }
    CHECK(both);
}

TEST_CASE("going on tick by tick, also inside one statement, shows what a jump shows")
{
    Scenario scenario = scenario_of(GENERATE(family, crew), 2, 35);
    scenario.machine.interpreter_lock = GENERATE(true, false);
    const Trace trace = run(scenario);
    Replay stepping(trace);
    const Ticks latest = std::min(trace.end(), Ticks{260}); // twenty-six statements
    for (Ticks t = 0; t <= latest; ++t) {
        Replay afresh(trace);
        for (EntityId id = 0; id < trace.scenario().processes.size(); ++id) {
            INFO("process " << id << ", t = " << t);
            CHECK(stepping.program(id, t) == afresh.program(id, t));
        }
    }
}

TEST_CASE("lines are stepped forward and back")
{
    const auto cores = static_cast<CoreNumber>(GENERATE(1, 2));
    const Trace trace = run(scenario_of(family, cores, 35));
    Replay replay(trace);
    std::vector<Ticks> moments{0};
    std::vector<std::uint32_t> lines{replay.program(0, 0).calls.at(0).line};
    for (auto next = replay.next_line(0, 0); next; next = replay.next_line(0, *next)) {
        moments.push_back(*next);
        const ProgramAt at = replay.program(0, *next);
        lines.push_back(at.calls.empty() ? 0 : at.calls.back().line);
    }
    // import, import, def, mine, fork, then the loop
    const std::vector<std::uint32_t> beginning{1, 2, 4, 8, 9, 10, 11, 5, 6, 12, 10, 11, 5, 6, 12};
    REQUIRE(lines.size() > beginning.size());
    CHECK(std::vector<std::uint32_t>(lines.begin(), lines.begin() + 15) == beginning);
    CHECK(std::is_sorted(moments.begin(), moments.end()));
    for (std::size_t i = moments.size() - 1; i > 1; i -= std::min<std::size_t>(i - 1, 7)) {
        INFO("from " << moments[i] << " back to " << moments[i - 1]);
        CHECK(replay.previous_line(0, moments[i]) == moments[i - 1]);
    }
}

TEST_CASE("checkpoints stay few, and change nothing")
{
    const std::string loop = "total = 0\nfor i in range(300_000):\n    total += i\n";
    const Trace with = run(scenario_of(loop));
    const Trace without = run(scenario_of(loop), Level::schedule);
    CHECK(with.end() == without.end());
    Replay near(with);
    Replay far(without);
    for (const Ticks t : {Ticks{1}, with.end() / 3, with.end() / 2, with.end() - 11}) {
        CHECK(near.program(0, t) == far.program(0, t));
    }
}

TEST_CASE("programs with processes look the same from any checkpoint and from the start")
{
    const auto* const folder =
        GENERATE(PROCESSION_REPLAY_PROGRAMS, PROCESSION_REPLAY_SYSTEM_PROGRAMS);
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".py") {
            continue;
        }
        std::ifstream stream(file.path());
        const std::string source{std::istreambuf_iterator<char>(stream), {}};
        const Scenario scenario = scenario_of(source, 2, 50);
        const Trace trace = run(scenario);
        const Trace bare = run(scenario, Level::schedule);
        CHECK(trace.output() == bare.output());
        Replay jumping(trace);
        std::mt19937 random(5);
        for (int i = 0; i < 6; ++i) {
            const auto t = static_cast<Ticks>(random() % static_cast<unsigned>(trace.end() + 1));
            const auto id = static_cast<EntityId>(random() % trace.scenario().processes.size());
            INFO(file.path().filename() << ", process " << id << ", t = " << t);
            Replay afresh(bare);
            CHECK(jumping.program(id, t) == afresh.program(id, t));
            CHECK(jumping.objects(t) == afresh.objects(t));
        }
    }
}

namespace {

/// What is of that kind and has something in it, just before a program ends.
ObjectAt filled_at_end(const std::string& source, const std::string& kind)
{
    const Trace trace = run(scenario_of(source));
    Replay replay(trace);
    for (ObjectAt& object : replay.objects(trace.end() - 1)) {
        if (object.object == kind && !object.messages.empty()) {
            return object;
        }
    }
    return {};
}

} // namespace

TEST_CASE("what is in queues and pipes reads as the program would print it")
{
    // What repr says is held against CPython elsewhere.
    const std::string values =
        "values = [3, -7, 2**70, 1.5, True, None, 'bun', \"it's\", '面包', b'a\\x00', (1,),\n"
        "          (1, 2), [1, ['a', None]], {'a': 1, 2: 'b'}, {5}, range(0, 5, 2),\n"
        "          ValueError('no', 1)]\n";
    const ObjectAt queue = filled_at_end(
        "from multiprocessing import Queue\nimport os, time\n" + values +
            "queue = Queue()\nfor value in values:\n    queue.put(value)\n"
            "for value in values:\n    print(repr(value))\ntime.sleep(0.01)\nos._exit(0)\n",
        "Queue");
    const Trace told = run(scenario_of(values + "for value in values:\n    print(repr(value))\n"));
    std::string joined;
    for (const std::string& message : queue.messages) {
        joined += message + "\n";
    }
    REQUIRE(queue.messages.size() == 17);
    CHECK(joined == printed(told));
}

TEST_CASE("objects in a queue stand by their class, long messages are cut between characters")
{
    const ObjectAt queue =
        filled_at_end("from multiprocessing import Queue\nimport os, time\n"
                      "class Order:\n    def __init__(self):\n        self.dish = 'rice'\n"
                      "queue = Queue()\nqueue.put(Order())\nqueue.put('面' * 50)\n"
                      "time.sleep(0.01)\nos._exit(0)\n",
                      "Queue");
    REQUIRE(queue.messages.size() == 2);
    CHECK(queue.messages[0] == "<Order>");
    std::string cut = "'";
    for (int i = 0; i < 19; ++i) { // 1 + 19 × 3 bytes; one more would be more than 60
        cut += "面";
    }
    CHECK(queue.messages[1] == cut + "…");
}

TEST_CASE("bytes that are no parcel are shown as bytes")
{
    const ObjectAt pipe = filled_at_end("from multiprocessing import Pipe\nimport os, time\n"
                                        "here, there = Pipe()\nhere.send_bytes(b'raw \\xff')\n"
                                        "time.sleep(0.01)\nos._exit(0)\n",
                                        "Pipe");
    REQUIRE(pipe.messages.size() == 1);
    CHECK(pipe.messages[0] == "b'raw \\xff'");
}

TEST_CASE("a schedule of threads that was found is looked into at any moment, forward and back")
{
    const explore::Result found = explore::explore(
        scenario_of("import threading\ncounter = 0\ndef work():\n    global counter\n"
                    "    counter += 1\n"
                    "both = [threading.Thread(target=work) for _ in range(2)]\n"
                    "for one in both:\n    one.start()\nfor one in both:\n    one.join()\n"
                    "print(counter)\n"),
        {explore::Find::expression, "counter == 1"});
    REQUIRE(found.found);
    const Trace trace = run(*found.found->scenario);
    REQUIRE(printed(trace) == "1\n");
    Replay forward(trace);
    std::vector<std::string> lines;
    const auto words = [](Replay& replay, Ticks t) {
        std::string text;
        for (const EntityId id : {EntityId{0}, EntityId{1}, EntityId{2}}) {
            const ProgramAt at = replay.program(id, t);
            text += at.calls.empty() ? "-" : std::to_string(at.calls.back().line);
            text += ";";
        }
        return text;
    };
    for (Ticks t = 0; t <= trace.end(); ++t) {
        lines.push_back(words(forward, t));
    }
    Replay back(trace);
    for (Ticks t = trace.end(); t > 0; t -= std::min(t, Ticks{7})) {
        INFO(t);
        CHECK(words(back, t) == lines[static_cast<std::size_t>(t)]);
    }
    // Both have read it before either writes: they stand in the same line at the same time.
    CHECK(std::any_of(lines.begin(), lines.end(),
                      [](const std::string& line) { return line.ends_with(";5;5;"); }));
}
