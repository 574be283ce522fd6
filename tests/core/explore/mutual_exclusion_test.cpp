// SPDX-License-Identifier: GPL-3.0-or-later
// Algorithms for mutual exclusion by shared variables alone, which wait busily: their schedules are
// without end, their states are not. Peterson 1981; Dekker as in Dijkstra 1965.
#include "programs.h"

#include <catch2/catch.hpp>

using namespace procession::tests;
using procession::core::explore::Find;
using procession::core::explore::Result;

namespace {

const std::string shared = "wants = Array('b', 2, lock=False)\n"
                           "turn = Value('b', 0, lock=False)\n"
                           "inside = Value('b', 0, lock=False)\n";
const std::string section = "inside.value = inside.value + 1\n"
                            "assert inside.value == 1\n"
                            "inside.value = 0\n";

std::string program(const std::string& enter, const std::string& leave)
{
    return two_of("other = 1 - me\n" + enter + section + leave, shared);
}

const std::string leave = "wants[me] = 0\n";

const std::string peterson = "wants[me] = 1\n"
                             "turn.value = other\n"
                             "while wants[other] and turn.value == other:\n    pass\n";
/// Politeness comes before the wish is announced.
const std::string broken_peterson = "turn.value = other\n"
                                    "wants[me] = 1\n"
                                    "while wants[other] and turn.value == other:\n    pass\n";
const std::string dekker = "wants[me] = 1\n"
                           "while wants[other]:\n"
                           "    if turn.value != me:\n"
                           "        wants[me] = 0\n"
                           "        while turn.value != me:\n            pass\n"
                           "        wants[me] = 1\n";
/// Looks first and announces then.
const std::string look_first = "while wants[other]:\n    pass\n"
                               "wants[me] = 1\n";

void check_proven(const Result& result)
{
    CHECK_FALSE(result.found);
    CHECK(result.is_complete());
    CHECK(result.schedules > 10);
}

} // namespace

TEST_CASE("Peterson's algorithm keeps one out, in every schedule")
{
    check_proven(explored(program(peterson, leave), Find::fault));
}

TEST_CASE("Dekker's algorithm keeps one out, in every schedule")
{
    check_proven(explored(program(dekker, "turn.value = other\n" + leave), Find::fault));
}

TEST_CASE("Peterson's algorithm with two lines swapped does not")
{
    const Result result = explored(program(broken_peterson, leave), Find::assertion);
    REQUIRE(result.found);
    CHECK(result.exception == "AssertionError");
    const auto trace = procession::core::simulate(*result.found->scenario);
    CHECK(result.found->outcome.errors.find("assert inside.value == 1") != std::string::npos);
    std::string errors;
    for (const auto& output : trace.output()) {
        errors += output.stream == 2 ? output.text : "";
    }
    CHECK(errors.find("AssertionError") != std::string::npos);
}

TEST_CASE("looking before announcing does not keep anybody out")
{
    CHECK(explored(program(look_first, leave), Find::assertion).found);
}
