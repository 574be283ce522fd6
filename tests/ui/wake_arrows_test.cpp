// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/wake_arrows.h"
#include "window_fixture.h"

#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

const QRectF frame(0, 0, 800, 200);

/// A computes 2 ticks, uses the disk for 3, computes 2; B computes 4. A's request ends at 5.
core::Scenario with_disk(int requests = 1)
{
    core::Scenario scenario = round_robin_scenario();
    scenario.machine.devices = {{"disk", 1}};
    std::vector<core::Burst>& bursts = scenario.processes[0].bursts;
    bursts.clear();
    for (int i = 0; i < requests; ++i) {
        bursts.push_back({core::Burst::Kind::cpu, core::no_device, 2, {}});
        bursts.push_back({core::Burst::Kind::io, 0, 3, {}});
    }
    bursts.push_back({core::Burst::Kind::cpu, core::no_device, 2, {}});
    return scenario;
}

TimelinePicture picture_of(const core::Trace& trace, LaneMode mode)
{
    TimelinePicture picture;
    picture.trace = trace;
    picture.palette = Palette::light_theme();
    picture.lanes = lanes_of(trace.scenario(), mode);
    picture.mapping.end = trace.end();
    picture.mapping.width = static_cast<int>(frame.width());
    picture.mapping.fit();
    picture.layout = LaneLayout::of(picture.lanes.size(), frame.height(), 0);
    return picture;
}

} // namespace

TEST_CASE("wake-up: an arrow leads from the device's lane to the process that goes on")
{
    const TimelinePicture picture = picture_of(core::simulate(with_disk()), LaneMode::both);
    const std::vector<WakeArrow> arrows = wake_arrows(picture, frame);
    REQUIRE(arrows.size() == 1);
    CHECK(arrows[0].process == 0);
    CHECK(arrows[0].at == 5);
    CHECK(arrows[0].from_lane);
    CHECK(arrows[0].tail.x() == Approx(picture.mapping.to_pixel(5)).margin(1));
    CHECK(arrows[0].tail.y() == picture.bar(1, frame).bottom()); // CPU, disk, A, B
    CHECK(picture.bar(2, frame).contains(arrows[0].tip + QPointF(0, 5)));
}

TEST_CASE("wake-up: with lanes of processes only a mark in the lane stands for the device")
{
    const TimelinePicture picture = picture_of(core::simulate(with_disk()), LaneMode::by_process);
    const std::vector<WakeArrow> arrows = wake_arrows(picture, frame);
    REQUIRE(arrows.size() == 1);
    CHECK_FALSE(arrows[0].from_lane);
    CHECK(arrows[0].device == 0);
    CHECK(arrows[0].mark().right() < picture.mapping.to_pixel(5));
    CHECK(arrows[0].mark().center().y() == Approx(picture.bar(0, frame).top()).margin(2));
}

TEST_CASE("wake-up: nothing is drawn of one that has not been revealed")
{
    for (const LaneMode mode : {LaneMode::both, LaneMode::by_process}) {
        TimelinePicture picture = picture_of(core::simulate(with_disk()), mode);
        picture.revealed = 5;
        CHECK(wake_arrows(picture, frame).empty());
        picture.revealed = 5.5;
        CHECK(wake_arrows(picture, frame).size() == 1);
    }
}

TEST_CASE("wake-up: a process resumed by an intervention has another mark")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.interventions = {{2, core::Intervention::Kind::suspend, {"A", 0}, 0, 0},
                              {5, core::Intervention::Kind::resume, {"A", 0}, 0, 0}};
    const std::vector<WakeArrow> arrows =
        wake_arrows(picture_of(core::simulate(scenario), LaneMode::both), frame);
    REQUIRE(arrows.size() == 1);
    CHECK(arrows[0].waker == WakeArrow::Waker::intervention);
    CHECK(arrows[0].at == 5);
}

TEST_CASE("wake-up: at low zoom arrows are thinned out, those of the selected process last")
{
    for (const int requests : {60, 5000}) {
        core::Scenario scenario = with_disk(requests);
        scenario.processes[1].bursts = scenario.processes[0].bursts;
        for (const LaneMode mode : {LaneMode::both, LaneMode::by_process}) {
            TimelinePicture picture = picture_of(core::simulate(scenario), mode);
            picture.selected = 1;
            const std::vector<WakeArrow> arrows = wake_arrows(picture, frame);
            INFO(requests << " requests: " << arrows.size());
            CHECK(static_cast<double>(arrows.size()) <= 2 * frame.width() / 28 + 2);
            std::array<std::vector<double>, 2> xs;
            for (const WakeArrow& arrow : arrows) {
                xs[arrow.process].push_back(arrow.tip.x());
            }
            CHECK(xs[1].size() >= xs[0].size());
            for (std::vector<double>& of_one : xs) {
                std::ranges::sort(of_one);
                for (std::size_t i = 1; i < of_one.size(); ++i) {
                    CHECK(of_one[i] - of_one[i - 1] >= 14);
                }
            }
        }
    }
}

TEST_CASE("wake-up: the pointer is told who woke whom, and why that is so")
{
    TimelineView view;
    view.resize(900, 240);
    view.set_palette(Palette::light_theme());
    view.set_trace(core::simulate(with_disk()), true);
    view.show();
    (void)QTest::qWaitForWindowExposed(&view);
    const std::vector<WakeArrow> arrows = wake_arrows(view.picture(), QRectF(view.lane_area()));
    REQUIRE(arrows.size() == 1);
    const QString told = view.text_at((arrows[0].tail + arrows[0].tip) / 2);
    CHECK(told.startsWith(QString::fromUtf8("disk → A, t = 5\n")));
    CHECK(told.section('\n', 1).contains("A"));
}
