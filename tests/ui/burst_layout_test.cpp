// SPDX-License-Identifier: GPL-3.0-or-later
// Where bursts stand as blocks, and what drags make of them; against plain lists.
#include "support/dice.h"
#include "ui/editor/burst_layout.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

using namespace procession;
using namespace procession::ui;
using scheduler::Ticks;

namespace {

BurstLayout layout_of(Ticks arrival, std::vector<Ticks> lengths, double ticks_per_pixel = 0.1)
{
    BurstLayout layout;
    layout.mapping.end = 1000;
    layout.mapping.width = 800;
    layout.mapping.ticks_per_pixel = ticks_per_pixel;
    layout.arrival = arrival;
    layout.lengths = std::move(lengths);
    return layout;
}

double middle(const BurstLayout& layout, std::size_t burst)
{
    const auto [left, right] = layout.span(burst);
    return (left + right) / 2;
}

using Hit = BurstLayout::Hit;
using Part = BurstLayout::Part;

} // namespace

TEST_CASE("bursts stand one behind the other from the arrival on")
{
    const BurstLayout layout = layout_of(2, {4, 2, 3});
    CHECK(layout.start(0) == 2);
    CHECK(layout.end(0) == 6);
    CHECK(layout.start(2) == 8);
    CHECK(layout.finish() == 11);
    CHECK(layout.span(1) == std::pair(60.0, 80.0));
    CHECK(layout.hit(19) == Hit{});
    CHECK(layout.hit(20) == Hit{Part::body, 0});
    CHECK(layout.hit(58) == Hit{Part::edge, 0});
    CHECK(layout.hit(60) == Hit{Part::body, 1});
    CHECK(layout.hit(112) == Hit{Part::edge, 2}); // a little beyond the last
    CHECK(layout.hit(120) == Hit{});
    CHECK(layout_of(2, {}).finish() == 2);
    CHECK(layout_of(0, {1}, 1).hit(0.1) == Hit{Part::body, 0}); // one pixel wide
}

TEST_CASE("a drag snaps to ticks, and leaves a tick at least")
{
    const BurstLayout layout = layout_of(2, {4, 2, 3});
    CHECK(layout.stretched(0, 84).lengths == std::vector<Ticks>{6, 2, 3});
    CHECK(layout.stretched(0, 86).lengths == std::vector<Ticks>{7, 2, 3});
    CHECK(layout.stretched(1, -50).lengths == std::vector<Ticks>{4, 1, 3});
    CHECK(layout.stretched(2, 5000).lengths[2] == 492); // beyond what is in sight
    CHECK(layout.arriving(-20).arrival == 0);
    CHECK(layout.arriving(77).arrival == 8);
    CHECK(layout.reordered(0, 2).lengths == std::vector<Ticks>{2, 3, 4});
}

TEST_CASE("random drags keep what they do not change, and what is hit is what is there")
{
    tests::Dice dice(20261122);
    for (int i = 0; i < 2000; ++i) {
        std::vector<Ticks> lengths;
        for (std::int64_t k = dice.from_to(1, 8); k > 0; --k) {
            lengths.push_back(dice.from_to(1, 40));
        }
        const BurstLayout before =
            layout_of(dice.from_to(0, 30), lengths, static_cast<double>(dice.from_to(1, 20)) / 10);
        const auto count = static_cast<std::int64_t>(lengths.size());
        const auto burst = static_cast<std::size_t>(dice.from_to(0, count - 1));
        const auto pixel = static_cast<double>(dice.from_to(-50, 900));
        CHECK(before.hit(middle(before, burst)).burst == burst);
        CHECK(before.place_of(burst, middle(before, burst)) == burst); // not moved

        const BurstLayout longer = before.stretched(burst, pixel);
        std::vector<Ticks> others = longer.lengths;
        others[burst] = lengths[burst];
        CHECK(others == lengths);
        CHECK(longer.lengths[burst] >= 1);
        CHECK(longer.arrival == before.arrival);
        CHECK(longer.stretched(burst, before.span(burst).second) == before); // and back

        const BurstLayout later = before.arriving(pixel);
        CHECK(later.lengths == lengths);
        CHECK(later.finish() - later.arrival == before.finish() - before.arrival);

        const std::size_t to = before.place_of(burst, pixel);
        REQUIRE(to < lengths.size());
        const BurstLayout other = before.reordered(burst, to);
        CHECK(other.finish() == before.finish());
        CHECK(other.lengths[to] == lengths[burst]);
        CHECK(other.reordered(to, burst) == before);
        for (std::size_t k = 0; k < lengths.size(); ++k) {
            CHECK(other.end(k) - other.start(k) == other.lengths[k]);
            CHECK(other.end(k) == (k + 1 == lengths.size() ? other.finish() : other.start(k + 1)));
        }
    }
}

TEST_CASE("a burst takes another's place when it is dragged over half of it")
{
    const BurstLayout layout = layout_of(0, {4, 2, 3}); // 0-40, 40-60, 60-90 pixels
    CHECK(layout.place_of(1, 50) == 1);
    CHECK(layout.place_of(1, 64) == 1);
    CHECK(layout.place_of(1, 66) == 2); // its right edge is beyond 75
    CHECK(layout.place_of(1, 31) == 1);
    CHECK(layout.place_of(1, 29) == 0); // its left edge is before 20
    CHECK(layout.place_of(0, 500) == 2);
    CHECK(layout.place_of(2, -500) == 0);
}
