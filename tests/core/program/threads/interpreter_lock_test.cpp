// SPDX-License-Identifier: GPL-3.0-or-later
// Threads as the machine schedules them: rows of their own, one at a time under the interpreter
// lock, parallel without it.
#include "run_on_machine.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace procession::tests {

namespace {

using core::EntityId;
using core::Ticks;

const char* const four_computing = R"(import threading
def compute():
    n = 0
    for i in range(2000):
        n += i
threads = [threading.Thread(target=compute) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
)";

Ticks cpu(const core::Trace& trace)
{
    Ticks sum = 0;
    for (const core::ProcessAt& process : trace.final_state().processes()) {
        sum += process.cpu;
    }
    return sum;
}

EntityId named(const core::Trace& trace, const std::string& name)
{
    const auto& processes = trace.scenario().processes;
    const auto found = std::find_if(processes.begin(), processes.end(),
                                    [&](const auto& one) { return one.name == name; });
    REQUIRE(found != processes.end());
    return static_cast<EntityId>(found - processes.begin());
}

bool has_place(const core::Trace& trace, const std::string& name)
{
    const auto& devices = trace.scenario().machine.devices;
    return std::any_of(devices.begin(), devices.end(),
                       [&](const core::DeviceSpec& one) { return one.place && one.name == name; });
}

} // namespace

TEST_CASE("with the interpreter lock one thread of a process runs at a time, without it all do")
{
    // With the longer one the lock is waited for until after others have given up waiting.
    const std::string source = "import sys\nsys.setswitchinterval(" +
                               std::string(GENERATE("0.005", "0.05")) + ")\n" + four_computing;
    const MachineRun locked = run_on_machine(source, {.cores = 4, .costs = core::Costs::ideal});
    const MachineRun free = run_on_machine(
        source, {.cores = 4, .costs = core::Costs::ideal, .interpreter_lock = false});
    CHECK(cpu(locked.trace) == cpu(free.trace));
    CHECK(locked.trace.end() == cpu(locked.trace)); // never two, and never nobody
    CHECK(free.trace.end() < cpu(free.trace) / 4 + 200);
    CHECK(has_place(locked.trace, "Interpreter lock 1"));
    CHECK_FALSE(has_place(free.trace, "Interpreter lock 1"));
}

TEST_CASE("processes do not share the interpreter lock")
{
    const MachineRun run = run_on_machine(R"(import os, threading
def compute():
    for i in range(1000):
        pass
child = os.fork()
t = threading.Thread(target=compute)
t.start()
compute()
t.join()
if child:
    os.waitpid(child, 0)
)",
                                          {.cores = 4, .costs = core::Costs::ideal});
    CHECK(run.trace.end() < cpu(run.trace) / 2 + 200);
    CHECK(has_place(run.trace, "Interpreter lock 2"));
}

TEST_CASE("a thread that waits for the lock has it after the switch interval")
{
    // Two loops of 60 ms. Whoever waits asks after 5 ms, or after the interval set.
    const double interval = GENERATE(0.005, 0.001, 0.02);
    const MachineRun run = run_on_machine("import sys, threading, time\nsys.setswitchinterval(" +
                                              std::to_string(interval) + R"()
print(sys.getswitchinterval())
last = []
def compute(name):
    for i in range(3000):
        if not last or last[-1][0] != name:
            last.append((name, time.time()))
threads = [threading.Thread(target=compute, args=(n,)) for n in 'ab']
for t in threads:
    t.start()
for t in threads:
    t.join()
gaps = [b[1] - a[1] for a, b in zip(last, last[1:])]
print(len(last) > 4, all(abs(gap - sys.getswitchinterval()) < 0.0003 for gap in gaps[4:-1]))
)",
                                          {.cores = 2, .costs = core::Costs::ideal});
    CAPTURE(interval);
    CHECK(run.out.find(interval < 0.01 ? "True True" : "False True") != std::string::npos);
}

TEST_CASE("a thread is a row of the process table")
{
    const MachineRun run = run_on_machine(R"(import os, threading, time
def work():
    print(threading.get_native_id(), os.getpid(), os.getppid())
    time.sleep(0.01)
t = threading.Thread(target=work)
t.start()
t.join()
print(t.native_id)
)",
                                          {.costs = core::Costs::ideal});
    CHECK(run.out == "102 101 1\n102\n");
    const EntityId id = named(run.trace, "Thread-1 (work)");
    const core::ProcessAt& thread = run.trace.final_state().process(id);
    CHECK(thread.pid == 102);
    CHECK(thread.thread_of == 0);
    CHECK(thread.reaped);
    CHECK(thread.state == core::State::terminated);
    CHECK(thread.blocked == 10'000);
    CHECK(thread.finish <= run.trace.final_state().process(0).finish);
}

TEST_CASE("with its main thread a process ends, and with a signal")
{
    const auto* const end = GENERATE("os._exit(7)", "os.kill(os.getpid(), 9)", "sys.exit(3)");
    const std::string where = GENERATE("thread", "main");
    if (where == "thread" && std::string(end) == "sys.exit(3)") {
        return; // ends the thread
    }
    const MachineRun run = run_on_machine(std::string("import os, sys, threading, time\n") + R"(
def forever():
    while True:
        pass
def ends():
    time.sleep(0.01)
    )" + (where == "thread" ? end : "pass") +
                                              R"(
for i in range(3):
    threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=ends).start()
time.sleep()" + (where == "main" ? "0.02" : "5") +
                                              ")\n" + end + "\n",
                                          {.cores = 2});
    CAPTURE(end, where);
    const std::string what = end;
    CHECK(run.exit_code == (what == "os._exit(7)" ? 7 : what == "sys.exit(3)" ? 3 : -9));
    CHECK(run.trace.outcome() == core::Outcome::completed);
    CHECK(run.trace.end() < 200'000); // whoever sleeps waits for the lock behind all others
    for (const core::ProcessAt& process : run.trace.final_state().processes()) {
        CHECK(process.state == core::State::terminated);
        CHECK(process.reaped);
    }
}

TEST_CASE("threads that wait for one another in a circle are found")
{
    const std::string source = GENERATE(R"(import threading
a, b = threading.Lock(), threading.Lock()
both = threading.Barrier(2)
def take(first, second):
    with first:
        both.wait()
        with second:
            pass
for pair in ((a, b), (b, a)):
    threading.Thread(target=take, args=pair).start()
)",
                                        R"(import threading
threads = []
ready = threading.Barrier(2)
def join(other):
    ready.wait()
    threads[other].join()
threads += [threading.Thread(target=join, args=(1 - i,)) for i in range(2)]
for t in threads:
    t.start()
)");
    const int cores = GENERATE(1, 2);
    const bool lock = GENERATE(true, false);
    const MachineRun run = run_on_machine(source, {.cores = cores, .interpreter_lock = lock});
    CHECK(run.trace.outcome() == core::Outcome::deadlock);
    REQUIRE(run.trace.deadlocks().size() == 1);
    CHECK(run.trace.deadlocks().front().members.size() == 2);
}

TEST_CASE("no circle is seen where a sign may still come")
{
    const MachineRun run = run_on_machine(R"(import queue, threading
q = queue.SimpleQueue()
def work():
    while q.get():
        pass
t = threading.Thread(target=work)
t.start()
for i in (1, 1, 0):
    q.put(i)
t.join()
)");
    CHECK(run.trace.outcome() == core::Outcome::completed);
    CHECK(run.trace.deadlocks().empty());
}

TEST_CASE("a thread's uncaught exception is told and the others go on")
{
    const MachineRun run = run_on_machine(R"(import threading
def fails():
    1 / 0
t = threading.Thread(target=fails)
t.start()
t.join()
print('on')
)");
    CHECK(run.out == "on\n");
    CHECK(run.exit_code == 0);
    CHECK(run.err.find(
              "Exception in thread Thread-1 (fails):\nTraceback (most recent call last):\n") == 0);
    CHECK(run.err.find("line 1045, in _bootstrap_inner\n    self.run()\n") != std::string::npos);
    CHECK(run.err.find("line 982, in run\n    self._target(*self._args, **self._kwargs)\n") !=
          std::string::npos);
    CHECK(run.err.find("in fails\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n") !=
          std::string::npos);
}

} // namespace procession::tests
