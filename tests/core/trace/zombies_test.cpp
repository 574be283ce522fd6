// SPDX-License-Identifier: GPL-3.0-or-later
// Who is a zombie when, against the state at each moment.
#include "core/simulate.h"
#include "core/trace/explain.h"
#include "core/trace/zombies.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using namespace procession;
using core::EntityId;
using core::Ticks;
using core::Trace;
using core::ZombieSpan;

namespace {

Trace run(const std::string& source)
{
    core::Scenario scenario;
    scenario.programs["main.py"] = source;
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "main.py";
    scenario.listed = 1;
    return core::simulate(scenario);
}

bool covers(const std::vector<ZombieSpan>& spans, EntityId process, Ticks t)
{
    return std::ranges::any_of(spans, [&](const ZombieSpan& span) {
        return span.process == process && span.from <= t && t < span.to;
    });
}

/// The moments at which anything changes and those just before them.
std::vector<Ticks> telling_moments(const Trace& trace)
{
    std::vector<Ticks> moments{0};
    for (Ticks t = trace.next_event(0); t < trace.end(); t = trace.next_event(t)) {
        if (t - 1 > moments.back()) {
            moments.push_back(t - 1);
        }
        moments.push_back(t);
    }
    return moments;
}

/// How many spans there are, each of which has been seen in the state of every moment.
std::size_t checked_spans(const Trace& trace)
{
    const std::vector<ZombieSpan> spans = core::zombie_spans(trace);
    CHECK(std::ranges::is_sorted(spans, {}, &ZombieSpan::process));
    const auto count = static_cast<EntityId>(trace.scenario().processes.size());
    for (const Ticks t : telling_moments(trace)) {
        const core::SystemState state = trace.view(t);
        for (EntityId process = 0; process < count; ++process) {
            CAPTURE(t, process);
            REQUIRE(covers(spans, process, t) == state.process(process).is_zombie());
        }
    }
    return spans.size();
}

} // namespace

TEST_CASE("zombies: a child is one from its end until its parent asks")
{
    const Trace trace = run("import os, time\nif os.fork() == 0:\n    os._exit(3)\n"
                            "time.sleep(1)\nos.wait()\ntime.sleep(1)\n");
    CHECK(checked_spans(trace) == 1);
    CHECK(core::zombie_spans(trace)[0].to < trace.end());
}

TEST_CASE("zombies: who is never asked for is one to the end; who is waited for at once never")
{
    const Trace left = run("import os, time\nfor i in range(2):\n    if os.fork() == 0:\n"
                           "        os._exit(0)\ntime.sleep(1)\nos.wait()\ntime.sleep(1)\n");
    CHECK(checked_spans(left) == 2);
    const Trace awaited = run("import os, time\nif os.fork() == 0:\n    time.sleep(1)\n"
                              "    os._exit(0)\nos.wait()\n");
    CHECK(checked_spans(awaited) == 0);
}

TEST_CASE("zombies: threads and orphans are none")
{
    CHECK(
        checked_spans(run("import os, threading, time\nif os.fork() == 0:\n    if os.fork() == 0:\n"
                          "        time.sleep(1)\n        os._exit(0)\n    os._exit(0)\nos.wait()\n"
                          "one = threading.Thread(target=time.sleep, args=(1,))\none.start()\n"
                          "time.sleep(3)\none.join()\n")) == 0);
}

TEST_CASE("deadlocks of one process, of two and of more are told each in its own way")
{
    using core::MessageCode;
    CHECK(core::deadlock_code(1) == MessageCode::deadlock_alone);
    CHECK(core::deadlock_code(2) == MessageCode::deadlock_pair);
    CHECK(core::deadlock_code(3) == MessageCode::deadlock_arises);
    const Trace trace =
        run("from multiprocessing import Process, Lock\nimport time\n"
            "def take(one, two):\n    one.acquire()\n    time.sleep(1)\n    two.acquire()\n"
            "a, b = Lock(), Lock()\n"
            "children = [Process(target=take, args=(a, b), name='Ann'),\n"
            "            Process(target=take, args=(b, a), name='Bo')]\n"
            "for child in children:\n    child.start()\n"
            "for child in children:\n    child.join()\n");
    const std::string end = core::render(core::explain_end(trace));
    INFO(end);
    CHECK(end.find("Ann, Bo wait for each other.") != std::string::npos);
}
