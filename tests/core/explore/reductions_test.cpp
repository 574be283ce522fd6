// SPDX-License-Identifier: GPL-3.0-or-later
// What is left out between threads because nobody could tell (ADR 17): lines of `threading` and
// `queue` that count as one with their system calls, and waiting for a thread, which counts as seen
// by nobody. With it and without it the same comes of a program, by the same fewest switches.
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
using core::explore::Options;
using core::explore::Result;

namespace {

Options with(bool reduced)
{
    Options options;
    options.reduced = reduced;
    options.all_outcomes = true;
    return options;
}

/// Returns how many times more states there are without.
double check_nothing_lost(const std::string& source)
{
    INFO(source);
    const Result some = explored(source, Find::difference, "", with(true));
    const Result all = explored(source, Find::difference, "", with(false));
    CHECK(outcomes_of(some) == outcomes_of(all));
    const Result stuck = explored(source, Find::deadlock, "", with(true));
    const Result stuck_of_all = explored(source, Find::deadlock, "", with(false));
    CHECK(stuck.found.has_value() == stuck_of_all.found.has_value());
    if (stuck.found && stuck_of_all.found) {
        CHECK(stuck.found->switches == stuck_of_all.found->switches);
    }
    return static_cast<double>(all.states) / static_cast<double>(some.states);
}

const std::string shared = "import threading, queue\n"
                           "n = m = 0\nitems = []\nlock = threading.Lock()\n"
                           "again = threading.RLock()\nsign = threading.Event()\n"
                           "room = threading.Semaphore(1)\ncond = threading.Condition()\n"
                           "q = queue.Queue()\n";

/// One thread does `other`, the main one `own`, and waits for it.
std::string two(const std::string& other, const std::string& own,
                const std::string& after = "one.join()\n")
{
    return shared + "def work():\n    global n, m\n    " + other +
           "\none = threading.Thread(target=work)\none.start()\n" + own + "\n" + after +
           "print(n, m, items)\n";
}

} // namespace

TEST_CASE("reductions: an enumerator of every schedule that leaves nothing out sees the same")
{
    const std::string before = "import _thread, os\nn = m = 0\n"
                               "def work():\n    global n, m\n    ";
    const std::string source = before + "n = 1\n_thread.start_new_thread(work, ())\nm = n\n"
                                        "os._exit(m)\n";
    const EveryOrder seen = every_order(scenario_of(source), 200'000, Switches::everywhere);
    CHECK(seen.schedules > 10);
    CHECK(seen.outcomes.size() == 2);
    CHECK(outcomes_of(explored(source, Find::difference, "", with(true))) == seen.outcomes);
    CHECK(outcomes_of(explored(source, Find::difference, "", with(false))) == seen.outcomes);
}

TEST_CASE("reductions: locks, events, conditions, semaphores and queues")
{
    double most = 0;
    const std::vector<std::string> all{
        two("with lock: n += 1", "with lock: n += 2"),
        two("sign.set(); n = 1", "sign.wait(); m = n"),
        two("n = 1; sign.set()", "m = n + sign.is_set()"),
        two("with again:\n        with again: n += 1", "with again: n = 5"),
        two("with room: n += 1", "with room: m = n"),
        two("q.put(n)", "n = 3; m = q.get()"),
        two("q.put(1); q.put(2)", "m = q.qsize()"),
        two("with cond:\n        n = 1\n        cond.notify()",
            "with cond:\n    while not n: cond.wait()\n    m = n"),
        two("lock.acquire()", "lock.acquire()", "one.join()\n")};
    const auto some = static_cast<std::size_t>(rounds_asked(static_cast<int>(all.size())));
    for (std::size_t i = 0; i < some; ++i) {
        most = std::max(most, check_nothing_lost(all[i]));
    }
    CHECK(most > 1); // the switch does something
}

TEST_CASE("reductions: a thread that begins and ends, and who looks whether it does", "[long]")
{
    check_nothing_lost(two("n = 1", "m = one.is_alive()"));
    check_nothing_lost(two("n = 1", "m = one.is_alive() + 2 * n"));
    check_nothing_lost(two("n = 1", "one.join(); m = n"));
    check_nothing_lost(two("n = threading.active_count()", "m = threading.active_count()"));
}

/// What is called has been looked up long before: nothing that others see stands between what the
/// thread has done just now and the library's lines.
TEST_CASE("reductions: methods that were looked up before", "[long]")
{
    check_nothing_lost(two("put = q.put\n    n = 1\n    put(2)", "m = (q.qsize(), q.empty(), n)"));
    check_nothing_lost(two("put = q.put\n    n = 1\n    put(2)\n    n = 2",
                           "m = (len(q.queue), q.unfinished_tasks, n)"));
    check_nothing_lost(two("take = again.acquire\n    n = 1\n    take()\n    n = 2",
                           "m = (again.acquire(False), n)"));
    check_nothing_lost(
        two("rise = sign.set\n    n = 1\n    rise()\n    n = 2", "m = (sign.is_set(), n)"));
}

TEST_CASE("reductions: random tiny programs with threads")
{
    const std::vector<std::string> statements{
        "n += 1",
        "m = n",
        "with lock: n += 1",
        "m = lock.acquire(False)",
        "lock.acquire()",
        "sign.set()",
        "sign.wait()",
        "n = sign.is_set()",
        "q.put(n)",
        "m = q.get()",
        "items.append(q.qsize())",
        "with again: m = n",
        "room.acquire()",
        "m = room.acquire(timeout=1)",
        "n = one.is_alive()",
        "m = threading.active_count()",
    };
    std::mt19937_64 random(20261121);
    const auto any = [&] { return statements[random() % statements.size()]; };
    for (int round = 0; round < rounds_asked(10); ++round) {
        check_nothing_lost(two(any(), any()));
    }
}
