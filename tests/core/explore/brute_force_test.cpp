// SPDX-License-Identifier: GPL-3.0-or-later
// The search sees what an enumerator of every schedule sees, neither more nor less.
#include "every_order.h"
#include "programs.h"
#include "searched.h"
#include "support/rounds.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace procession;
using namespace procession::tests;
using core::explore::Find;

namespace {

/// One that forks by hand, so that there are few schedules.
std::string forked(const std::string& before, const std::string& child, const std::string& parent)
{
    return "import os\nfrom multiprocessing import Lock, Value, Array, Pipe, RawValue\n" + before +
           "\nif os.fork() == 0:\n" + child + "    os._exit(0)\nelse:\n" + parent;
}

void check_agreement(const std::string& source)
{
    INFO(source);
    const EveryOrder seen = every_order(scenario_of(source), 400'000);
    const std::set<std::string> found = outcomes_of(source);
    CHECK(found == seen.outcomes);
    CHECK(seen.schedules > 1);
    const auto deadlock = explored(source, Find::deadlock);
    CHECK(deadlock.found.has_value() == seen.any_stuck);
    if (deadlock.found && !deadlock.deadlock) {
        CHECK(deadlock.found->switches == seen.fewest_switches_stuck);
    }
}

} // namespace

TEST_CASE("agreement: a shared counter")
{
    check_agreement(forked("n = RawValue('i', 0)\n", "    n.value += 1\n",
                           "    n.value += 1\n    os.wait()\n    print(n.value)\n"));
}

TEST_CASE("agreement: two locks, ordered and crossed")
{
    const std::string locks = "a = Lock()\nb = Lock()\n";
    check_agreement(forked(locks, "    with a:\n        with b:\n            print('child')\n",
                           "    with a:\n        with b:\n            print('parent')\n"));
    check_agreement(forked(locks, "    a.acquire()\n    b.acquire()\n",
                           "    b.acquire()\n    a.acquire()\n    print('both')\n"));
}

TEST_CASE("agreement: a file that both write")
{
    check_agreement(forked("", "    open('f', 'w').write('child')\n",
                           "    with open('f', 'w') as f:\n        f.write('me')\n    os.wait()\n"
                           "    print(open('f').read())\n"));
}

TEST_CASE("agreement: a pipe, its end, and who reads first")
{
    check_agreement(forked("r, w = Pipe(False)\n", "    w.send(1)\n    w.close()\n",
                           "    w.close()\n    print(r.poll(), r.recv())\n"
                           "    try:\n        print(r.recv())\n"
                           "    except EOFError:\n        print('end')\n"));
}

TEST_CASE("agreement: timeouts, which may pass or not")
{
    check_agreement(forked("lock = Lock()\nlock.acquire()\n", "    lock.release()\n",
                           "    print(lock.acquire(timeout=1))\n"));
}

TEST_CASE("agreement: a loop that goes round until it is told")
{
    // Without end for an enumerator but for the rounds that are allowed.
    check_agreement(forked("n = RawValue('i', 0)\n", "    n.value = 1\n",
                           "    rounds = 0\n    while not n.value and rounds < 3:\n"
                           "        rounds += 1\n    print(n.value)\n"));
}

TEST_CASE("agreement: a signal that arrives when it likes")
{
    check_agreement("import os, signal\nfrom multiprocessing import RawValue\n"
                    "n = RawValue('i', 0)\npid = os.fork()\n"
                    "if pid == 0:\n    n.value = 1\n    n.value = 2\n    os._exit(0)\n"
                    "os.kill(pid, signal.SIGTERM)\n_, status = os.wait()\n"
                    "print(n.value, os.WIFSIGNALED(status))\n");
}

TEST_CASE("agreement: random tiny programs")
{
    const std::vector<std::string> statements{
        "n.value += 1",
        "m.value = n.value",
        "n.value = m.value + 2",
        "print(n.value, m.value)",
        "if n.value == 1: m.value = 5",
        "lock.acquire(timeout=1); m.value = 7",
        "lock.acquire(); n.value = 3; lock.release()",
        "lock.acquire()",
        "open('f', 'a').write(str(n.value))",
        "assert m.value < 5",
    };
    std::mt19937_64 random(20261121);
    const auto any = [&] { return statements[random() % statements.size()]; };
    for (int round = 0; round < rounds_asked(8); ++round) {
        std::string child;
        std::string parent;
        for (int i = 0; i < 2; ++i) {
            child += "    " + any() + "\n";
            parent += "    " + any() + "\n";
        }
        check_agreement(forked("n = RawValue('i', 0)\nm = RawValue('i', 0)\nlock = Lock()\n", child,
                               parent + "    os.wait()\n"));
    }
}
