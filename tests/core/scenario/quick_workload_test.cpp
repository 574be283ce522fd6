// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/quick_workload.h"

#include <catch2/catch.hpp>

using namespace procession::core;

TEST_CASE("a typed workload names processes, arrivals and bursts")
{
    const auto read = read_quick_workload("A 0 5; B 1 3 2 4");
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK(read->at(0).name == "A");
    CHECK(read->at(0).arrival == 0);
    REQUIRE(read->at(0).bursts.size() == 1);
    CHECK(read->at(0).bursts[0].ticks == 5);
    CHECK(read->at(1).arrival == 1);
    REQUIRE(read->at(1).bursts.size() == 3);
    CHECK(read->at(1).bursts[1].kind == Burst::Kind::io);
    CHECK(read->at(1).bursts[1].ticks == 2);
    CHECK(read->at(1).bursts[2].kind == Burst::Kind::cpu);
}

TEST_CASE("a typed workload may be written as in Chinese, or pasted from lines")
{
    CHECK(read_quick_workload("甲，0，5；乙，1，3") == read_quick_workload("甲 0 5; 乙 1 3"));
    CHECK(read_quick_workload("A 0 5\nB 1 3\n") == read_quick_workload("A 0 5; B 1 3"));
}

TEST_CASE("what is no workload is none")
{
    for (const char* text : {"", ";", "A", "A 0", "A 0 0", "A 0 5 2", "A x 5", "A 0 -5", "1 2 3",
                             "A 0 5; A 1 3", "open", "A 0 99999999999999999999", "zoom in"}) {
        INFO(text);
        CHECK_FALSE(read_quick_workload(text));
    }
}
