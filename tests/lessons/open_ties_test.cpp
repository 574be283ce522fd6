// SPDX-License-Identifier: GPL-3.0-or-later
// Where the rules leave something open, every legal answer is right.
#include "core/simulate.h"
#include "lessons/predict/ask.h"
#include "support/property.h"

#include <algorithm>
#include <set>

namespace procession::tests {

using core::EntityId;
using core::Scenario;
using core::Ticks;
using core::Trace;
using lessons::Kind;

namespace {

core::ProcessSpec process(const char* name, Ticks arrival, Ticks burst)
{
    core::ProcessSpec spec;
    spec.name = name;
    spec.arrival = arrival;
    spec.bursts = {{core::Burst::Kind::cpu, core::no_device, burst, {}}};
    return spec;
}

/// A runs; B and C arrive together, later D.
Scenario tied(const char* policy)
{
    Scenario scenario;
    scenario.scheduler.policy = policy;
    scenario.processes = {process("A", 0, 5), process("B", 2, 3), process("C", 2, 3),
                          process("D", 3, 3)};
    scenario.listed = scenario.processes.size();
    return scenario;
}

std::set<EntityId> right(const lessons::Question& question)
{
    std::set<EntityId> ids;
    for (const lessons::Option& option : question.options) {
        if (option.right) {
            ids.insert(option.process);
        }
    }
    return ids;
}

} // namespace

TEST_CASE("of those that arrive together either may come first, if ties are shuffled", "[predict]")
{
    Scenario scenario = tied("fcfs");
    CHECK(right(*lessons::ask(core::simulate(scenario), 1, Kind::next_process)) ==
          std::set<EntityId>{1});
    scenario.machine.shuffle_ties = true;
    const Trace shuffled = core::simulate(scenario);
    CHECK(right(*lessons::ask(shuffled, 1, Kind::next_process)) == std::set<EntityId>{1, 2});
    // Once they stand in the queue the tie is open no more.
    CHECK(right(*lessons::ask(shuffled, 2, Kind::next_process)).size() == 1);
}

TEST_CASE("a script of choices decides, but what it leaves out is as right", "[predict]")
{
    Scenario scenario = tied("fcfs");
    scenario.choices = {1};
    const auto question = lessons::ask(core::simulate(scenario), 1, Kind::next_process);
    REQUIRE(question);
    CHECK(right(*question) == std::set<EntityId>{1, 2});
}

TEST_CASE("every ticket may be drawn", "[predict]")
{
    Scenario scenario = tied("lottery");
    scenario.processes[3].tickets = 1;
    scenario.processes[1].tickets = 5000;
    scenario.scheduler.parameters.set("quantum", std::int64_t{5});
    const auto question = lessons::ask(core::simulate(scenario), 4, Kind::next_process);
    REQUIRE(question);
    CHECK(right(*question) == std::set<EntityId>{1, 2, 3});
}

TEST_CASE("what chance decides is not asked as a number", "[predict]")
{
    const Trace trace = core::simulate(tied("lottery"));
    CHECK_FALSE(lessons::ask(trace, 0, Kind::average_waiting));
    Scenario scenario = tied("lottery");
    scenario.scheduler.parameters.set("draws", scheduler::IntegerList(40, 0));
    CHECK(lessons::ask(core::simulate(scenario), 0, Kind::average_waiting));
}

TEST_CASE("another course of a run has its past in common with it", "[predict]")
{
    check_property("courses", 100, [] {
        AnyScenario any = *any_scenario("", 3);
        any.scenario.machine.shuffle_ties = true;
        const Trace trace = core::simulate(any.scenario);
        const Ticks t = *rc::gen::inRange<Ticks>(0, std::min<Ticks>(trace.end(), 60) + 1);
        core::RunOptions options;
        options.other_course = core::OtherCourse{t, 7};
        const Trace other = core::simulate(any.scenario, options);
        RC_ASSERT(other.first_at_or_after(t + 1) == trace.first_at_or_after(t + 1));
        for (core::RecordIndex i = 0; i < trace.first_at_or_after(t + 1); ++i) {
            RC_ASSERT(other.records()[i] == trace.records()[i]);
        }
        if (t < other.end()) {
            RC_ASSERT(other.view(t) == trace.view(t));
        }
        RC_ASSERT(other.outcome() != core::Outcome::limit ||
                  trace.outcome() == core::Outcome::limit);
    });
}

} // namespace procession::tests
