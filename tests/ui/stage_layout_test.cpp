// SPDX-License-Identifier: GPL-3.0-or-later
// Where tokens stand, against what the trace says.
#include "core/simulate.h"
#include "shipped.h"
#include "support/random_scenario.h"
#include "ui/stage/stage_layout.h"
#include "ui/stage/stage_places.h"
#include "ui/theme/fonts.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

using namespace procession;
using namespace procession::ui;

namespace {

using core::State;

constexpr std::initializer_list<QSize> sizes{{480, 200}, {320, 160}, {960, 280}, {1600, 600}};

/// Within bounds, and no two tokens or "+n" overlap.
bool is_sound(const StagePicture& picture)
{
    const QRectF all(QPointF(0, 0), picture.size);
    std::vector<QRectF> boxes;
    for (const Token& token : picture.field.tokens) {
        boxes.push_back(token.box);
    }
    for (const TokenPlace& place : picture.field.places) {
        if (place.shown < place.members.size()) {
            boxes.push_back(place.more);
        }
    }
    // By their left edges, so that each is compared with its neighbours only.
    std::ranges::sort(boxes, {}, [](const QRectF& box) { return box.left(); });
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].isEmpty() || !all.contains(boxes[i])) {
            return false;
        }
        for (std::size_t j = i + 1; j < boxes.size() && boxes[j].left() < boxes[i].right(); ++j) {
            if (boxes[i].intersects(boxes[j])) {
                return false;
            }
        }
    }
    return true;
}

StageArea area_of(State state)
{
    static const std::map<State, StageArea> areas{
        {State::new_, StageArea::job_queue},
        {State::ready, StageArea::ready},
        {State::switching, StageArea::cores},
        {State::running, StageArea::cores},
        {State::blocked, StageArea::blocked},
        {State::suspended_ready, StageArea::suspended_ready},
        {State::suspended_blocked, StageArea::suspended_blocked},
        {State::terminated, StageArea::terminated}};
    return areas.at(state);
}

/// Every process that has arrived is in one place, that of its state; no other is.
bool tells_the_truth(const StagePicture& picture, const core::SystemState& state)
{
    std::map<core::EntityId, StageArea> found;
    std::size_t members = 0;
    for (const StagePlace& place : picture.places) {
        for (const core::EntityId member : place.members) {
            found.emplace(member, place.area);
            ++members;
        }
    }
    std::size_t arrived = 0;
    for (core::EntityId id = 0; id < state.processes().size(); ++id) {
        const State now = state.process(id).state;
        arrived += now != State::unborn;
        if (now != State::unborn && (!found.contains(id) || found.at(id) != area_of(now))) {
            return false;
        }
    }
    return members == arrived && found.size() == arrived;
}

void check_at(const core::Trace& trace, core::Ticks t)
{
    const Moment moment = Moment::of(trace, t);
    for (const QSize& size : sizes) {
        INFO("t = " << t << ", " << size.width() << " × " << size.height());
        const StagePicture picture = stage_picture(moment, size, text_font(TextSize::normal));
        REQUIRE(is_sound(picture));
        REQUIRE(tells_the_truth(picture, *moment.state));
    }
}

core::Scenario crowd(std::size_t processes, core::CoreNumber cores, core::ReadyQueues queues)
{
    core::Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.machine.cores = cores;
    scenario.machine.ready_queues = queues;
    for (std::size_t i = 0; i < processes; ++i) {
        core::ProcessSpec process;
        process.name = "P" + std::to_string(i + 1);
        process.bursts = {{core::Burst::Kind::cpu, core::no_device, i % 5 == 0 ? 1 : 30, {}},
                          {core::Burst::Kind::io, 0, 9, {}},
                          {core::Burst::Kind::cpu, core::no_device, 5, {}}};
        scenario.processes.push_back(process);
    }
    scenario.listed = processes;
    return scenario;
}

} // namespace

TEST_CASE("on the stage of any run every process stands in one place, and no tokens overlap")
{
    for (const std::string& policy : tests::policy_names()) {
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            INFO(policy << ", seed " << seed);
            const core::Trace trace = core::simulate(tests::random_scenario(seed, policy, 4));
            for (const core::Ticks t : spread_over(trace, 7)) {
                check_at(trace, t);
            }
        }
    }
}

TEST_CASE("on the stage of the shipped scenarios every process stands in one place")
{
    for (const QString& name : shipped_names()) {
        INFO(name.toStdString());
        const core::Trace trace = core::simulate(shipped(name));
        for (const core::Ticks t : spread_over(trace, 20)) {
            check_at(trace, t);
        }
    }
}

TEST_CASE("a process that a program stops is on the stage, suspended, from then on")
{
    const core::Trace trace = core::simulate(shipped("32-stop-and-go-on"));
    bool before = false;
    bool suspended = false;
    for (core::Ticks t = 0; t <= trace.end(); t = std::max(trace.next_event(t), t + 1)) {
        const Moment moment = Moment::of(trace, t);
        const bool now = has_suspended(*moment.state);
        REQUIRE((now || !suspended)); // what is known stays known
        before = before || !now;
        suspended = suspended || now;
        REQUIRE(suspension_known(moment) == now);
        const auto places = stage_places(moment);
        for (core::EntityId id = 0; id < moment.state->processes().size(); ++id) {
            const State state = moment.state->process(id).state;
            if (state == State::suspended_ready || state == State::suspended_blocked) {
                CHECK(std::ranges::count_if(places, [&](const StagePlace& place) {
                          return place.area == area_of(state) &&
                                 std::ranges::count(place.members, id) == 1;
                      }) == 1);
            }
        }
    }
    CHECK(before);
    CHECK(suspended);
}

TEST_CASE("however many cores and processes there are, the stage holds them")
{
    for (const auto cores : std::initializer_list<core::CoreNumber>{1, 2, 8, 31, 100, 256}) {
        for (const core::ReadyQueues queues :
             {core::ReadyQueues::global, core::ReadyQueues::per_core}) {
            INFO(cores << " cores");
            const core::Trace trace = core::simulate(crowd(400, cores, queues));
            check_at(trace, 0);
            check_at(trace, 10);
        }
    }
}

TEST_CASE("with text three times as large tokens still keep apart")
{
    QFont large = text_font(TextSize::normal);
    large.setPixelSize(3 * large.pixelSize());
    for (const char* name : {"welcome", "08-mlfq-gaming", "15-suspend-and-activate"}) {
        const core::Trace trace = core::simulate(shipped(name));
        for (const core::Ticks t : spread_over(trace, 10)) {
            const Moment moment = Moment::of(trace, t);
            for (const QSize& size : sizes) {
                const StagePicture picture = stage_picture(moment, size, large);
                REQUIRE(is_sound(picture));
                REQUIRE(tells_the_truth(picture, *moment.state));
            }
        }
    }
}

TEST_CASE("levels of a feedback queue are rows, also when there are many")
{
    core::Scenario scenario = crowd(30, 2, core::ReadyQueues::per_core);
    scenario.scheduler.policy = "mlfq";
    scenario.scheduler.parameters.set("quantum", scheduler::IntegerList{1, 2, 4, 8, 16, 32});
    const core::Trace trace = core::simulate(scenario);
    for (const core::Ticks t : spread_over(trace, 10)) {
        check_at(trace, t);
    }
}

TEST_CASE("the head of the ready queue stands nearest to the cores, in the policy's order")
{
    const core::Trace trace = core::simulate(shipped("welcome"));
    for (core::Ticks t = 0; t <= trace.end(); ++t) {
        const Moment moment = Moment::of(trace, t);
        const StagePicture picture =
            stage_picture(moment, QSizeF(960, 280), text_font(TextSize::normal));
        const auto ready = std::ranges::find(picture.places, StageArea::ready, &StagePlace::area);
        CHECK(ready->members == core::waiting_in_order(trace, *moment.state, 0));
        double right = 960;
        for (const core::EntityId member : ready->members) {
            const QRectF box = picture.field.token_of(member)->box;
            CHECK(box.right() < right);
            right = box.left();
        }
    }
}

TEST_CASE("the same moment gives the same stage")
{
    const core::Trace trace = core::simulate(shipped("15-suspend-and-activate"));
    const QFont font = text_font(TextSize::normal);
    CHECK(stage_picture(Moment::of(trace, 5), QSizeF(960, 280), font) ==
          stage_picture(Moment::of(trace, 5), QSizeF(960, 280), font));
}

TEST_CASE("tokens are as large as there is room for, and shrink before anybody stands behind +n")
{
    const QFont font = text_font(TextSize::normal);
    const auto height = [&](std::size_t processes, const QSize& size) {
        const core::Trace trace = core::simulate(crowd(processes, 4, core::ReadyQueues::global));
        const StagePicture picture = stage_picture(Moment::of(trace, 1), size, font);
        double largest = 0;
        for (const Token& token : picture.field.tokens) {
            largest = std::max(largest, token.box.height());
        }
        for (const TokenPlace& place : picture.field.places) {
            CHECK(place.shown == place.members.size());
        }
        return largest;
    };
    constexpr QSize projector(1024, 285); // of a window of 1024×768
    CHECK(height(6, projector) >= 32);
    CHECK(height(6, {1920, 400}) >= 48);
    CHECK(height(6, projector) >= height(20, projector));
    CHECK(height(6, {700, 240}) >= 24);
}

TEST_CASE("in large texts on a small stage whoever is blocked stands in a lane of its own")
{
    core::Scenario scenario = crowd(4, 1, core::ReadyQueues::global);
    for (const char* name : {"disk 2", "printer", "network"}) {
        core::DeviceSpec device;
        device.name = name;
        scenario.machine.devices.push_back(device);
    }
    for (core::ProcessSpec& process : scenario.processes) {
        process.bursts[1].device = 3;
    }
    const core::Trace trace = core::simulate(scenario);
    QFont large = text_font(TextSize::normal);
    large.setPixelSize(42); // three times the usual
    bool seen = false;
    for (core::Ticks t = 0; t < trace.end(); ++t) {
        const Moment moment = Moment::of(trace, t);
        const StagePicture picture = stage_picture(moment, {1008, 224}, large);
        for (const Token& token : picture.field.tokens) {
            const StagePlace& place = picture.places[token.place];
            CHECK(token.box.height() >= 32);
            if (place.area == StageArea::blocked) {
                seen = true;
                CHECK(place.merged == 0);
                CHECK(place.number == 3);
            }
        }
    }
    CHECK(seen);
}

TEST_CASE("below the stage an empty box gives its room to one that has too little")
{
    core::Scenario scenario = crowd(12, 1, core::ReadyQueues::global);
    scenario.machine.degree = 12; // there is a job queue, and nobody in it
    const core::Trace trace = core::simulate(scenario);
    const auto width = [&trace](core::Ticks t, StageArea area) {
        const StagePicture picture =
            stage_picture(Moment::of(trace, t), {640, 280}, text_font(TextSize::normal));
        return std::ranges::find(picture.regions, area, &StageRegion::area)->box.width();
    };
    CHECK(std::abs(width(0, StageArea::job_queue) - width(0, StageArea::terminated)) <= 2);
    const double empty = width(trace.end(), StageArea::job_queue);
    CHECK(empty > 60); // its title is still there
    CHECK(empty < width(trace.end(), StageArea::terminated) / 2);
}

TEST_CASE("empty levels keep a line each where another has too little")
{
    core::Scenario scenario = crowd(30, 1, core::ReadyQueues::global);
    scenario.scheduler.policy = "mlfq";
    scenario.scheduler.parameters.set("quantum", scheduler::IntegerList{1, 2, 4});
    const core::Trace trace = core::simulate(scenario);
    const Moment moment = Moment::of(trace, 1);
    const StagePicture picture = stage_picture(moment, {960, 400}, text_font(TextSize::normal));
    std::vector<double> heights;
    for (std::size_t i = 0; i < picture.places.size(); ++i) {
        if (picture.places[i].area == StageArea::ready) {
            heights.push_back(picture.field.places[i].area.height());
        }
    }
    REQUIRE(heights.size() == 3);
    CHECK(heights[0] > 2 * heights[1]); // where all but two of them are
    CHECK(is_sound(picture));
    CHECK(tells_the_truth(picture, *moment.state));
}
