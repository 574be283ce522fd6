// SPDX-License-Identifier: GPL-3.0-or-later
// Policies that order by a key: sjf, srtf, priority, hrrn.
#include "driver.h"

#include <catch2/catch.hpp>

using namespace procession::scheduler;

namespace {

constexpr std::int64_t tick = std::int64_t{1} << key_fraction_bits;

} // namespace

TEST_CASE("sjf takes the shortest burst, and says by how much", "[sjf]")
{
    Driver driver("sjf");
    driver.join(0, Became::arrived, 0, 7);
    driver.join(1, Became::arrived, 0, 3);
    driver.join(2, Became::arrived, 0, 5);
    const Decision decision = driver.pick(0);
    CHECK(decision.chosen == 1);
    CHECK(decision.reason.why == Why::shortest_burst);
    CHECK(decision.reason.key == 3 * tick);
    CHECK(decision.reason.runner_up == 2);
    CHECK(decision.reason.runner_up_key == 5 * tick);
    CHECK(decision.reason.tie == Tie::none);
    CHECK_FALSE(driver.policy->traits().preemptive);
}

TEST_CASE("equals: who joined earlier, also within an instant; or who arrived earlier", "[sjf]")
{
    const std::string equal = GENERATE("queue", "arrival");
    Driver driver("sjf", with({{"equal", equal}}));
    driver.entities[0].arrival = 1;
    driver.entities[1].arrival = 0;
    driver.entities[2].arrival = 3;
    driver.join(1, Became::woken, 9, 4);
    driver.join(0, Became::woken, 6, 4);
    driver.join(2, Became::woken, 6, 4);
    if (equal == "queue") {
        driver.policy->withdraw(driver.entities[1]);
        driver.join(1, Became::woken, 9, 4);
        CHECK(driver.drain(9) == Ids{0, 2, 1});
    } else {
        const Decision decision = driver.pick(9);
        CHECK(decision.chosen == 1);
        CHECK(decision.reason.tie == Tie::arrived_earlier);
        CHECK(driver.drain(9) == Ids{0, 2});
    }
}

TEST_CASE("a preempted one joins after those that arrived at that instant", "[srtf]")
{
    Driver driver("srtf");
    driver.join(0, Became::arrived, 0, 6);
    driver.pick(0);
    driver.join(1, Became::arrived, 1, 5);
    driver.join(2, Became::arrived, 1, 2);
    driver.ran(0, 1);
    CHECK(driver.policy->best(nullptr, 1) == 2);
    CHECK(driver.preempts(2, 0, 1));
    CHECK_FALSE(driver.preempts(1, 0, 1)); // a tie: the running one stays
    driver.pick(1);
    driver.join(0, Became::preempted, 1);
    const Decision next = driver.pick(3);
    CHECK(next.chosen == 1);
    CHECK(next.reason.tie == Tie::queue_order);
}

TEST_CASE("srtf ranks running ones by what is left", "[srtf]")
{
    Driver driver("srtf");
    driver.join(0, Became::arrived, 0, 9);
    driver.join(1, Became::arrived, 0, 8);
    driver.drain(0);
    driver.ran(0, 4);
    CHECK(driver.policy->rank(driver.entities[0], 4) == 5 * tick);
    CHECK(driver.policy->rank(driver.entities[1], 0) == 8 * tick);
}

TEST_CASE("priority: smaller is better unless larger is higher", "[priority]")
{
    const bool larger = GENERATE(false, true);
    Driver driver("priority", with({{"larger_is_higher", larger}}));
    for (EntityId id = 0; id < 3; ++id) {
        driver.entities[id].priority = static_cast<std::int32_t>(id) - 1;
        CHECK(driver.join(id, Became::arrived, 0).key == driver.entities[id].priority);
    }
    CHECK(driver.preempts(larger ? 2 : 0, 1, 0));
    CHECK_FALSE(driver.preempts(larger ? 0 : 2, 1, 0));
    CHECK_FALSE(driver.preempts(1, 1, 0));
    const Decision decision = driver.pick(0);
    CHECK(decision.reason.why == (larger ? Why::highest_priority : Why::best_priority));
    CHECK(decision.reason.key == (larger ? 1 : -1));
    CHECK(decision.chosen == (larger ? 2u : 0u));
    CHECK(driver.drain(0) == (larger ? Ids{1, 0} : Ids{1, 2}));
}

TEST_CASE("priority without preemption never preempts", "[priority]")
{
    const std::int64_t aging = GENERATE(0, 2);
    Driver driver("priority", with({{"preemptive", false}, {"aging", aging}}));
    driver.entities[1].priority = 5;
    driver.join(0, Became::arrived, 0);
    CHECK_FALSE(driver.policy->traits().preemptive);
    CHECK_FALSE(driver.preempts(0, 1, 0));
}

TEST_CASE("aging: better by 1 for each n whole ticks, not beyond 0", "[priority]")
{
    Driver driver("priority", with({{"aging", std::int64_t{10}}}));
    driver.entities[0].priority = 5;
    driver.entities[1].priority = 2;
    driver.entities[2].priority = -1;
    driver.join(0, Became::arrived, 0);
    driver.join(1, Became::arrived, 25);
    // At 34 the first ranks 2 as well, and joined earlier; at 29 it ranks 3.
    CHECK(driver.policy->best(nullptr, 29) == 1);
    CHECK(driver.policy->best(nullptr, 30) == 0);
    driver.join(2, Became::arrived, 200);
    CHECK(driver.policy->best(nullptr, 1000) == 2);
    driver.policy->withdraw(driver.entities[2]);
    const Decision old = driver.pick(1000);
    CHECK(old.chosen == 0);
    CHECK(old.reason.key == 0);
    CHECK(old.reason.runner_up_key == 0);
    CHECK(old.reason.tie == Tie::joined_earlier);
    // The dispatch resets it.
    driver.join(0, Became::expired, 1000);
    CHECK(driver.policy->best(nullptr, 1000) == 1);
}

TEST_CASE("aging rises where larger is higher", "[priority]")
{
    Driver driver("priority", with({{"aging", std::int64_t{10}}, {"larger_is_higher", true}}));
    driver.entities[0].priority = 1;
    driver.entities[1].priority = 3;
    driver.join(0, Became::arrived, 0);
    driver.join(1, Became::arrived, 29);
    const Decision decision = driver.pick(30);
    CHECK(decision.chosen == 0);
    CHECK(decision.reason.key == 4);
    CHECK(decision.reason.runner_up_key == 3);
}

TEST_CASE("an aged one is measured against the running one's own priority", "[priority]")
{
    Driver driver("priority", with({{"aging", std::int64_t{10}}}));
    driver.entities[0].priority = 5;
    driver.entities[1].priority = 3;
    driver.join(0, Became::arrived, 0);
    CHECK_FALSE(driver.preempts(0, 1, 29)); // 3 against 3
    CHECK(driver.preempts(0, 1, 30));       // 2 against 3
}

TEST_CASE("hrrn compares exact fractions", "[hrrn]")
{
    Driver driver("hrrn");
    driver.join(0, Became::arrived, 0, 3);
    driver.join(1, Became::arrived, 3, 2);
    // At 9: (9+3)/3 = 4 and (6+2)/2 = 4, a tie that the earlier one wins.
    const Decision tie = driver.pick(9);
    CHECK(tie.chosen == 0);
    CHECK(tie.reason.why == Why::highest_ratio);
    CHECK(tie.reason.key == 4 * tick);
    CHECK(tie.reason.runner_up_key == 4 * tick);
    CHECK(tie.reason.tie == Tie::joined_earlier);
    driver.join(0, Became::woken, 10, 3);
    CHECK(driver.pick(10).chosen == 1);
}

TEST_CASE("hrrn: long waiting times and bursts do not overflow", "[hrrn]")
{
    Driver driver("hrrn");
    driver.join(0, Became::arrived, 0, latest_tick);
    driver.join(1, Became::arrived, 0, 1);
    const Decision decision = driver.pick(latest_tick);
    CHECK(decision.chosen == 1);
    CHECK(decision.reason.key == std::numeric_limits<std::int64_t>::max());
}
