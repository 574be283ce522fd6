// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"
#include "scheduler/estimator.h"

#include <catch2/catch.hpp>

using namespace procession::scheduler;

namespace {

constexpr std::int64_t tick = std::int64_t{1} << key_fraction_bits;

Entity computing(Ticks left, Ticks ran)
{
    Entity entity;
    entity.id = 0;
    entity.burst_left = left;
    entity.burst_ran = ran;
    return entity;
}

} // namespace

TEST_CASE("the exponential average of Silberschatz's figure", "[estimator]")
{
    Estimator estimator(with({{"estimate", std::string("ema")}, {"initial", std::int64_t{10}}}));
    estimator.reserve(1);
    CHECK(estimator.left(computing(6, 0)) == 10 * tick);
    // Bursts 6, 4, 6, 4, 13, 13, 13 … guesses 8, 6, 6, 5, 9, 11, 12.
    const std::vector<std::pair<Ticks, Ticks>> figure{{6, 8},  {4, 6},   {6, 6},  {4, 5},
                                                      {13, 9}, {13, 11}, {13, 12}};
    for (const auto& [burst, guess] : figure) {
        estimator.completed(computing(0, burst));
        CHECK(estimator.left(computing(1, 0)) == guess * tick);
    }
}

TEST_CASE("the average is rounded down in 2^-16 tick", "[estimator]")
{
    Estimator estimator(with({{"estimate", std::string("ema")},
                              {"initial", std::int64_t{1}},
                              {"alpha", Decimal{333'333}}}));
    estimator.reserve(1);
    estimator.completed(computing(0, 2));
    // 0.333333·2·65536 + 0.666667·65536 = 87381.311 …
    CHECK(estimator.left(computing(1, 0)) == 87381);
}

TEST_CASE("a burst past its estimate has nothing left", "[estimator]")
{
    Estimator estimator(with({{"estimate", std::string("ema")}, {"initial", std::int64_t{4}}}));
    estimator.reserve(1);
    CHECK(estimator.left(computing(9, 3)) == tick);
    CHECK(estimator.left(computing(8, 4)) == 0);
    CHECK(estimator.left(computing(7, 5)) == 0);
}

TEST_CASE("exact is exact, but for programs", "[estimator]")
{
    Estimator estimator(with({{"initial", std::int64_t{4}}}));
    estimator.reserve(1);
    CHECK(estimator.left(computing(9, 3)) == 9 * tick);
    CHECK(estimator.left(computing(-1, 3)) == tick);
    estimator.completed(computing(-1, 12));
    CHECK(estimator.left(computing(-1, 0)) == 8 * tick);
    CHECK(estimator.left(computing(latest_tick, 0)) == std::numeric_limits<std::int64_t>::max());
}
