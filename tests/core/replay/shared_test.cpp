// SPDX-License-Identifier: GPL-3.0-or-later
// What processes share, as somebody sees it who looks inside: values, locks, pages.
#include "core/replay/replay.h"
#include "core/simulate.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

using namespace procession;
using namespace procession::core;

namespace {

Trace run(const std::string& source)
{
    Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{1000});
    scenario.programs["main.py"] = source;
    ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "main.py";
    scenario.listed = 1;
    RunOptions options;
    options.level = Level::programs;
    return simulate(scenario, options);
}

const VariableAt* variable(const ProgramAt& at, const std::string& name)
{
    for (const CallAt& call : at.calls) {
        for (const VariableAt& one : call.variables) {
            if (one.name == name) {
                return &one;
            }
        }
    }
    return nullptr;
}

std::string value(const ProgramAt& at, const std::string& name)
{
    const VariableAt* const found = variable(at, name);
    return found == nullptr ? "" : found->value;
}

} // namespace

TEST_CASE("shared values show what is in them, locks and queues what they are called")
{
    const Trace trace = run(R"(from multiprocessing import Process, Value, Array, Lock, Queue
import time

def work(count, numbers):
    count.value += 4
    numbers[1] = 2.5

if __name__ == '__main__':
    count = Value('i', 3)
    bare = Value('d', 1.0, lock=False)
    numbers = Array('d', [0, 1])
    lock = Lock()
    queue = Queue()
    plain = 'Lock 9'
    child = Process(target=work, args=(count, numbers))
    child.start()
    child.join()
    time.sleep(1)
)");
    REQUIRE(trace.outcome() == Outcome::completed);
    Replay replay(trace);
    const ProgramAt end = replay.program(0, trace.end() - 1000);
    CHECK(value(end, "count") == "Value(7)");
    CHECK(value(end, "bare") == "Value(1.0)");
    CHECK(value(end, "numbers") == "Array([0.0, 2.5])");
    CHECK(value(end, "lock").starts_with("Lock "));
    CHECK(value(end, "queue") == "Queue 1");
    CHECK(value(end, "plain") == "'Lock 9'");
    REQUIRE(variable(end, "lock")->shared);
    CHECK(variable(end, "lock")->shared->kind == SharedAt::Kind::semaphore);
    CHECK_FALSE(variable(end, "plain")->shared);
    // The name is that of the thing for which processes wait.
    bool is_known = false;
    for (const ObjectAt& object : replay.objects(trace.end() - 1000)) {
        is_known = is_known || object.name == value(end, "lock");
    }
    CHECK(is_known);
}

TEST_CASE("an object of the program's own is not taken for one of the kernel's")
{
    const Trace trace = run("class Mine:\n    def __init__(self):\n        self._id = 0\n"
                            "mine = Mine()\nimport time\ntime.sleep(1)\n");
    Replay replay(trace);
    const ProgramAt at = replay.program(0, trace.end() - 1000);
    REQUIRE(variable(at, "mine"));
    CHECK_FALSE(variable(at, "mine")->shared);
    CHECK(value(at, "mine") == "Mine(_id=0)");
}

TEST_CASE("of a program's own kind of process the library's attributes are nobody's business")
{
    const Trace trace = run("import time\n"
                            "from multiprocessing import Process\n"
                            "class Cook(Process):\n"
                            "    def __init__(self, dish):\n"
                            "        super().__init__(name='cook')\n"
                            "        self.dish = dish\n"
                            "class Plain:\n"
                            "    def __init__(self):\n"
                            "        self._secret = 1\n"
                            "        self.dish = 'tea'\n"
                            "cook = Cook('soup')\n"
                            "other = Process()\n"
                            "plain = Plain()\n"
                            "time.sleep(1)\n");
    Replay replay(trace);
    const ProgramAt at = replay.program(0, trace.end() - 1000);
    CHECK(value(at, "cook") == "Cook(dish='soup')");
    CHECK(value(at, "other") == "<Process>");
    CHECK(value(at, "plain") == "Plain(_secret=1, dish='tea')"); // wholly its own
}

TEST_CASE("after a fork memory is shared, page by page, until somebody writes")
{
    const Trace trace = run(R"(import os, time
data = [[i] for i in range(5000)]
if os.fork() == 0:
    time.sleep(1)
    for one in data[:2500]:
        one.append(0)
    time.sleep(1)
    os._exit(0)
time.sleep(5)
os.wait()
)");
    REQUIRE(trace.outcome() == Outcome::completed);
    Replay replay(trace);
    const Ticks second = trace.scenario().machine.ticks_per_second;
    const auto before = replay.pages(1, 0, second / 2);
    const auto after = replay.pages(1, 0, second + second / 2);
    REQUIRE(before);
    REQUIRE(after);
    CHECK(before->all > 50);                     // 5000 lists of 48 bytes or more
    CHECK(before->shared > before->all * 2 / 3); // what the library wrote on both sides aside
    // Half of the lists were written to, one after the other: about as many pages as they lie in.
    CHECK(after->shared < before->shared - 20);
    CHECK(after->shared > after->all / 5);
    CHECK(replay.pages(0, 1, second / 2)->shared > before->all * 2 / 3); // from the other side
    CHECK_FALSE(replay.pages(1, 0, trace.end()));
}

TEST_CASE("replay: after exec no page is shared, however much it looks like another's")
{
    const Trace trace = run(R"(import os
import time

data = [[i] for i in range(5000)]
first = os.fork()
if first == 0:
    time.sleep(1)
    os.execvp("sleep", ["sleep", "3"])
second = os.fork()
if second == 0:
    time.sleep(1)
    os.execvp("sleep", ["sleep", "3"])
time.sleep(2)
os.execvp("sleep", ["sleep", "3"])
)");
    Replay replay(trace);
    const Ticks second = trace.scenario().machine.ticks_per_second;
    REQUIRE(replay.pages(1, 0, second / 2));
    CHECK(replay.pages(1, 0, second / 2)->shared > 0);
    for (const Ticks t : {second + second / 2, 2 * second + second / 2}) {
        for (const auto& [one, other] : {std::pair(1, 0), std::pair(2, 0), std::pair(1, 2)}) {
            const auto pages =
                replay.pages(static_cast<EntityId>(one), static_cast<EntityId>(other), t);
            REQUIRE(pages);
            CHECK(pages->all > 0);
            CHECK(pages->shared == 0);
        }
    }
}
