// SPDX-License-Identifier: GPL-3.0-or-later
// Programs with threads: the search, which passes over what it takes for nobody's business, sees
// what an enumerator sees that switches at every operation on memory, neither more nor less.
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

constexpr std::int64_t most_schedules = 60'000;

/// The main thread and another one, by the least that there is, so that there are few schedules:
/// the main thread does not wait, and what the other one has not done by its end is not done.
std::string two(const std::string& before, const std::string& other, const std::string& own)
{
    return "import _thread, os\n" + before + "def work():\n    global n, m\n" + other +
           "_thread.start_new_thread(work, ())\n" + own + "print(n, m, items, box)\nos._exit(0)\n";
}

const std::string shared = "n = m = 0\nitems = []\nbox = {}\nlock = _thread.allocate_lock()\n";

void check_agreement(const std::string& source)
{
    INFO(source);
    const EveryOrder seen = every_order(scenario_of(source), most_schedules, Switches::own_lines);
    CHECK(outcomes_of(source) == seen.outcomes);
    CHECK(seen.schedules > 1);
    const auto deadlock = explored(source, Find::deadlock);
    CHECK(deadlock.found.has_value() == seen.any_stuck);
    if (deadlock.found && !deadlock.deadlock) {
        CHECK(deadlock.found->switches == seen.fewest_switches_stuck);
    }
}

} // namespace

TEST_CASE("agreement: a global that two threads add to")
{
    check_agreement(two(shared, "    n += 1\n", "n += 1\n"));
}

TEST_CASE("agreement: a list and a dict")
{
    check_agreement(two(shared, "    items.append(1)\n", "items.append(len(items))\n"));
    check_agreement(two(shared, "    box['a'] = 1\n", "if 'a' not in box: box['a'] = 2\n"));
}

TEST_CASE("agreement: a lock between two threads")
{
    check_agreement(two(shared, "    lock.acquire()\n    n = 1\n", "lock.acquire()\n"));
}

TEST_CASE("agreement: random tiny programs with threads")
{
    const std::vector<std::string> statements{
        "n += 1",
        "m = n",
        "n = m + 2",
        "items.append(n)",
        "if not items: items.append(5)",
        "box['k'] = n",
        "m = box.get('k', 7)",
        "n = len(items)",
        "own = [n]; own.append(1); m = own[1]",
        "items[:] = [m]",
    };
    std::mt19937_64 random(20261121);
    const auto any = [&] { return statements[random() % statements.size()]; };
    for (int round = 0; round < rounds_asked(12); ++round) {
        check_agreement(two(shared, "    " + any() + "\n", any() + "\n"));
    }
}
