// SPDX-License-Identifier: GPL-3.0-or-later
// Policies that share by tickets or weights: lottery, stride, cfs.
#include "driver.h"
#include "scheduler/cfs.h"
#include "scheduler/virtual_time.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace procession::scheduler;

TEST_CASE("lottery: the draw modulo all tickets, walked in the order listed", "[lottery]")
{
    // OSTEP's lottery.py with these jobs and draws: J2, J0, J1, J2 …
    Driver driver("lottery", with({{"quantum", std::int64_t{1}},
                                   {"draws", IntegerList{651593, 788724, 93859, 28347}}}));
    driver.entities[0].tickets = 84;
    driver.entities[1].tickets = 25;
    driver.entities[2].tickets = 44;
    for (const EntityId id : {2u, 0u, 1u}) {
        driver.join(id, Became::arrived, 0);
    }
    const Decision first = driver.pick(0);
    CHECK(first.chosen == 2);
    CHECK(first.reason.why == Why::drawn);
    CHECK(first.reason.key == 651593 % 153);
    CHECK(first.reason.runner_up_key == 153);
    driver.join(2, Became::expired, 1);
    CHECK(driver.pick(1).chosen == 0);
    CHECK(driver.pick(2).chosen == 1);
}

TEST_CASE("lottery: one draw a decision, also alone and for renewed slices", "[lottery]")
{
    Driver lived("lottery", with({{"draws", IntegerList{1, 2, 3}}}));
    lived.join(0, Became::arrived, 0);
    Driver counted("lottery", with({{"draws", IntegerList{1, 2, 3}}}));
    counted.join(0, Became::arrived, 0);
    CHECK(lived.pick(0).reason.why == Why::nothing_else);
    counted.pick(0);
    for (int i = 0; i < 9; ++i) {
        lived.join(0, Became::expired, i);
        lived.pick(i);
    }
    counted.policy->renew(counted.entities[0], 9, counted.choices);
    for (Driver* driver : {&lived, &counted}) {
        for (EntityId id = 1; id < 8; ++id) {
            driver->join(id, Became::arrived, 9);
        }
    }
    CHECK(lived.drain(9) == counted.drain(9));
}

TEST_CASE("lottery among some counts only their tickets", "[lottery]")
{
    Driver driver("lottery", with({{"draws", IntegerList{25}}}));
    for (EntityId id = 0; id < 4; ++id) {
        driver.entities[id].tickets = 10;
        driver.join(id, Became::arrived, 0);
    }
    const Decision odd =
        driver.policy->pick_among([](EntityId id) { return id % 2 == 1; }, 0, driver.choices);
    CHECK(odd.chosen == 1); // ticket 5 of 20
    CHECK(odd.reason.key == 5);
    CHECK(odd.reason.runner_up_key == 20);
}

TEST_CASE("virtual time does not depend on how a run is cut up", "[virtual_time]")
{
    REQUIRE(rc::check([] {
        VirtualTime whole(10'000);
        VirtualTime pieces(10'000);
        whole.reserve(1);
        pieces.reserve(1);
        const auto share = *rc::gen::inRange<std::uint32_t>(1, 1000);
        Ticks ran = 0;
        for (const int piece : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 50))) {
            pieces.charge(0, piece, share);
            ran += piece;
        }
        whole.charge(0, ran, share);
        RC_ASSERT(whole.of(0) == pieces.of(0));
        RC_ASSERT(whole.of(0) == ran * 10'000 / share);
    }));
}

TEST_CASE("virtual time saturates", "[virtual_time]")
{
    VirtualTime time(1 << 20);
    time.reserve(1);
    time.charge(0, latest_tick, 1);
    time.charge(0, latest_tick, 1);
    CHECK(time.of(0) == std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("stride: shares in the ratio of tickets", "[stride]")
{
    // OSTEP's example: tickets 100, 50, 250 make strides 100, 200, 40.
    Driver driver("stride", with({{"quantum", std::int64_t{1}}}));
    driver.entities[0].tickets = 100;
    driver.entities[1].tickets = 50;
    driver.entities[2].tickets = 250;
    for (EntityId id = 0; id < 3; ++id) {
        driver.join(id, Became::arrived, 0);
    }
    std::vector<int> runs(3, 0);
    for (Ticks now = 0; now < 80; ++now) {
        const Decision decision = driver.pick(now);
        ++runs[decision.chosen];
        driver.ran(decision.chosen, 1);
        CHECK(driver.join(decision.chosen, Became::expired, now + 1).key ==
              runs[decision.chosen] * (10'000 / driver.entities[decision.chosen].tickets));
    }
    CHECK(runs == std::vector<int>{20, 10, 50});
}

TEST_CASE("stride: a newcomer does not catch up on the past", "[stride]")
{
    Driver driver("stride", with({{"quantum", std::int64_t{1}}}));
    driver.join(0, Became::arrived, 0);
    for (Ticks now = 0; now < 10; ++now) {
        driver.pick(now);
        driver.ran(0, 1);
        driver.join(0, Became::expired, now + 1);
    }
    CHECK(driver.join(1, Became::arrived, 10).key == 900); // the pass with which 0 was last chosen
}

TEST_CASE("cfs: weights are 1024 ÷ 1.25^nice", "[cfs]")
{
    CHECK(weight_of_nice(0) == 1024);
    CHECK(weight_of_nice(-1) == 1280);
    CHECK(weight_of_nice(1) == 819);
    CHECK(weight_of_nice(5) == 336);     // 335.54
    CHECK(weight_of_nice(-20) == 88818); // 88817.84
    CHECK(weight_of_nice(19) == 15);     // 14.76
    CHECK(weight_of_nice(40) == weight_of_nice(19));
}

TEST_CASE("cfs: slices share the latency by weight, not below the granularity", "[cfs]")
{
    Driver driver("cfs",
                  with({{"latency", std::int64_t{20}}, {"min_granularity", std::int64_t{4}}}));
    driver.entities[1].nice = -5; // weight 3125
    driver.join(0, Became::arrived, 0);
    driver.join(1, Became::arrived, 0);
    const EntityId first = driver.pick(0).chosen;
    CHECK(first == 0);
    CHECK(driver.slice(0, 0) == 20 * 1024 / (1024 + 3125));
    CHECK(driver.pick(0).chosen == 1);
    CHECK(driver.slice(1, 0) == 20);
    for (EntityId id = 2; id < 8; ++id) {
        driver.join(id, Became::arrived, 0);
    }
    driver.pick(0);
    CHECK(driver.slice(2, 0) == 4);
}

TEST_CASE("cfs: virtual runtime runs slower with more weight", "[cfs]")
{
    Driver driver("cfs");
    driver.entities[1].nice = -1;
    driver.join(0, Became::arrived, 0);
    driver.join(1, Became::arrived, 0);
    driver.drain(0);
    driver.ran(0, 5);
    driver.ran(1, 5);
    CHECK(driver.join(0, Became::expired, 5).key == 5 * 1024);
    CHECK(driver.join(1, Became::expired, 5).key == 5 * 1024 * 4 / 5);
    const Decision decision = driver.pick(5);
    CHECK(decision.chosen == 1);
    CHECK(decision.reason.why == Why::least_vruntime);
}

TEST_CASE("cfs: a sleeper gets half the latency of credit, and preempts by it", "[cfs]")
{
    Driver driver("cfs",
                  with({{"latency", std::int64_t{20}}, {"min_granularity", std::int64_t{4}}}));
    driver.join(0, Became::arrived, 0);
    driver.join(1, Became::arrived, 0);
    driver.pick(0);
    driver.pick(0);
    driver.ran(1, 1);
    driver.block(1, false, 1);
    driver.ran(0, 100);
    driver.join(0, Became::expired, 101);
    driver.pick(101); // V is 100 ticks now
    CHECK(driver.join(1, Became::woken, 101).key == 90 * 1024);
    CHECK(driver.preempts(1, 0, 101)); // 10 behind, more than 4
    CHECK(driver.policy->rank(driver.entities[0], 101) == 100 * 1024);
    driver.join(2, Became::arrived, 101);
    CHECK_FALSE(driver.preempts(2, 0, 101)); // a newcomer starts at V
}
