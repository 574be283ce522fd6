// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/choices.h"
#include "scheduler/random.h"

#include <catch2/catch.hpp>

using namespace procession::scheduler;

TEST_CASE("a stream is SplitMix64 from a state that seed and stream decide", "[random]")
{
    // With this seed the state is 0, for which the outputs are published.
    const auto seed = 0 - 0x9E3779B97F4A7C15u * static_cast<std::uint64_t>(Stream::ties);
    CHECK(random_value(seed, Stream::ties, 0) == 0xE220A8397B1DCDAFu);
    CHECK(random_value(seed, Stream::ties, 1) == 0x6E789E6AA1B965F4u);
    CHECK(random_value(seed, Stream::ties, 2) == 0x06C45D188009454Fu);
}

TEST_CASE("streams of one seed differ", "[random]")
{
    CHECK(random_value(1, Stream::ties, 0) != random_value(1, Stream::lottery, 0));
    CHECK(random_value(1, Stream::workload, 0) != random_value(1, Stream::program, 0));
    CHECK(random_value(1, Stream::ties, 0) != random_value(2, Stream::ties, 0));
}

TEST_CASE("below keeps its bound and reaches every value", "[random]")
{
    Random random(7, Stream::workload);
    std::vector<int> seen(5, 0);
    for (int i = 0; i < 1000; ++i) {
        ++seen.at(static_cast<std::size_t>(random.below(5)));
    }
    for (const int count : seen) {
        CHECK(count > 100);
    }
}

TEST_CASE("draws passed over are those that would have been asked", "[choices]")
{
    const std::vector<std::uint64_t> script{5, 6, 7};
    Choices asked(3, false, script);
    Choices skipped(3, false, script);
    for (int i = 0; i < 10; ++i) {
        asked.draw();
    }
    skipped.skip_draws(10);
    CHECK(asked.draw() == skipped.draw());
}

TEST_CASE("asking for ties does not move the draws", "[choices]")
{
    Choices plain(3, true);
    Choices asked(3, true);
    asked.order(10);
    asked.order(10);
    CHECK(plain.draw() == asked.draw());
}
