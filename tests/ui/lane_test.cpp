// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "ui/timeline/lane_image.h"
#include "ui/timeline/lane_painter.h"
#include "window_fixture.h"

#include <QImage>
#include <QPainter>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;
using core::State;

namespace {

std::uint16_t mask(std::initializer_list<State> states)
{
    unsigned bits = 0;
    for (const State state : states) {
        bits |= 1U << static_cast<unsigned>(state);
    }
    return static_cast<std::uint16_t>(bits);
}

QColor at(const QImage& image, int column, LaneRow row)
{
    return image.pixelColor(column, row);
}

} // namespace

TEST_CASE("a pixel shows what lasts longest, and below it what must not be missed")
{
    const Palette palette = Palette::light_theme();
    const core::Scenario scenario = round_robin_scenario();
    const std::vector<core::Summary> columns{
        {mask({State::ready}), State::ready, core::no_entity},
        {mask({State::ready, State::running}), State::ready, core::no_entity},
        {0, State::unborn, core::no_entity},
    };
    const QImage image = lane_image(columns, Lane::Kind::process, scenario, palette);
    REQUIRE(image.width() == 3);
    CHECK(at(image, 0, body_row) == palette.look(State::ready).fill);
    CHECK(at(image, 0, also_row) == palette.look(State::ready).fill);
    CHECK(at(image, 1, body_row) == palette.look(State::ready).fill);
    CHECK(at(image, 1, also_row) == palette.look(State::running).fill);
    CHECK(at(image, 1, edge_row) == palette.ink);
    CHECK(image.pixelColor(2, body_row).alpha() == 0);
    CHECK(image.pixelColor(2, edge_row).alpha() == 0);
}

TEST_CASE("a core's pixels show who ran, and the switches between")
{
    const Palette palette = Palette::light_theme();
    const core::Scenario scenario = round_robin_scenario();
    const std::vector<core::Summary> columns{
        {mask({State::running}), State::running, 1},
        {mask({State::running, State::switching}), State::running, 0},
        {mask({State::switching}), State::switching, 0},
    };
    const QImage image = lane_image(columns, Lane::Kind::core, scenario, palette);
    CHECK(at(image, 0, body_row) == palette.hues[1]);
    CHECK(at(image, 0, also_row) == palette.hues[1]);
    CHECK(at(image, 1, body_row) == palette.hues[0]);
    CHECK(at(image, 1, also_row) == palette.look(State::switching).fill);
    CHECK(at(image, 2, body_row) == palette.look(State::switching).fill);
}

TEST_CASE("lanes come cores first, then the devices in use, then processes")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.machine.cores = 2;
    scenario.machine.devices = {{"disk", 1}, {"printer", 1}};
    scenario.processes[0].bursts.push_back({core::Burst::Kind::io, 1, 4, {}});
    const std::vector<Lane> both = lanes_of(scenario, LaneMode::both);
    REQUIRE(both.size() == 2 + 1 + scenario.processes.size());
    CHECK(both[1] == Lane{Lane::Kind::core, 1});
    CHECK(both[2] == Lane{Lane::Kind::device, 1});
    CHECK(both[3] == Lane{Lane::Kind::process, 0});
    CHECK(lanes_of(scenario, LaneMode::by_process).size() == scenario.processes.size());
    CHECK(lanes_of(scenario, LaneMode::by_core).size() == 3);
}

namespace {

/// The lanes of a run drawn into `width` × 60 pixels, white below.
QImage drawn(const core::Trace& trace, LaneMode mode, int width)
{
    TimelinePicture picture;
    picture.trace = trace;
    picture.palette = Palette::light_theme();
    picture.lanes = lanes_of(trace.scenario(), mode);
    picture.mapping.end = trace.end();
    picture.mapping.width = width;
    picture.mapping.fit();
    picture.layout = LaneLayout::of(picture.lanes.size(), 60, 0);
    QImage image(width, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    LanePainter(painter, picture, image.rect()).paint();
    return image;
}

} // namespace

TEST_CASE("few intervals are drawn one by one, in the colour of their state")
{
    // A and B, 4 ticks each, quantum 2: A runs 0–2 and 4–6, B 2–4 and 6–8.
    const core::Trace trace = core::simulate(round_robin_scenario());
    REQUIRE(trace.end() == 8);
    const QImage image = drawn(trace, LaneMode::by_process, 824); // 100 pixels a tick
    const QColor running = Palette::light_theme().look(State::running).fill;
    const QColor ready = Palette::light_theme().look(State::ready).fill;
    CHECK(image.pixelColor(20, 6) == running); // A at t = 0.2
    CHECK(image.pixelColor(420, 6) == running);
    CHECK(image.pixelColor(620, 36) == running);           // B at t = 6.2
    CHECK(image.pixelColor(820, 36) == QColor(Qt::white)); // behind the end
    int blue = 0;
    for (int x = 4; x < 196; ++x) {
        blue += image.pixelColor(x, 36) == ready ? 1 : 0; // B waits; pattern and label lie over it
    }
    CHECK(blue > 60);
}

TEST_CASE("many intervals are drawn as pixels of the same colours")
{
    core::Scenario scenario = round_robin_scenario();
    for (core::ProcessSpec& process : scenario.processes) {
        process.bursts[0].ticks = 20'000;
    }
    scenario.scheduler.parameters.set("quantum", std::int64_t{1});
    const QImage image = drawn(core::simulate(scenario), LaneMode::by_process, 400);
    const Palette palette = Palette::light_theme();
    int running = 0;
    for (int x = 0; x < 376; ++x) {
        running += image.pixelColor(x, 24) == palette.look(State::running).fill ? 1 : 0;
    }
    CHECK(running > 370); // in every column it runs for a while
}

TEST_CASE("a device's lane of very many requests shows in each pixel who is served")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.machine.devices = {{"disk", 1}};
    scenario.processes.resize(1);
    scenario.listed = 1;
    scenario.processes[0].bursts.clear();
    for (int i = 0; i < 20'000; ++i) { // the disk is busy three ticks of four
        scenario.processes[0].bursts.push_back({core::Burst::Kind::cpu, core::no_device, 1, {}});
        scenario.processes[0].bursts.push_back({core::Burst::Kind::io, 0, 3, {}});
    }
    const QImage image = drawn(core::simulate(scenario), LaneMode::by_core, 400);
    const Palette palette = Palette::light_theme();
    int served = 0;
    for (int x = 0; x < 376; ++x) {
        served += image.pixelColor(x, 40) == palette.hues[0] ? 1 : 0;
    }
    CHECK(served > 370);
}
