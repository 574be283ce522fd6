// SPDX-License-Identifier: GPL-3.0-or-later
// `explore` as a person or a grader calls it: what it says, what it exits with, and that the
// scenario it saves plays with `run`.
#include "program.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession::tests;

namespace {

const std::string lost = "from multiprocessing import Process, Value\n"
                         "counter = Value('i', 0)\n"
                         "def add():\n"
                         "    counter.value += 1\n"
                         "if __name__ == '__main__':\n"
                         "    children = [Process(target=add) for _ in range(2)]\n"
                         "    for child in children:\n"
                         "        child.start()\n"
                         "    for child in children:\n"
                         "        child.join()\n"
                         "    print(counter.value)\n";
const std::string stuck = "from multiprocessing import Process, Lock\n"
                          "a, b = Lock(), Lock()\n"
                          "def take(one, two):\n"
                          "    with one:\n"
                          "        with two:\n"
                          "            pass\n"
                          "if __name__ == '__main__':\n"
                          "    Process(target=take, args=(a, b)).start()\n"
                          "    Process(target=take, args=(b, a)).start()\n";

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

Finished explore(const std::string& source, const std::string& options)
{
    return call("explore " + file_with("explored.py", source) + " " + options);
}

} // namespace

TEST_CASE("explore: a lost update, in words; the scenario saved prints the wrong number")
{
    const std::string saved = scratch_file("lost.procession.json").string();
    const Finished finished = explore(lost, "--find 'counter.value != 2' --save " + saved);
    CHECK(finished.status == 0);
    CHECK(finished.error.empty());
    CHECK(has(finished.out, "Found after "));
    CHECK(has(finished.out, "At the end of this schedule counter.value != 2 is true."));
    CHECK(has(finished.out, "goes as far as line 4, just before "));
    CHECK(has(finished.out, "It prints:\n    1\n"));
    const Finished run = call("run " + saved + " --format json");
    CHECK(run.status == 0);
    CHECK(has(run.out, "\"text\": \"1\\n\""));
    // As a program it prints 2, for chance has it so.
    CHECK(call("exec " + file_with("explored.py", lost)).out == "2\n");
}

TEST_CASE("explore: a deadlock has a status of its own, and plays")
{
    const std::string saved = scratch_file("stuck.procession.json").string();
    const Finished finished = explore(stuck, "--save " + saved);
    CHECK(finished.status == 3);
    CHECK(has(finished.out, "Process-1, Process-2 are blocked for good."));
    CHECK(call("run " + saved).status == 3);
    CHECK(call("exec " + file_with("explored.py", stuck)).status == 0);
}

TEST_CASE("explore: JSON has what was found, and whether everything was seen")
{
    const Finished found = explore(stuck, "--find deadlock --json");
    CHECK(found.status == 3);
    CHECK(has(found.out, "\"found\": \"deadlock\""));
    CHECK(has(found.out, "\"complete\": false"));
    CHECK(has(found.out, "\"switch_by_choice\": true"));
    CHECK(has(found.out, "\"place\": \"Lock "));
    const Finished absent = explore(lost, "--find deadlock --format json");
    CHECK(absent.status == 0);
    CHECK(has(absent.out, "\"found\": null"));
    CHECK(has(absent.out, "\"complete\": true"));
    CHECK(has(absent.out, "\"incomplete\": \"\""));
    const Finished outcomes = explore(lost, "--find difference --outcomes --json");
    CHECK(has(outcomes.out, "\"complete\": true"));
    CHECK(has(outcomes.out, "\"output\": \"1\\n\""));
    CHECK(has(outcomes.out, "\"output\": \"2\\n\""));
}

TEST_CASE("explore: a bound that was reached is no proof")
{
    const Finished finished = explore(lost, "--schedules 2");
    CHECK(finished.status == 4);
    CHECK(has(finished.out, "there are more."));
}

TEST_CASE("explore: wrong usage and input")
{
    CHECK(call("explore no_such_file.py").status == 2);
    CHECK(explore("print(\n", "").status == 2);
    CHECK(explore(lost, "--schedules 0").status == 2);
    const Finished wrong = explore(lost, "--find 'counter.value ='");
    CHECK(wrong.status == 2);
    CHECK(has(wrong.error, "is no expression: invalid syntax"));
    CHECK(wrong.out.empty());
}
