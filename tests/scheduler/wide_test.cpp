// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/wide.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace procession::scheduler;

namespace {

constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();

} // namespace

TEST_CASE("wide products at the edges", "[wide]")
{
    // (2^64 - 1)^2 = 2^128 - 2^65 + 1
    CHECK(product(most, most) == Wide{most - 1, 1});
    CHECK(portable::product(most, most) == Wide{most - 1, 1});
    CHECK(quotient({most - 1, 1}, most) == most);
    CHECK(portable::quotient({most - 1, 1}, most) == most);
    CHECK(quotient({7, 0}, 7) == most); // 2^64 does not fit
    CHECK(sum({0, most}, {0, 1}) == Wide{1, 0});
    CHECK(difference({1, 0}, {0, 1}) == Wide{0, most});
    CHECK(Wide{1, 0} > Wide{0, most});
}

TEST_CASE("both ways of computing agree", "[wide]")
{
    REQUIRE(rc::check([](std::uint64_t a, std::uint64_t b, std::uint64_t divisor) {
        RC_PRE(divisor > 0u);
        // RapidCheck's integers are small: spread them over all bits.
        a *= 0x9E3779B97F4A7C15u;
        b *= 0xBF58476D1CE4E5B9u;
        const Wide all = product(a, b);
        RC_ASSERT(all == portable::product(a, b));
        RC_ASSERT(quotient(all, divisor) == portable::quotient(all, divisor));
        divisor *= 0x94D049BB133111EBu;
        RC_ASSERT(quotient(all, divisor) == portable::quotient(all, divisor));
    }));
}

TEST_CASE("a quotient is the largest whole number of divisors", "[wide]")
{
    REQUIRE(rc::check([](std::uint64_t a, std::uint64_t b) {
        a *= 0x9E3779B97F4A7C15u;
        b = b * 0xBF58476D1CE4E5B9u | 1u;
        const Wide all = sum(product(a, b), {0, b - 1});
        RC_ASSERT(quotient(all, b) == a);
        RC_ASSERT(portable::quotient(all, b) == a);
    }));
}

TEST_CASE("sums stay within 63 bits", "[wide]")
{
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    CHECK(saturated_sum(largest, largest) == largest);
    CHECK(saturated_sum(largest - 1, 1) == largest);
    CHECK(saturated_sum(2, 3) == 5);
}
