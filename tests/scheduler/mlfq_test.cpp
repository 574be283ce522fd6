// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"
#include "scheduler/mlfq_rules.h"

#include <catch2/catch.hpp>

using namespace procession::scheduler;

namespace {

Parameters levels(IntegerList quantum)
{
    return with({{"quantum", std::move(quantum)}});
}

/// Runs `id`, which waits first in line, for its slice, and lets it expire.
Placement use_slice(Driver& driver, EntityId id, Ticks now)
{
    REQUIRE(driver.pick(now).chosen == id);
    const Ticks slice = driver.slice(id, now);
    driver.ran(id, slice);
    return driver.join(id, Became::expired, now + slice);
}

} // namespace

TEST_CASE("levels: a list's length, else queues; one number for all", "[mlfq]")
{
    using Quanta = std::vector<Ticks>;
    CHECK(mlfq_rules({}).quantum == Quanta{2, 4, 8});
    CHECK(mlfq_rules(with({{"queues", std::int64_t{5}}})).quantum == Quanta{2, 4, 8, 16, 32});
    CHECK(mlfq_rules(with({{"queues", std::int64_t{2}}, {"quantum", std::int64_t{7}}})).quantum ==
          Quanta{7, 7});
    CHECK(mlfq_rules(levels({1, 2, 4, 9})).quantum == Quanta{1, 2, 4, 9});
    CHECK(mlfq_rules(levels({6})).quantum == Quanta{6});
    const MlfqRules both =
        mlfq_rules(with({{"quantum", std::int64_t{3}}, {"allotment", IntegerList{1, 2, 3, 4}}}));
    CHECK(both.quantum == Quanta{3, 3, 3, 3});
    CHECK(both.allotment == std::vector<std::int64_t>{1, 2, 3, 4});
    CHECK(mlfq_rules(with({{"queues", std::int64_t{64}}})).quantum.back() <= latest_tick);
}

TEST_CASE("a used allotment moves one level down, and the lowest is the last", "[mlfq]")
{
    Parameters parameters = levels({1, 3});
    parameters.set("allotment", IntegerList{2, 1});
    Driver driver("mlfq", parameters);
    CHECK(driver.join(0, Became::arrived, 0).level == 0);
    CHECK(use_slice(driver, 0, 0).level == 0); // one of two slices
    CHECK(use_slice(driver, 0, 1).level == 1);
    CHECK(use_slice(driver, 0, 2).level == 1);
    CHECK(driver.slice(0, 5) == 3);
}

TEST_CASE("the highest level that is not empty goes first", "[mlfq]")
{
    Driver driver("mlfq", levels({1, 2}));
    driver.join(0, Became::arrived, 0);
    use_slice(driver, 0, 0);
    driver.join(1, Became::arrived, 1);
    const Decision decision = driver.pick(1);
    CHECK(decision.chosen == 1);
    CHECK(decision.reason.why == Why::top_level);
    CHECK(decision.reason.key == 0);
    CHECK(decision.reason.runner_up == 0);
    CHECK(decision.reason.runner_up_key == 1);
}

TEST_CASE("a preempted one keeps front and rest of slice, or not", "[mlfq]")
{
    const std::string place = GENERATE("front", "tail");
    const std::string slice = GENERATE("keep", "fresh");
    Parameters parameters = levels({1, 4});
    parameters.set("preempted", place);
    parameters.set("slice", slice);
    Driver driver("mlfq", parameters);
    driver.join(0, Became::arrived, 0);
    use_slice(driver, 0, 0);
    driver.join(1, Became::arrived, 1);
    use_slice(driver, 1, 1);
    CHECK(driver.pick(2).chosen == 0);
    driver.ran(0, 3);
    driver.join(2, Became::arrived, 5);
    CHECK(driver.preempts(2, 0, 5));
    CHECK_FALSE(driver.preempts(1, 0, 5));
    CHECK(driver.pick(5).chosen == 2);
    driver.join(0, Became::preempted, 5);
    CHECK(driver.drain(5) == (place == "front" ? Ids{0, 1} : Ids{1, 0}));
    CHECK(driver.slice(0, 5) == (slice == "keep" ? 1 : 4));
}

TEST_CASE("slice-end: nobody preempts", "[mlfq]")
{
    Parameters parameters = levels({1, 4});
    parameters.set("preempt", std::string("slice-end"));
    Driver driver("mlfq", parameters);
    driver.join(0, Became::arrived, 0);
    use_slice(driver, 0, 0);
    driver.pick(1);
    driver.join(1, Became::arrived, 2);
    CHECK_FALSE(driver.preempts(1, 0, 2));
    CHECK_FALSE(driver.policy->traits().preemptive);
}

TEST_CASE("I/O leaves the slice alone, unless stay", "[mlfq]")
{
    const bool stay = GENERATE(false, true);
    Parameters parameters = levels({4, 4});
    parameters.set("stay", stay);
    Driver driver("mlfq", parameters);
    driver.join(0, Became::arrived, 0);
    driver.pick(0);
    CHECK(driver.slice(0, 0) == 4);
    driver.ran(0, 3);
    driver.block(0, false, 3);
    CHECK(driver.join(0, Became::woken, 9).level == 0);
    driver.pick(9);
    CHECK(driver.slice(0, 9) == (stay ? 4 : 1));
}

TEST_CASE("a slice used up at the very tick of the I/O is charged", "[mlfq]")
{
    const bool stay = GENERATE(false, true);
    const std::int64_t allotment = GENERATE(1, 2);
    Parameters parameters = levels({4, 4});
    parameters.set("stay", stay);
    parameters.set("allotment", allotment);
    Driver driver("mlfq", parameters);
    driver.join(0, Became::arrived, 0);
    if (allotment == 2) {
        use_slice(driver, 0, 0); // without stay this one counts, too
    }
    driver.pick(4);
    driver.ran(0, 4);
    driver.block(0, true, 8);
    const int expected = allotment == 1 || !stay ? 1 : 0;
    CHECK(driver.join(0, Became::woken, 9).level == expected);
    CHECK(driver.slice(0, 9) == 4);
}

TEST_CASE("io_bump: to the front, preempting one of the same level", "[mlfq]")
{
    Parameters parameters = levels({8, 8});
    parameters.set("io_bump", true);
    Driver driver("mlfq", parameters);
    driver.join(0, Became::arrived, 0);
    driver.pick(0);
    driver.join(1, Became::arrived, 1);
    driver.join(2, Became::woken, 3);
    driver.join(3, Became::woken, 3);
    driver.ran(0, 3);
    CHECK(driver.preempts(3, 0, 3));
    CHECK_FALSE(driver.preempts(1, 0, 3));
    CHECK(driver.pick(3).chosen == 3);
    CHECK_FALSE(driver.preempts(2, 3, 3));
    const Placement placement = driver.join(0, Became::preempted, 3);
    CHECK(placement.place == Place::behind);
    CHECK(placement.behind == 2);
    CHECK(driver.drain(3) == Ids{2, 0, 1});
    CHECK(driver.slice(0, 3) == 5);
}

TEST_CASE("boost: everybody to the top with full slice and allotment", "[mlfq]")
{
    Parameters parameters = levels({1, 2, 4});
    parameters.set("boost", std::int64_t{50});
    Driver driver("mlfq", parameters);
    CHECK(driver.policy->next_timer(0) == 50);
    CHECK(driver.policy->next_timer(49) == 50);
    CHECK(driver.policy->next_timer(50) == 100);
    // 0 and 1 sink to the lowest level, 2 and 3 to the middle; 4 stays on top.
    for (const EntityId id : {0u, 1u, 2u, 3u}) {
        driver.join(id, Became::arrived, 0);
        use_slice(driver, id, 0);
    }
    use_slice(driver, 0, 4);
    use_slice(driver, 1, 6);
    driver.join(4, Became::arrived, 8);
    driver.join(5, Became::arrived, 8);
    driver.pick(8); // 4 runs on the top level
    std::vector<Moved> moved;
    driver.policy->withdraw(driver.entities[3]); // 3 runs on another core
    driver.policy->timer(50, Ids{4, 3}, moved);
    Ids order;
    for (const Moved& one : moved) {
        order.push_back(one.entity);
        CHECK(one.was_running == (one.entity == 3));
        CHECK(one.placement.level == 0);
        CHECK(one.placement.place == Place::tail);
    }
    CHECK(order == Ids{0, 1, 3, 2});
    CHECK(driver.slice(4, 50) == 1);
    CHECK(driver.drain(50) == Ids{5, 0, 1, 3, 2});
    CHECK(driver.slice(1, 50) == 1);
}

TEST_CASE("boost reaches blocked ones", "[mlfq]")
{
    Parameters parameters = levels({2, 2});
    parameters.set("boost", std::int64_t{10});
    Driver driver("mlfq", parameters);
    driver.join(0, Became::arrived, 0);
    use_slice(driver, 0, 0);
    driver.pick(2);
    driver.ran(0, 1);
    driver.block(0, false, 3);
    std::vector<Moved> moved;
    driver.policy->timer(10, {}, moved);
    CHECK(moved.empty());
    CHECK(driver.join(0, Became::woken, 12).level == 0);
    CHECK(driver.slice(0, 12) == 2);
}

TEST_CASE("the lowest level: rr, fcfs or sjf", "[mlfq]")
{
    const std::string last = GENERATE("rr", "fcfs", "sjf");
    Parameters parameters = levels({1, 6});
    parameters.set("last", last);
    Driver driver("mlfq", parameters);
    const Ticks bursts[]{9, 5, 7};
    for (EntityId id = 0; id < 3; ++id) {
        driver.join(id, Became::arrived, 0, bursts[id]);
    }
    for (EntityId id = 0; id < 3; ++id) {
        use_slice(driver, id, id);
    }
    CHECK(driver.slice(0, 3) == (last == "rr" ? 6 : never));
    CHECK(driver.drain(3) == (last == "sjf" ? Ids{1, 2, 0} : Ids{0, 1, 2}));
    CHECK(driver.policy->traits().slices_alone == (last == "rr"));
}

TEST_CASE("slices counted at once leave what slices lived through leave", "[mlfq]")
{
    Parameters parameters = levels({1, 3});
    parameters.set("allotment", std::int64_t{4});
    Driver lived("mlfq", parameters);
    lived.join(0, Became::arrived, 0);
    Ticks now = 0;
    for (int i = 0; i < 5; ++i) {
        use_slice(lived, 0, now);
        now += 3;
    }
    lived.pick(now);
    lived.slice(0, now);
    REQUIRE(lived.policy->renews(lived.entities[0]));
    const auto counted = lived.policy->clone();
    counted->ran(lived.entities[0], 7 * 3);
    counted->renew(lived.entities[0], 7, lived.choices);
    for (int i = 0; i < 7; ++i) {
        lived.ran(0, 3);
        lived.join(0, Became::expired, now);
        lived.pick(now);
    }
    CHECK(counted->slice(lived.entities[0], now) == lived.slice(0, now));
    // Both have the same allotment left: a slice short of the next charge each.
    lived.ran(0, 2);
    CHECK_FALSE(lived.policy->renews(lived.entities[0]));
}
