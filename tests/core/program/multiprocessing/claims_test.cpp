// SPDX-License-Identifier: GPL-3.0-or-later
// What the course claims about processes, for many seeds and machines.
#include "run_on_machine.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace procession::tests {

namespace {

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

const core::ProcessAt& named(const core::Trace& trace, const std::string& name)
{
    const auto& processes = trace.scenario().processes;
    const auto found = std::find_if(processes.begin(), processes.end(),
                                    [&](const auto& one) { return one.name == name; });
    REQUIRE(found != processes.end());
    return trace.final_state().process(static_cast<core::EntityId>(found - processes.begin()));
}

std::string tickets(const std::string& guard)
{
    return R"(from multiprocessing import Lock, Process, Value
from contextlib import nullcontext
from procession import busy

def buy(left, lock):
    with )" +
           guard +
           R"(:
        if left.value > 0:
            busy(5)
            left.value -= 1
            print('bought')

if __name__ == '__main__':
    left, lock = Value('i', 3), Lock()
    buyers = [Process(target=buy, args=(left, lock)) for i in range(8)]
    for p in buyers:
        p.start()
    for p in buyers:
        p.join()
)";
}

const char* const counter = R"(from multiprocessing import Process, Value

def count(n):
    for _ in range(200):
        n.value += 1

if __name__ == '__main__':
    n = Value('i', 0)
    both = [Process(target=count, args=(n,)) for i in range(2)]
    for p in both:
        p.start()
    for p in both:
        p.join()
    print(n.value)
)";

const char* const rooms = R"(from multiprocessing import Process, Semaphore, Value
import random
import time

def sing(sem, inside, most):
    with sem:
        with inside.get_lock():
            inside.value += 1
            most.value = max(most.value, inside.value)
        time.sleep(random.random() / 10)
        with inside.get_lock():
            inside.value -= 1

if __name__ == '__main__':
    sem, inside, most = Semaphore(3), Value('i', 0), Value('i', 0)
    guests = [Process(target=sing, args=(sem, inside, most)) for i in range(9)]
    for p in guests:
        p.start()
    for p in guests:
        p.join()
    print('most', most.value, 'inside', inside.value)
)";

const char* const family = R"(from multiprocessing import Process
import os
import time

def daemon():
    time.sleep(60)

def grandchild():
    time.sleep(2)
    print('grandchild', os.getppid())

def middle():
    Process(target=grandchild, name='grandchild').start()
    time.sleep(0.5)
    os._exit(0)

if __name__ == '__main__':
    Process(target=daemon, name='daemon', daemon=True).start()
    Process(target=middle, name='middle').start()
    time.sleep(1)
)";

} // namespace

TEST_CASE("tickets are oversold without a lock and never with one")
{
    bool oversold = false;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const OnMachine machine{.cores = 2, .seed = seed, .shuffle_ties = true};
        oversold =
            oversold || count(run_on_machine(tickets("nullcontext()"), machine).out, "bought") > 3;
        CHECK(count(run_on_machine(tickets("lock"), machine).out, "bought") == 3);
    }
    CHECK(oversold);
}

TEST_CASE("counter.value += 1 by two processes loses updates under round robin")
{
    const int cores = GENERATE(1, 2);
    const MachineRun run = run_on_machine(counter, {.cores = cores, .quantum = 50});
    CHECK(std::stoi(run.out) < 400);
    CHECK(std::stoi(run.out) >= 200);
}

TEST_CASE("never more are inside a semaphore than its count")
{
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const int cores = static_cast<int>(seed % 4) + 1;
        CHECK(run_on_machine(rooms, {.cores = cores, .seed = seed}).out == "most 3 inside 0\n");
    }
}

TEST_CASE("a daemon ends with its parent, an orphan is adopted by init")
{
    const int cores = GENERATE(1, 4);
    const MachineRun run = run_on_machine(family, {.cores = cores});
    CHECK(run.out == "grandchild 1\n");
    const core::ProcessAt& daemon = named(run.trace, "daemon");
    CHECK(daemon.exit_code == -15);
    CHECK(daemon.finish < 1'100'000);
    CHECK(named(run.trace, "grandchild").parent == core::no_entity);
    CHECK(named(run.trace, "grandchild").reaped);
}

TEST_CASE("a zombie stays until its parent reaps it")
{
    const MachineRun run = run_on_machine(R"(from multiprocessing import Process
import time
p = Process(target=time.sleep, args=(0.1,), name='child')
p.start()
time.sleep(1)
p.join()
time.sleep(0.5)
)");
    const auto child = core::EntityId{1};
    CHECK(run.trace.view(900'000).process(child).state == core::State::terminated);
    CHECK_FALSE(run.trace.view(900'000).process(child).reaped);
    CHECK(run.trace.view(1'200'000).process(child).reaped);
}

TEST_CASE("a lock whose holder was killed stays held")
{
    const MachineRun run = run_on_machine(R"(from multiprocessing import Lock, Process
import time

def hold(lock):
    lock.acquire()
    time.sleep(9)

lock = Lock()
p = Process(target=hold, args=(lock,))
p.start()
time.sleep(0.1)
p.terminate()
p.join()
print(lock.acquire(timeout=1))
lock.acquire()
)");
    CHECK(run.out == "False\n");
    CHECK(run.trace.outcome() == core::Outcome::deadlock);
}

TEST_CASE("joining a child with much unread data in a queue is a deadlock")
{
    const MachineRun run = run_on_machine(R"(from multiprocessing import Process, Queue

def fill(q):
    q.put(b'x' * 100000)
    q.put(b'y' * 100000)

if __name__ == '__main__':
    q = Queue()
    p = Process(target=fill, args=(q,))
    p.start()
    p.join()
)");
    CHECK(run.trace.outcome() == core::Outcome::deadlock);
    REQUIRE(run.trace.stuck().size() == 1);
    CHECK(run.trace.stuck().front().kind == core::Stuck::Kind::cycle);
}

TEST_CASE("a pool survives the death of a worker, whose task is lost")
{
    const MachineRun run = run_on_machine(R"(from multiprocessing import Pool, TimeoutError
import os

def die():
    os._exit(1)

if __name__ == '__main__':
    with Pool(1) as pool:
        lost = pool.apply_async(die)
        try:
            lost.get(0.5)
        except TimeoutError:
            print('lost')
        print(pool.apply(abs, (-3,)))
)");
    CHECK(run.out == "lost\n3\n");
}

TEST_CASE("a child's uncaught exception is told as CPython tells it")
{
    const MachineRun run = run_on_machine(R"(from multiprocessing import Process
def work():
    1 / 0
p = Process(target=work)
p.start()
p.join()
)");
    CHECK(run.err == R"(Process Process-1:
Traceback (most recent call last):
  File "/usr/lib/python3.11/multiprocessing/process.py", line 314, in _bootstrap
    self.run()
  File "/usr/lib/python3.11/multiprocessing/process.py", line 108, in run
    self._target(*self._args, **self._kwargs)
  File "program.py", line 3, in work
    1 / 0
    ~~^~~
ZeroDivisionError: division by zero
)");
    CHECK(run.exit_code == 0);
}

TEST_CASE("a child's uncaught exception makes no suggestions, the main program's does")
{
    const MachineRun run = run_on_machine(R"(from multiprocessing import Process
def work():
    counter = 1
    print(countr)
p = Process(target=work)
p.start()
p.join()
work()
)");
    const std::size_t childs = run.err.find("NameError: name 'countr' is not defined\n");
    REQUIRE(childs != std::string::npos);
    CHECK(run.err.ends_with("NameError: name 'countr' is not defined. Did you mean: 'counter'?\n"));
    CHECK(run.exit_code == 1);
}

} // namespace procession::tests
