// SPDX-License-Identifier: GPL-3.0-or-later
// What the session keeps of its changes: enough to take back all of them, and no more.
#include "support/property.h"
#include "support/resident.h"
#include "ui/session/scenario_difference.h"
#include "ui/session/session.h"
#include "window_fixture.h"

#include <QSignalSpy>
#include <catch2/catch.hpp>
#include <vector>

using namespace procession;
using namespace procession::ui;

namespace {

/// Many processes of which nothing is run before long.
core::Scenario large_scenario()
{
    core::Scenario scenario = round_robin_scenario();
    scenario.processes.clear();
    for (int i = 0; i < 3000; ++i) {
        core::ProcessSpec process;
        process.name = "P" + std::to_string(i);
        process.bursts = {{core::Burst::Kind::cpu, core::no_device, 1 + i % 7, {}}};
        scenario.processes.push_back(process);
    }
    scenario.listed = scenario.processes.size();
    scenario.until = 10;
    return scenario;
}

/// The scenario with its `count`-th change.
core::Scenario changed(core::Scenario scenario, std::size_t count)
{
    scenario.processes[count % scenario.processes.size()].priority += 1;
    return scenario;
}

bool run_is_over(Session& session)
{
    return wait_until([&session] { return !session.simulation().running(); });
}

} // namespace

TEST_CASE("a difference makes one scenario of another, and that one of it again")
{
    const auto& policies = tests::policy_names();
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto one = tests::random_scenario(seed, policies[seed % policies.size()], 3);
        const auto other = tests::random_scenario(seed * 7 + 1, policies[seed % 3], 2);
        const ScenarioDifference difference(one, other);
        core::Scenario scenario = one;
        difference.apply(scenario);
        CHECK(scenario == other);
        difference.take_back(scenario);
        CHECK(scenario == one);
        CHECK(ScenarioDifference(one, one).kept() == 0);
    }
    core::Scenario with_programs = round_robin_scenario();
    with_programs.programs = {{"a", "pass"}, {"b", "x = 1"}};
    core::Scenario without = with_programs;
    without.programs = {{"b", "x = 2"}, {"c", ""}};
    const ScenarioDifference difference(with_programs, without);
    CHECK(difference.kept() == 4);
    difference.apply(with_programs);
    CHECK(with_programs == without);
}

TEST_CASE("a change of a large scenario costs what is changed, and all can be taken back")
{
    Session session;
    const core::Scenario large = large_scenario();
    CHECK(ScenarioDifference(large, changed(large, 1)).kept() == 2);
    session.open_scenario(large, "large");
    REQUIRE(run_is_over(session));
    session.change(changed(*session.scenario(), 0), "first");
    REQUIRE(run_is_over(session));
    const std::optional<std::size_t> before = tests::live_bytes();
    constexpr std::size_t changes = 60;
    for (std::size_t i = 1; i < changes; ++i) {
        session.change(changed(*session.scenario(), i), "another");
        REQUIRE(run_is_over(session)); // of a run that goes on the scenario is held, too
    }
    if (before) {
        const std::size_t now = *tests::live_bytes();
        const std::size_t grown = now > *before ? now - *before : 0;
        CHECK(grown < 6'000'000); // two copies of the scenario for each would be ten times that
    }
    CHECK(session.last_change()->before.processes[changes - 1].priority == 0);
    while (session.changes().canUndo()) {
        session.changes().undo();
    }
    CHECK(session.scenario() == large);
    while (session.changes().canRedo()) {
        session.changes().redo();
    }
    CHECK(session.scenario()->processes[changes - 1].priority == 1);
    REQUIRE(run_is_over(session));
}

TEST_CASE("changes after one whose run was stopped are taken back as they were made")
{
    Session session;
    const core::Scenario first = round_robin_scenario();
    session.open_scenario(first, "small");
    REQUIRE(run_is_over(session));
    session.change(changed(first, 0), "stopped");
    session.cancel();
    REQUIRE(run_is_over(session)); // it may have been quicker
    const core::Scenario second = *session.scenario();
    const core::Scenario third = changed(second, 1);
    session.change(third, "run");
    REQUIRE(run_is_over(session));
    CHECK(session.last_change()->before == second);
    session.changes().undo();
    CHECK(session.scenario() == second);
    session.changes().undo();
    CHECK(session.scenario() == first);
    session.changes().redo();
    session.changes().redo();
    CHECK(session.scenario() == third);
    REQUIRE(run_is_over(session));
}
