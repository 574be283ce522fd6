// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"
#include "ui/session/simulation.h"
#include "window_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <thread>

using namespace procession;
using namespace procession::ui;

namespace {

/// A run that ends by cancelling only: two processes that alternate for 2^52 ticks.
core::Scenario endless_scenario()
{
    core::Scenario scenario = round_robin_scenario();
    scenario.scheduler.parameters.set("quantum", std::int64_t{1});
    for (core::ProcessSpec& process : scenario.processes) {
        process.bursts[0].ticks = core::Ticks{1} << 51;
    }
    scenario.limits.events = 2'000'000'000;
    return scenario;
}

Simulation::Source source(const core::Scenario& scenario)
{
    return [scenario] { return core::ReadScenario{scenario, {}}; };
}

} // namespace

TEST_CASE("a run happens in another thread and comes back in this one")
{
    Simulation simulation;
    const auto here = std::this_thread::get_id();
    std::atomic<bool> elsewhere = false;
    std::shared_ptr<const RunResult> result;
    bool delivered_here = false;
    QObject::connect(&simulation, &Simulation::finished,
                     [&](const std::shared_ptr<const RunResult>& got) {
                         result = got;
                         delivered_here = std::this_thread::get_id() == here;
                     });
    simulation.start([&] {
        elsewhere = std::this_thread::get_id() != here;
        return core::ReadScenario{round_robin_scenario(), {}};
    });
    REQUIRE(wait_until([&] { return result != nullptr; }));
    CHECK(elsewhere);
    CHECK(delivered_here);
    REQUIRE(result->trace);
    CHECK(result->trace->end() == 8);
    CHECK_FALSE(simulation.running());
}

TEST_CASE("a run can be cancelled, and then has no trace")
{
    Simulation simulation;
    std::shared_ptr<const RunResult> result;
    QObject::connect(&simulation, &Simulation::finished,
                     [&](const std::shared_ptr<const RunResult>& got) { result = got; });
    simulation.start(source(endless_scenario()));
    CHECK(wait_until([&] { return simulation.progress().events > 0; }));
    CHECK(simulation.running());
    simulation.cancel();
    REQUIRE(wait_until([&] { return result != nullptr; }));
    CHECK_FALSE(result->trace);
    CHECK(result->failure.isEmpty());
}

TEST_CASE("only the run started last comes back")
{
    Simulation simulation;
    QSignalSpy finished(&simulation, &Simulation::finished);
    core::Ticks end = 0;
    QObject::connect(&simulation, &Simulation::finished,
                     [&](const std::shared_ptr<const RunResult>& got) {
                         end = got->trace ? got->trace->end() : -1;
                     });
    simulation.start(source(endless_scenario()));
    simulation.start(source(endless_scenario()));
    simulation.start(source(round_robin_scenario()));
    REQUIRE(wait_until([&] { return finished.count() > 0; }));
    QTest::qWait(50);
    CHECK(finished.count() == 1);
    CHECK(end == 8);
}

TEST_CASE("an internal failure is told, not thrown")
{
    Simulation simulation;
    std::shared_ptr<const RunResult> result;
    QObject::connect(&simulation, &Simulation::finished,
                     [&](const std::shared_ptr<const RunResult>& got) { result = got; });
    simulation.start([]() -> core::ReadScenario { throw std::logic_error("queue 7 is empty"); });
    REQUIRE(wait_until([&] { return result != nullptr; }));
    CHECK(result->failure.contains("queue 7 is empty"));
}

TEST_CASE("a simulation may be destroyed while it runs")
{
    auto simulation = std::make_unique<Simulation>();
    simulation->start(source(endless_scenario()));
    simulation.reset();
    SUCCEED("the destructor came back");
}

TEST_CASE("moves within one turn of the event loop come as one moment")
{
    Session session;
    session.open(":/scenarios/welcome.procession.json");
    REQUIRE(wait_until([&] { return session.moment().has_value(); }));
    QSignalSpy moments(&session, &Session::moment_changed);
    for (core::Ticks t = 1; t <= 5; ++t) {
        session.player().set_t(t);
    }
    CHECK(moments.count() == 0);
    REQUIRE(wait_until([&] { return moments.count() > 0; }));
    CHECK(moments.count() == 1);
    CHECK(session.moment()->t == 5);
    CHECK(*session.moment()->state == session.trace()->view(5));
}

TEST_CASE("a cancelled change leaves scenario and picture as they were")
{
    Session session;
    session.open(":/scenarios/welcome.procession.json");
    REQUIRE(wait_until([&] { return session.trace().has_value(); }));
    const core::Scenario before = *session.scenario();
    QSignalSpy settled(&session, &Session::settled);
    session.change(endless_scenario(), "endless");
    session.cancel();
    REQUIRE(wait_until([&] { return settled.count() > 0; }));
    CHECK(*session.scenario() == before);
    CHECK(session.trace()->scenario() == before);
    CHECK_FALSE(session.is_changed());
}
