// SPDX-License-Identifier: GPL-3.0-or-later
// With the veil nothing that happens after the latest moment seen is told anywhere.
#include "told.h"
#include "ui/main_window/run_status.h"
#include "ui/stage/stage.h"
#include "ui/stage/state_diagram.h"
#include "window_fixture.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>
#include <QStatusBar>
#include <QStringList>
#include <QToolButton>
#include <QtTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

core::ProcessSpec process(const char* name, core::Ticks arrival, std::vector<core::Ticks> bursts)
{
    core::ProcessSpec spec;
    spec.name = name;
    spec.arrival = arrival;
    for (std::size_t i = 0; i < bursts.size(); ++i) {
        const bool computes = i % 2 == 0;
        spec.bursts.push_back({computes ? core::Burst::Kind::cpu : core::Burst::Kind::io,
                               computes ? core::no_device : core::DeviceIndex{0},
                               bursts[i],
                               {}});
    }
    return spec;
}

core::Scenario scenario(std::vector<core::ProcessSpec> processes)
{
    core::Scenario result;
    result.scheduler.policy = "rr";
    result.scheduler.parameters.set("quantum", std::int64_t{3});
    result.listed = processes.size();
    result.processes = std::move(processes);
    return result;
}

/// The same up to t = 20, and quite different afterwards: more arrives, what is done
/// after the bursts under way is another thing, and it takes far longer.
std::pair<core::Scenario, core::Scenario> alike_until_20()
{
    const core::ProcessSpec a = process("A", 0, {6, 4, 5});
    const core::ProcessSpec b = process("B", 2, {30});
    return {scenario({a, b, process("C", 25, {5})}),
            scenario({a, process("B", 2, {30, 7, 200}), process("C", 40, {90}),
                      process("D", 60, {3, 3, 3})})};
}

struct Shown {
    QStringList told;
    QStringList tips;
    QImage picture;
};

/// A moment, or with `records` so many events into its instant.
struct When {
    core::Ticks t = 0;
    int records = 0;
};

void go_to(Player& player, const When& when)
{
    player.set_t(when.records > 0 ? when.t - 1 : when.t);
    for (int i = 0; i < when.records; ++i) {
        player.step_record();
    }
}

Shown look_at(WindowFixture& fixture)
{
    fixture.find<Stage>().finish();
    fixture.find<StateDiagram>().finish();
    return {told(fixture.window), tips(fixture.window), fixture.window.grab().toImage()};
}

/// What the window shows once views have done what they put off, layouts above all: when nothing
/// changes any more, however busy the machine is.
Shown at_rest(WindowFixture& fixture)
{
    settle();
    Shown before = look_at(fixture);
    for (int i = 0; i < 50; ++i) {
        settle();
        QTest::qWait(50); // what waits for a time
        Shown now = look_at(fixture);
        if (now.told == before.told && now.tips == before.tips && now.picture == before.picture) {
            break;
        }
        before = std::move(now);
    }
    return before;
}

/// What one window shows of a scenario at each of these moments, one after the other.
std::vector<Shown> shown(WindowFixture& fixture, const core::Scenario& scenario, bool veil,
                         const std::vector<When>& moments)
{
    Session& session = fixture.window.session();
    const int before = session.openings();
    session.open_scenario(scenario, "the same name");
    REQUIRE(wait_until([&] { return session.openings() > before; }));
    session.set_veil(veil);
    std::vector<Shown> result;
    for (const When& when : moments) {
        go_to(session.player(), when);
        result.push_back(at_rest(fixture));
    }
    return result;
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "scenarios that differ only after t look the same with the veil")
{
    const auto [one, other] = alike_until_20();
    const std::vector<When> moments{{0}, {1}, {4}, {7}, {11}, {13}, {18}, {20}};
    (void)shown(*this, one, true, moments); // the window takes its shape
    const std::vector<Shown> first = shown(*this, one, true, moments);
    const std::vector<Shown> second = shown(*this, other, true, moments);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        INFO("t = " << moments[i].t);
        CHECK(difference(first[i].told, second[i].told) == "");
        CHECK(difference(first[i].tips, second[i].tips) == "");
        CHECK(static_cast<bool>(first[i].picture == second[i].picture));
        CHECK_FALSE(first[i].tips.join(QString()).isEmpty());
    }
    // Without the veil they do not: the test can fail.
    const std::vector<Shown> open_one = shown(*this, one, false, {{4}});
    const std::vector<Shown> open_other = shown(*this, other, false, {{4}});
    CHECK(difference(open_one[0].told, open_other[0].told) != "");
    CHECK(difference(open_one[0].tips, open_other[0].tips) != "");
    CHECK(static_cast<bool>(open_one[0].picture != open_other[0].picture));
}

TEST_CASE_METHOD(WindowFixture, "inside an instant, what the rest of it brings is not told either")
{
    // At 9 B's quantum ends, and C arrives before. In one of them D arrives then, too, after C.
    const core::ProcessSpec a = process("A", 0, {30});
    const core::ProcessSpec b = process("B", 2, {30});
    const core::ProcessSpec c = process("C", 9, {5});
    const core::Scenario one = scenario({a, b, c, process("D", 9, {5})});
    const core::Scenario other = scenario({a, b, c, process("D", 40, {90})});
    const std::vector<When> moments{{8}, {9, 1}, {8}}; // and back out of it
    (void)shown(*this, one, true, moments);            // the window takes its shape
    const std::vector<Shown> first = shown(*this, one, true, moments);
    CHECK(window.session().moment()->seen == 8);
    const std::vector<Shown> second = shown(*this, other, true, moments);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        INFO("step " << i);
        CHECK(difference(first[i].told, second[i].told) == "");
        CHECK(difference(first[i].tips, second[i].tips) == "");
        CHECK(static_cast<bool>(first[i].picture == second[i].picture));
    }
    CHECK_FALSE(first[1].told.filter(QRegularExpression("\\bC\\b")).isEmpty());
    // One event on it is there: the test can fail.
    CHECK(difference(shown(*this, one, true, {{9, 2}})[0].told,
                     shown(*this, other, true, {{9, 2}})[0].told) != "");
}

TEST_CASE("what has been seen stays, and one key lifts the veil")
{
    WindowFixture fixture;
    fixture.open(":/scenarios/welcome.procession.json");
    Session& session = fixture.window.session();
    CHECK(session.has_veil()); // the library's scenarios are for discovering
    session.player().set_t(9);
    settle();
    session.player().set_t(4);
    settle();
    CHECK(session.moment()->seen == 9);
    CHECK(session.moment()->t == 4);
    fixture.press(Qt::Key_V);
    CHECK_FALSE(session.has_veil());
    CHECK(session.moment()->seen == session.trace()->end());
    fixture.press(Qt::Key_V);
    CHECK(session.moment()->seen == 9);
}

TEST_CASE("under the veil, to run to what does not come is to run to the end")
{
    WindowFixture fixture;
    fixture.open(":/scenarios/welcome.procession.json"); // round robin: nothing is ever boosted
    const auto run_to_boost = [&fixture] {
        for (const QMenu* menu : fixture.window.findChildren<QMenu*>()) {
            for (QAction* action : menu->actions()) {
                if (action->statusTip() == "Run to the next boost") {
                    action->trigger();
                }
            }
        }
        settle();
        return fixture.window.statusBar()->currentMessage();
    };
    Session& session = fixture.window.session();
    session.player().set_t(3);
    settle();
    CHECK(run_to_boost().startsWith("None came up to the end"));
    CHECK(fixture.t() == session.trace()->end());
    session.player().set_t(3); // now everything has been seen: saying so tells nothing
    settle();
    CHECK(run_to_boost().startsWith("From here on there is none"));
    CHECK(fixture.t() == 3);
}

TEST_CASE("the window speaks of a veil only where there is one")
{
    WindowFixture fixture;
    fixture.open(":/scenarios/welcome.procession.json");
    QToolButton* button = nullptr;
    for (QToolButton* each : fixture.window.findChildren<QToolButton*>()) {
        button = each->accessibleName() == "Veil on" ? each : button;
    }
    REQUIRE(button);
    CHECK(fixture.find<RunStatus>().text().contains("hidden"));
    CHECK(button->toolTip().startsWith("What has not been seen yet is hidden."));
    fixture.press(Qt::Key_V);
    CHECK(button->text() == "Veil off");
    CHECK(button->toolTip().startsWith("The whole run is shown."));
    fixture.press(Qt::Key_V);
    CHECK(button->text() == "Veil on");
    for (const auto page : {MainWindow::Page::compare, MainWindow::Page::home}) {
        fixture.window.go_to(page);
        CHECK_FALSE(fixture.find<RunStatus>().text().contains("hidden"));
        CHECK_FALSE(button->isVisible());
    }
    fixture.window.go_to(MainWindow::Page::run);
    CHECK(button->isVisible());
    CHECK(fixture.find<RunStatus>().text().contains("hidden"));
}

TEST_CASE("a scenario of one's own opens without the veil")
{
    WindowFixture fixture;
    const QString file =
        fixture.file("own.procession.json",
                     R"({"procession": 1, "processes": [{"name": "A", "bursts": [{"cpu": 4}]}]})");
    fixture.open(file);
    CHECK_FALSE(fixture.window.session().has_veil());
}
