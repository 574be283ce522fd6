// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lane.h"
#include "ui/timeline/time_mapping.h"

#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

TimeMapping fitted(scheduler::Ticks end, int width)
{
    TimeMapping mapping;
    mapping.end = end;
    mapping.width = width;
    mapping.fit();
    return mapping;
}

} // namespace

TEST_CASE("time and pixel are inverse to each other")
{
    struct Row {
        double from, scale, t, pixel;
    };
    for (const Row& row : {Row{0, 1, 0, 0}, Row{0, 1, 7, 7}, Row{10, 0.5, 20, 20},
                           Row{100, 4, 60, -10}, Row{9e15, 2, 9e15 + 8, 4}}) {
        TimeMapping mapping;
        mapping.from = row.from;
        mapping.ticks_per_pixel = row.scale;
        CHECK(mapping.to_pixel(row.t) == Approx(row.pixel));
        CHECK(mapping.to_time(row.pixel) == Approx(row.t));
    }
}

TEST_CASE("fitting shows the whole run with room to spare")
{
    for (const scheduler::Ticks end : {0L, 1L, 30L, 1'000'000L, (1L << 53) - 1}) {
        const TimeMapping mapping = fitted(end, 800);
        CHECK(mapping.to_pixel(0) == 0);
        CHECK(mapping.to_pixel(static_cast<double>(end)) <= 800);
        CHECK(mapping.is_fitted());
    }
}

TEST_CASE("zooming keeps the moment under the pointer")
{
    TimeMapping mapping = fitted(1000, 824);
    const double moment = mapping.to_time(300);
    mapping.zoom_at(300, 4);
    CHECK(mapping.to_time(300) == Approx(moment));
    CHECK(mapping.to() - mapping.from == Approx(1030.0 / 4));
    mapping.zoom_at(300, 1e9);
    CHECK(1 / mapping.ticks_per_pixel == Approx(160)); // a tick is never wider
    mapping.zoom_at(300, 1e-12);
    CHECK(mapping.is_fitted());
}

TEST_CASE("panning stops at both ends")
{
    TimeMapping mapping = fitted(1000, 824);
    mapping.zoom_at(0, 10);
    mapping.pan(5000);
    CHECK(mapping.from == 0);
    mapping.pan(-1e6);
    CHECK(mapping.to_pixel(1000) == Approx(800)); // the end stays in sight
}

TEST_CASE("a fitted mapping stays fitted through resizing and a new end")
{
    TimeMapping mapping = fitted(100, 500);
    mapping.resize(900);
    CHECK(mapping.is_fitted());
    mapping.set_end(70);
    CHECK(mapping.is_fitted());
    mapping.zoom_at(10, 2);
    const double scale = mapping.ticks_per_pixel;
    mapping.set_end(90);
    CHECK_FALSE(mapping.is_fitted());
    CHECK(mapping.ticks_per_pixel == scale);
}

TEST_CASE("revealing turns the page only if need be")
{
    TimeMapping mapping = fitted(1000, 824);
    mapping.zoom_at(0, 10);
    const double before = mapping.from;
    mapping.reveal(50);
    CHECK(mapping.from == before);
    mapping.reveal(500);
    CHECK(mapping.to_pixel(500) == Approx(82.4));
}

TEST_CASE("the nearest tick is within the run")
{
    const TimeMapping mapping = fitted(10, 124); // 10 pixels a tick
    CHECK(mapping.nearest_tick(-50) == 0);
    CHECK(mapping.nearest_tick(34) == 3);
    CHECK(mapping.nearest_tick(36) == 4);
    CHECK(mapping.nearest_tick(5000) == 10);
}

TEST_CASE("axis steps are round numbers")
{
    CHECK(axis_step(0.2) == 1);
    CHECK(axis_step(1.1) == 2);
    CHECK(axis_step(3) == 5);
    CHECK(axis_step(5.1) == 10);
    CHECK(axis_step(2001) == 5000);
    CHECK(axis_step(11, true) == 15);
    CHECK(axis_step(31, true) == 60);
    CHECK(axis_ticks(2.5, 10, 5) == std::vector<scheduler::Ticks>{5, 10});
}

TEST_CASE("lanes are as high as they fit and scroll if they do not")
{
    const LaneLayout roomy = LaneLayout::of(4, 200, 0);
    CHECK(roomy.lane_height == 40);
    CHECK(roomy.end_visible() == 4);
    const LaneLayout tight = LaneLayout::of(100, 200, 1e9);
    CHECK(tight.lane_height == 22);
    CHECK(tight.scrolled == 91 * 22); // nine whole ones, none cut through
    CHECK(tight.first_visible() == 91);
    CHECK(tight.end_visible() == 100);
    const LaneLayout between = LaneLayout::of(100, 200, 30);
    CHECK(between.scrolled == 22);
    CHECK(between.end_visible() == 10);
    CHECK(LaneLayout::of(7, 110, 0).lane_height == 22);
    CHECK(LaneLayout::of(0, 200, 0).end_visible() == 0);
}
