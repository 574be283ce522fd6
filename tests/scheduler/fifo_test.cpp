// SPDX-License-Identifier: GPL-3.0-or-later
// Round robin and first come, first served.
#include "driver.h"

#include <catch2/catch.hpp>

using namespace procession::scheduler;

TEST_CASE("round robin: expired ones join the tail, each slice is a full quantum", "[rr]")
{
    Driver driver("rr", with({{"quantum", std::int64_t{3}}}));
    driver.join(0, Became::arrived, 0);
    driver.join(1, Became::arrived, 0);
    const Decision first = driver.pick(0);
    CHECK(first.chosen == 0);
    CHECK(first.reason.why == Why::first_in_queue);
    CHECK(first.reason.runner_up == 1);
    CHECK(first.reason.tie == Tie::queue_order);
    CHECK(driver.slice(0, 0) == 3);
    driver.join(2, Became::arrived, 3);
    driver.ran(0, 3);
    driver.join(0, Became::expired, 3);
    CHECK(driver.drain(3) == Ids{1, 2, 0});
    CHECK(driver.slice(0, 9) == 3);
    CHECK_FALSE(driver.policy->traits().preemptive);
}

TEST_CASE("the last one has no runner-up", "[rr]")
{
    Driver driver("rr");
    driver.join(4, Became::woken, 7);
    const Decision only = driver.pick(8);
    CHECK(only.reason.why == Why::nothing_else);
    CHECK(only.reason.runner_up == no_entity);
    CHECK(only.reason.key == 7);
}

TEST_CASE("only those that may be chosen are", "[rr]")
{
    Driver driver("rr");
    for (EntityId id = 0; id < 4; ++id) {
        driver.join(id, Became::arrived, id);
    }
    const Decision odd =
        driver.policy->pick_among([](EntityId id) { return id % 2 == 1; }, 4, driver.choices);
    CHECK(odd.chosen == 1);
    CHECK(odd.reason.runner_up == 3);
    const Decision none =
        driver.policy->pick_among([](EntityId id) { return id > 3; }, 4, driver.choices);
    CHECK(none.chosen == no_entity);
    CHECK(driver.drain(4) == Ids{0, 2, 3});
}

TEST_CASE("one whose priority changes keeps its place", "[rr][fcfs][mlfq]")
{
    const std::string name = GENERATE("rr", "fcfs", "mlfq");
    const EntityId changed = GENERATE(0u, 1u, 2u);
    Driver driver(name);
    for (EntityId id = 0; id < 3; ++id) {
        driver.join(id, Became::arrived, 0);
    }
    driver.policy->withdraw(driver.entities[changed]);
    driver.entities[changed].priority = 9;
    driver.join(changed, Became::changed, 1);
    CHECK(driver.drain(1) == Ids{0, 1, 2});
}

TEST_CASE("fcfs lets everybody run on", "[fcfs]")
{
    Driver driver("fcfs");
    driver.join(1, Became::arrived, 0);
    driver.join(0, Became::woken, 1);
    CHECK(driver.slice(1, 0) == never);
    CHECK_FALSE(driver.policy->traits().preemptive);
    CHECK(driver.drain(1) == Ids{1, 0});
}

TEST_CASE("io_preempts: back from I/O to the front, the last completed first", "[fcfs]")
{
    Driver driver("fcfs", with({{"io_preempts", true}}));
    driver.join(0, Became::arrived, 0); // runs
    driver.pick(0);
    driver.join(1, Became::arrived, 1);
    driver.join(2, Became::woken, 5);
    driver.join(3, Became::woken, 5);
    CHECK(driver.policy->best(nullptr, 5) == 3);
    CHECK(driver.preempts(3, 0, 5));
    CHECK_FALSE(driver.preempts(1, 0, 5));
    const Decision taken = driver.pick(5);
    CHECK(taken.chosen == 3);
    CHECK(taken.reason.why == Why::back_from_io);
    // Who lost the core stands behind those that came back at this instant.
    const Placement placement = driver.join(0, Became::preempted, 5);
    CHECK(placement.place == Place::behind);
    CHECK(placement.behind == 2);
    // Nobody just back is preempted by another that is.
    CHECK_FALSE(driver.preempts(2, 3, 5));
    CHECK(driver.drain(5) == Ids{2, 0, 1});
}

TEST_CASE("io_preempts: with nobody else just back, the loser goes to the front", "[fcfs]")
{
    Driver driver("fcfs", with({{"io_preempts", true}}));
    driver.join(0, Became::arrived, 0);
    driver.pick(0);
    driver.join(1, Became::woken, 2); // stays at the front until a later instant
    driver.policy->withdraw(driver.entities[1]);
    driver.join(2, Became::arrived, 3);
    driver.join(3, Became::woken, 5);
    CHECK(driver.pick(5).chosen == 3);
    CHECK(driver.join(0, Became::preempted, 5).place == Place::front);
    CHECK(driver.drain(5) == Ids{0, 2});
}
