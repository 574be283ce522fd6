// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "ui/timeline/interval_text.h"
#include "ui/timeline/lane_image.h"
#include "ui/timeline/lane_painter.h"
#include "ui/timeline/legend.h"
#include "window_fixture.h"

#include <QImage>
#include <QPainter>
#include <catch2/catch.hpp>
#include <string>
#include <utility>

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

/// The lanes of a run in `width` × 60 pixels.
TimelinePicture picture_of(const core::Trace& trace, LaneMode mode, int width)
{
    TimelinePicture picture;
    picture.trace = trace;
    picture.palette = Palette::light_theme();
    picture.lanes = lanes_of(trace.scenario(), mode);
    picture.zombies = core::zombie_spans(trace);
    picture.mapping.end = trace.end();
    picture.mapping.width = width;
    picture.mapping.fit();
    picture.layout = LaneLayout::of(picture.lanes.size(), 60, 0);
    return picture;
}

/// They are drawn, white below.
QImage drawn(const core::Trace& trace, LaneMode mode, int width)
{
    const TimelinePicture picture = picture_of(trace, mode, width);
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

namespace {

/// A program, a statement of which takes ten ticks.
core::Scenario program(const std::string& source)
{
    core::Scenario scenario;
    scenario.machine.statement_ticks = 10;
    scenario.programs["main.py"] = source;
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "main.py";
    scenario.listed = 1;
    return scenario;
}

/// Its child ends at once and is waited for after some milliseconds.
core::Trace with_zombie()
{
    return core::simulate(program("import os, time\n"
                                  "if os.fork() == 0:\n"
                                  "    os._exit(3)\n"
                                  "time.sleep(0.002)\n"
                                  "os.wait()\n"
                                  "time.sleep(0.001)\n"));
}

/// The moments at which the state has process 1 as a zombie: the first, and the first after.
std::pair<core::Ticks, core::Ticks> zombie_from_to(const core::Trace& trace)
{
    std::pair<core::Ticks, core::Ticks> span{-1, -1};
    for (core::Ticks t = 0; t < trace.end(); ++t) {
        const bool is = trace.view(t).process(1).is_zombie();
        if (is && span.first < 0) {
            span.first = t;
        }
        if (is) {
            span.second = t + 1;
        }
    }
    return span;
}

} // namespace

TEST_CASE("a zombie has a colour of its own in its lane, until it is reaped")
{
    const core::Trace trace = with_zombie();
    const auto [from, to] = zombie_from_to(trace);
    REQUIRE(from > 0);
    REQUIRE(to < trace.end());
    constexpr int width = 824;
    const TimelinePicture picture = picture_of(trace, LaneMode::by_process, width);
    const QImage image = drawn(trace, LaneMode::by_process, width);
    const QColor zombie = picture.palette.zombie;
    constexpr int below_top = 35; // of the second lane, above its letters
    const auto colour_at = [&](double t) {
        return image.pixelColor(static_cast<int>(picture.mapping.to_pixel(t)), below_top);
    };
    const double middle = static_cast<double>(from + to) / 2;
    CHECK(colour_at(middle) == zombie);
    CHECK(colour_at(static_cast<double>(from) / 2) != zombie);
    CHECK(colour_at(static_cast<double>(to + trace.end()) / 2) != zombie);
    int in_parent = 0;
    for (int x = 0; x < width; ++x) {
        in_parent += image.pixelColor(x, 6) == zombie ? 1 : 0;
    }
    CHECK(in_parent == 0);
}

TEST_CASE("under the pointer a zombie is called one, until it is reaped, and not before it is seen")
{
    const core::Trace trace = with_zombie();
    const auto [from, to] = zombie_from_to(trace);
    REQUIRE(from > 0);
    const TimelinePicture picture = picture_of(trace, LaneMode::by_process, 824);
    const Lane child{Lane::Kind::process, 1};
    const core::Ticks middle = (from + to) / 2;
    CHECK(interval_text(picture, child, middle, trace.end()).contains("zombie"));
    CHECK(interval_text(picture, child, middle, from - 1).isEmpty());
    const QString reaped = interval_text(picture, child, to + 1, trace.end()).section('\n', 0, 0);
    CHECK(reaped.contains("terminated"));
    CHECK_FALSE(reaped.contains("zombie"));
    const Lane parent{Lane::Kind::process, 0};
    CHECK_FALSE(interval_text(picture, parent, middle, trace.end()).contains("zombie"));
}

TEST_CASE("the legend names zombies where programs may leave some")
{
    const auto names_zombies = [](const core::Scenario& scenario, std::optional<core::Ticks> seen) {
        Legend legend;
        legend.show_scenario(scenario, seen);
        CHECK(legend.accessibleDescription().contains("running"));
        return legend.accessibleDescription().contains("zombie");
    };
    const core::Trace with_child = with_zombie();
    const core::Trace alone = core::simulate(program("x = 1\n"));
    const core::Trace bursts = core::simulate(round_robin_scenario());
    CHECK(names_zombies(with_child.scenario(), {}));
    CHECK_FALSE(names_zombies(alone.scenario(), {}));
    CHECK_FALSE(names_zombies(bursts.scenario(), {}));
    // With a veil whether there will be children is nobody's business.
    CHECK(names_zombies(alone.scenario(), 1) == names_zombies(with_child.scenario(), 1));
    CHECK_FALSE(names_zombies(bursts.scenario(), 1));
}
