// SPDX-License-Identifier: GPL-3.0-or-later
// Programs with threads, which see each other's memory: what goes wrong between two instructions is
// found and plays; where nothing does, that is proven.
#include "programs.h"

#include "core/scenario/reader.h"
#include "core/scenario/writer.h"

#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::tests;
using core::explore::Find;
using core::explore::Result;

namespace {

/// Two threads run `body`, a function's lines that know themselves as `me`; `before` makes what
/// they share, `after` is done when both have ended.
std::string threads(const std::string& before, const std::string& body,
                    const std::string& after = "")
{
    return "import threading, queue, time\n" + before + "def work(me):\n" + body +
           "both = [threading.Thread(target=work, args=(i,)) for i in range(2)]\n"
           "for one in both:\n    one.start()\n"
           "for one in both:\n    one.join()\n" +
           after;
}

void check_absent(const Result& result)
{
    REQUIRE_FALSE(result.problem);
    CHECK_FALSE(result.found);
    CHECK(result.is_complete());
    CHECK(result.schedules > 1);
}

/// The scenario found, written to a file, read again, and run.
core::Trace played(const Result& result)
{
    REQUIRE_FALSE(result.problem);
    REQUIRE(result.found);
    const core::ReadScenario read = core::read_scenario(core::to_json(*result.found->scenario));
    REQUIRE(read.scenario);
    return core::simulate(*read.scenario);
}

const std::string counter_before = "counter = 0\nlock = threading.Lock()\n";

} // namespace

TEST_CASE("threads: an update of a global is lost, and shown by the fewest switches")
{
    const std::string source =
        threads(counter_before, "    global counter\n    counter += 1\n", "print(counter)\n");
    const Result result = explored(source, Find::expression, "counter != 2");
    CHECK(printed_by(played(result)) == "1\n");
    // main, the first thread between reading and writing, main, the second one, the first, main.
    CHECK(result.found->switches == 5);
    const auto& stretches = result.found->stretches;
    CHECK(std::any_of(stretches.begin(), stretches.end(), [](const auto& stretch) {
        return stretch.call == "memory" && stretch.line == 6;
    }));
    check_absent(explored(source, Find::expression, "counter not in (1, 2)"));
}

TEST_CASE("threads: no update is lost with a lock, in no schedule")
{
    const std::string body = "    global counter\n    for _ in range(2):\n"
                             "        with lock:\n            counter += 1\n";
    check_absent(explored(threads(counter_before, body), Find::expression, "counter != 4"));
    check_absent(explored(threads(counter_before, body), Find::fault));
}

TEST_CASE("threads: the interpreter lock saves no update, and its absence loses none more")
{
    for (const bool locked : {true, false}) {
        core::Scenario scenario = scenario_of(
            threads(counter_before, "    global counter\n    counter += 1\n", "print(counter)\n"));
        scenario.machine.interpreter_lock = locked;
        const auto lost = core::explore::explore(scenario, {Find::expression, "counter == 1"});
        CHECK(printed_by(played(lost)) == "1\n");
        check_absent(core::explore::explore(scenario, {Find::expression, "counter == 0"}));
    }
}

TEST_CASE("threads: one ticket is sold twice, and with a lock once")
{
    const auto buy = [](const std::string& guard) {
        const std::string inner = guard.empty() ? "" : "    ";
        return "    global left\n" + guard + inner + "    if left > 0:\n" + inner +
               "        left -= 1\n" + inner + "        sold.append(me)\n";
    };
    const std::string before = "left = 1\nsold = []\nlock = threading.Lock()\n";
    const Result twice =
        explored(threads(before, buy(""), "print(len(sold))\n"), Find::expression, "len(sold) > 1");
    CHECK(printed_by(played(twice)) == "2\n");
    check_absent(
        explored(threads(before, buy("    with lock:\n")), Find::expression, "len(sold) != 1"));
}

TEST_CASE("threads: looking into a dict and then changing it is not one thing")
{
    const std::string before = "seats = {}\nlock = threading.Lock()\nwho = []\n";
    const std::string take = "    if 'A1' not in seats:\n        seats['A1'] = me\n"
                             "        who.append(me)\n";
    const Result twice =
        explored(threads(before, take, "print(len(who))\n"), Find::expression, "len(who) == 2");
    CHECK(printed_by(played(twice)) == "2\n");
    // setdefault is one native call: nobody comes in between.
    check_absent(explored(
        threads(before, "    if seats.setdefault('A1', me) == me:\n        who.append(me)\n"),
        Find::expression, "len(who) != 1"));
}

TEST_CASE("threads: two locks taken crosswise, and in one order")
{
    const std::string before = "locks = [threading.Lock(), threading.Lock()]\n";
    const Result result = explored(
        threads(before, "    with locks[me]:\n        with locks[1 - me]:\n            pass\n"),
        Find::deadlock);
    const core::Trace trace = played(result);
    CHECK(trace.outcome() == core::Outcome::deadlock);
    REQUIRE(result.deadlock);
    CHECK(result.deadlock->members.size() == 2);
    CHECK(result.found->names.at(result.deadlock->members[0].process).starts_with("Thread-"));
    check_absent(
        explored(threads(before, "    with locks[0]:\n        with locks[1]:\n            pass\n"),
                 Find::fault));
}

TEST_CASE("threads: Peterson's algorithm is proven, with two lines swapped it is refuted")
{
    const std::string before = "wants = [False, False]\nturn = 0\ninside = 0\n";
    const std::string wish = "    wants[me] = True\n";
    const std::string politeness = "    turn = 1 - me\n";
    const auto peterson = [&](const std::string& enter) {
        return threads(before, "    global turn, inside\n" + enter +
                                   "    while wants[1 - me] and turn == 1 - me:\n        pass\n"
                                   "    inside += 1\n    assert inside == 1\n    inside -= 1\n"
                                   "    wants[me] = False\n");
    };
    check_absent(explored(peterson(wish + politeness), Find::fault));
    const Result broken = explored(peterson(politeness + wish), Find::assertion);
    const core::Trace trace = played(broken);
    CHECK(broken.exception == "AssertionError");
    CHECK(broken.failed.starts_with("Thread-"));
    std::string errors;
    for (const core::Output& output : trace.output()) {
        errors += output.stream == 2 ? output.text : "";
    }
    CHECK(errors.find("AssertionError") != std::string::npos);
}

TEST_CASE("threads: attributes of objects and classes, and variables of closures, are shared")
{
    const std::string adds = "    value = box.n\n    box.n = value + 1\n";
    const std::string object = "class Box:\n    n = 0\n";
    for (const std::string& before : {object + "box = Box()\n", object + "box = Box\n"}) {
        CHECK(printed_by(played(explored(threads(before, adds, "print(box.n)\n"), Find::expression,
                                         "box.n == 1"))) == "1\n");
    }
    const std::string closure = "def counting():\n    n = 0\n    def add():\n        nonlocal n\n"
                                "        n += 1\n    def get():\n        return n\n"
                                "    return add, get\nadd, get = counting()\n";
    CHECK(printed_by(played(explored(threads(closure, "    add()\n", "print(get())\n"),
                                     Find::expression, "get() == 1"))) == "1\n");
}

TEST_CASE("threads: what only one thread has is nothing that others see")
{
    // Some hundred operations on own lists and numbers: with each of them a choice there would be
    // millions of states.
    const std::string own = "    mine = []\n    total = 0\n    for i in range(40):\n"
                            "        mine.append(i)\n        total += mine[i]\n"
                            "    sums[me] = total\n";
    const Result result =
        explored(threads("sums = [0, 0]\n", own), Find::expression, "sums != [780, 780]");
    check_absent(result);
    CHECK(result.states < 2000);
}

TEST_CASE("threads: events, conditions, semaphores, barriers and queues")
{
    check_absent(explored(threads("ready = threading.Event()\nn = 0\n",
                                  "    global n\n    if me:\n        ready.wait()\n"
                                  "        assert n == 1\n    else:\n        n = 1\n"
                                  "        ready.set()\n"),
                          Find::fault));
    // The order of the last two lines matters.
    CHECK(explored(threads("ready = threading.Event()\nn = 0\n",
                           "    global n\n    if me:\n        ready.wait()\n"
                           "        assert n == 1\n    else:\n        ready.set()\n"
                           "        n = 1\n"),
                   Find::assertion)
              .found);
    const std::string wait_well =
        "    if me:\n        with cond:\n            while not items:\n"
        "                cond.wait()\n            got.append(items.pop())\n"
        "    else:\n        with cond:\n            items.append(7)\n"
        "            cond.notify()\n";
    const std::string cond = "cond = threading.Condition()\nitems = []\ngot = []\n";
    check_absent(explored(threads(cond, wait_well, "assert got == [7]\n"), Find::fault));
    // Whoever waits without looking may wait for what has been.
    CHECK(explored(threads(cond, "    if me:\n        with cond:\n            cond.wait()\n"
                                 "    else:\n        with cond:\n            cond.notify()\n"),
                   Find::deadlock)
              .found);
    check_absent(explored(threads("room = threading.Semaphore(1)\ninside = 0\n",
                                  "    global inside\n    with room:\n        inside += 1\n"
                                  "        assert inside == 1\n        inside -= 1\n"),
                          Find::fault));
    check_absent(explored(threads("gate = threading.Barrier(2)\ncame = [0, 0]\n",
                                  "    came[me] = 1\n    gate.wait()\n"
                                  "    assert came == [1, 1]\n"),
                          Find::fault));
    check_absent(explored(threads("q = queue.Queue()\ngot = []\n",
                                  "    if me:\n        got.append(q.get())\n    else:\n"
                                  "        q.put(5)\n",
                                  "assert got == [5]\n"),
                          Find::fault));
}

TEST_CASE("threads: a daemon may be cut off anywhere, one that is joined is not")
{
    const std::string daemon = "import threading\nsteps = []\n"
                               "def work():\n    steps.append(1)\n    steps.append(2)\n"
                               "one = threading.Thread(target=work, daemon=True)\none.start()\n";
    for (const char* const seen : {"[]", "[1]", "[1, 2]"}) {
        CHECK(explored(daemon, Find::expression, std::string("steps == ") + seen).found);
    }
    check_absent(explored(daemon + "one.join()\n", Find::expression, "steps != [1, 2]"));
}

TEST_CASE("threads: beside another process")
{
    const std::string source = "import _thread, os\nfrom multiprocessing import RawValue\n"
                               "n = RawValue('i', 0)\nmine = 0\n"
                               "if os.fork() == 0:\n    n.value = 5\n    os._exit(0)\n"
                               "def work():\n    global mine\n    mine = n.value\n"
                               "_thread.start_new_thread(work, ())\nmine += 1\n";
    for (const char* const seen : {"0", "1", "5", "6"}) {
        CHECK(explored(source, Find::expression, std::string("mine == ") + seen).found);
    }
    check_absent(explored(source, Find::expression, "mine not in (0, 1, 5, 6)"));
}
