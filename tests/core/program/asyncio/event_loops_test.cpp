// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside event loops at any moment, by way of the replay.
#include "core/replay/replay.h"
#include "core/simulate.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>

namespace procession::tests {

using namespace core;

namespace {

constexpr Ticks second = 1'000'000;

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

/// `Ann running:5 | Bo waiting:9 Lock.acquire | ready: … | timers: …`
std::string text_of(const EventLoopAt& loop)
{
    constexpr const char* states[] = {"running", "ready", "sleeping", "waiting"};
    std::string text;
    for (const CoroutineTaskAt& task : loop.tasks) {
        text += fmt::format("{} {}:{}", task.name, states[static_cast<int>(task.state)], task.line);
        text += task.waits_for.empty() ? "" : " " + task.waits_for;
        text += task.until ? fmt::format(" until {:.2f}", *task.until) : "";
        text += " | ";
    }
    text += "ready:";
    for (const std::string& name : loop.ready) {
        text += " " + name;
    }
    text += " | timers:";
    for (const TimerAt& timer : loop.timers) {
        text += fmt::format(" {} {:.2f}", timer.what, timer.when);
    }
    return text;
}

std::string at(Replay& replay, Ticks t)
{
    const ProgramAt program = replay.program(0, t);
    return program.loops.empty() ? "no loop" : text_of(program.loops.at(0));
}

const char* const workers = R"(import asyncio

async def worker(lock, seconds):
    async with lock:
        await asyncio.sleep(seconds)

async def consumer(queue):
    print(await queue.get())

async def main():
    lock, queue = asyncio.Lock(), asyncio.Queue()
    ann = asyncio.create_task(worker(lock, 1), name='Ann')
    bo = asyncio.create_task(worker(lock, 2), name='Bo')
    cai = asyncio.create_task(consumer(queue), name='Cai')
    asyncio.current_task().set_name('main')
    asyncio.get_running_loop().call_later(5, queue.put_nowait, 'late')
    await asyncio.gather(ann, bo)
    await asyncio.wait_for(cai, 10)

asyncio.run(main())
print('end')
)";

} // namespace

TEST_CASE("tasks, what is ready and who sleeps are seen at any moment")
{
    Replay replay(run(workers));
    CHECK(at(replay, 0) == "no loop");
    CHECK(at(replay, second / 2) ==
          "main waiting:17 Ann, Bo | Ann sleeping:5 sleep until 1.00 | Bo waiting:4 Lock.acquire | "
          "Cai waiting:8 Queue.get | ready: | timers: Ann 1.00 Queue.put_nowait 5.00");
    CHECK(at(replay, 2 * second) ==
          "main waiting:17 Ann, Bo | Bo sleeping:5 sleep until 3.00 | Cai waiting:8 Queue.get | "
          "ready: | timers: Bo 3.00 Queue.put_nowait 5.00");
    CHECK(at(replay, 4 * second) ==
          "main waiting:18 wait_for until 13.00 | Cai waiting:8 Queue.get | ready: | "
          "timers: Queue.put_nowait 5.00 main 13.00");
    CHECK(at(replay, 6 * second) == "no loop");
    // And back again.
    CHECK(at(replay, 2 * second).starts_with("main waiting:17 Ann, Bo | Bo sleeping"));
}

TEST_CASE("while a task runs, those that it has created are ready in their order")
{
    const Trace trace = run(R"(import asyncio
from procession import busy

async def child(name):
    busy(100)

async def main():
    for name in ('a', 'b', 'c'):
        asyncio.create_task(child(name), name=name)
    busy(100)
    await asyncio.sleep(0)

asyncio.run(main())
)");
    Replay replay(trace);
    CHECK(at(replay, second / 20) ==
          "Task-1 running:10 | a ready:4 | b ready:4 | c ready:4 | ready: a b c | timers:");
    CHECK(at(replay, second * 3 / 20) ==
          "Task-1 ready:11 | a running:5 | b ready:4 | c ready:4 | ready: b c Task-1 | timers:");
}

TEST_CASE("looking into a loop changes nothing")
{
    const Trace trace = run(workers);
    Replay replay(trace);
    for (Ticks t = 0; t < 6 * second; t += second / 7) {
        const ProgramAt once = replay.program(0, t);
        Replay fresh(trace);
        CHECK(fresh.program(0, t) == once);
    }
    std::string printed;
    for (const Output& output : trace.output()) {
        printed += output.text;
    }
    CHECK(printed == "late\nend\n");
}

} // namespace procession::tests
