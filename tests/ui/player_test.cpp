// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/writer.h"
#include "core/simulate.h"
#include "ui/player/moment_box.h"
#include "ui/player/player.h"
#include "ui/player/player_actions.h"
#include "ui/player/player_bar.h"
#include "ui/player/slider_scale.h"
#include "window_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

TEST_CASE("no time is lost between frames, however short they are")
{
    Pace pace;
    pace.ticks_per_second = 0.5;
    scheduler::Ticks ticks = 0;
    for (int frame = 0; frame < 1000; ++frame) { // 1000 frames of 16 ms are 16 s are 8 ticks
        ticks += pace.advance(0.016);
    }
    CHECK(static_cast<double>(ticks) + pace.fraction == Approx(8.0));
    pace = {100, 0.25};
    CHECK(pace.advance(0.1) == 10);
    CHECK(pace.fraction == Approx(0.25));
}

TEST_CASE("the speeds go from 0.001 to 1000, and 1 is the normal one")
{
    CHECK(speeds.front() == 0.001);
    CHECK(speeds.back() == 1000);
    CHECK(speeds[normal_speed] == 1);
    CHECK(std::is_sorted(speeds.begin(), speeds.end()));
}

TEST_CASE("the player steps over events and ticks, both ways, within the run")
{
    // Events at 0, 2, 4, 6 (quantum ends) and 8 (the end).
    Player player;
    player.set_trace(core::simulate(round_robin_scenario()));
    REQUIRE(player.end() == 8);
    std::vector<core::Ticks> forward;
    for (int i = 0; i < 6; ++i) {
        player.step_event();
        forward.push_back(player.t());
    }
    CHECK(forward.back() == 8);
    CHECK(std::ranges::find(forward, 2) != forward.end());
    CHECK(std::ranges::find(forward, 3) == forward.end());
    std::vector<core::Ticks> back;
    while (player.t() > 0) {
        player.step_event_back();
        back.push_back(player.t());
    }
    CHECK(back.back() == 0);
    CHECK(std::ranges::find(back, 2) != back.end());
    player.step_ticks(-1);
    CHECK(player.t() == 0);
    player.step_ticks(3);
    CHECK(player.t() == 3);
    player.step_event_back();
    CHECK(player.t() == 2);
    player.to_end();
    player.step_ticks(1);
    CHECK(player.t() == 8);
    player.to_start();
    CHECK(player.t() == 0);
}

TEST_CASE("playing moves smoothly, stops at the end and starts anew from there")
{
    Player player;
    player.set_trace(core::simulate(round_robin_scenario()));
    QSignalSpy moved(&player, &Player::moved);
    QSignalSpy position(&player, &Player::position_changed);
    player.play();
    REQUIRE(player.playing());
    player.advance(0.5);
    CHECK(player.t() == 0);
    CHECK(player.position() == Approx(0.5));
    CHECK(moved.count() == 0);
    CHECK(position.count() == 1);
    player.advance(1.75);
    CHECK(player.t() == 2);
    CHECK(player.position() == Approx(2.25));
    player.step_event_back(); // to the beginning of the tick under way: something happened at 2
    CHECK_FALSE(player.playing());
    CHECK(player.position() == 2);
    player.play();
    player.advance(100);
    CHECK(player.t() == 8);
    CHECK_FALSE(player.playing());
    player.play();
    CHECK(player.t() == 0);
}

TEST_CASE("playing shows no moment behind the one at which it is to stop")
{
    const core::Trace trace = core::simulate(round_robin_scenario()); // decisions at 0, 2, 4, 6
    for (const PaceKind pace : {PaceKind::by_time, PaceKind::by_event}) {
        for (const bool at_decisions : {false, true}) {
            Player player;
            player.set_trace(trace);
            player.set_pace(pace);
            player.set_stops_at_decisions(at_decisions);
            at_decisions ? player.set_t(1) : player.set_stop(2);
            double latest = 0;
            const auto record = [&] { latest = std::max(latest, player.position()); };
            QObject::connect(&player, &Player::moved, record);
            QObject::connect(&player, &Player::position_changed, record);
            player.play();
            player.advance(5.5); // by time or by events: far beyond 2
            INFO("by event " << (pace == PaceKind::by_event) << ", decisions " << at_decisions);
            CHECK(latest == 2);
            CHECK(player.position() == 2);
            CHECK_FALSE(player.playing());
        }
    }
}

TEST_CASE("another trace keeps t as far as it can")
{
    core::Scenario scenario = round_robin_scenario();
    Player player;
    player.set_trace(core::simulate(scenario));
    player.set_t(7);
    scenario.processes[1].bursts[0].ticks = 1;
    player.set_trace(core::simulate(scenario));
    CHECK(player.end() == 5);
    CHECK(player.t() == 5);
    scenario.processes[1].bursts[0].ticks = 40;
    player.set_trace(core::simulate(scenario));
    CHECK(player.t() == 5);
}

TEST_CASE("a slider reaches both ends of any run")
{
    for (const scheduler::Ticks end : {1L, 8L, 1'000'000L, 1'000'001L, (1L << 53) - 1}) {
        const SliderScale scale{end};
        CHECK(scale.to_time(0) == 0);
        CHECK(scale.to_time(scale.maximum()) == end);
        CHECK(scale.to_slider(end) == scale.maximum());
        CHECK(scale.to_slider(0) == 0);
    }
}

TEST_CASE("the pace is chosen in the menu, too, and what the player has is checked there")
{
    Player player;
    PlayerActions actions(player);
    player.set_trace(core::simulate(round_robin_scenario()));
    QAction& by_event = actions.paces[static_cast<std::size_t>(PaceKind::by_event)];
    QAction& by_time = actions.paces[static_cast<std::size_t>(PaceKind::by_time)];
    CHECK(by_time.isChecked());
    by_event.trigger();
    CHECK(player.pace() == PaceKind::by_event);
    CHECK_FALSE(by_time.isChecked());
    by_event.trigger(); // once more does not switch it off
    CHECK(by_event.isChecked());
    player.set_pace(PaceKind::by_time);
    CHECK(by_time.isChecked());
    CHECK_FALSE(actions.paces[static_cast<std::size_t>(PaceKind::by_statement)].isVisible());
}

TEST_CASE_METHOD(WindowFixture, "with a clock the moment is written and typed as on the axis")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.clock = core::Clock{"8:00", "1 min"};
    open(file("clock.json", QByteArray::fromStdString(core::to_json(scenario))));
    window.session().player().set_t(5);
    settle();
    auto* moment = find<PlayerBar>().findChild<MomentBox*>();
    REQUIRE(moment);
    CHECK(moment->text() == "8:05");
    moment->setFocus();
    moment->selectAll();
    QTest::keyClicks(moment, "8:03");
    QTest::keyClick(moment, Qt::Key_Return);
    CHECK(t() == 3);
    CHECK(moment->text() == "8:03");
    moment->selectAll();
    QTest::keyClicks(moment, "6");
    QTest::keyClick(moment, Qt::Key_Return);
    CHECK(moment->text() == "8:06");
    CHECK(t() == 6);
}
