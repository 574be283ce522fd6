// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_help.h"

#include "scheduler/registry.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession::core;
using namespace procession::core::test;
namespace scheduler = procession::scheduler;

namespace {

Scenario under(std::string_view conventions, std::string_view members)
{
    return scenario_of(fmt::format(
        R"({{"procession": 1, "conventions": "{}", {} "processes": []}})", conventions, members));
}

} // namespace

TEST_CASE(
    "china-408 brings arrivals first, tail, fresh slices, quanta 1, 2, 4 and a dear first dispatch")
{
    const Scenario scenario = under("china-408", R"("scheduler": {"policy": "mlfq"},)");
    const auto& parameters = scenario.scheduler.parameters;
    CHECK(scenario.scheduler.tie == TieOrder::arrival_first);
    CHECK(scenario.machine.first_dispatch_costs);
    CHECK(parameters.choice("preempted", "") == "tail");
    CHECK(parameters.choice("slice", "") == "fresh");
    CHECK(parameters.list("quantum", {}) == scheduler::IntegerList{1, 2, 4});
}

TEST_CASE("quanta that double go on for as many levels as the scenario has")
{
    const auto quanta = [](std::string_view members) {
        return under("stallings", members).scheduler.parameters.list("quantum", {});
    };
    CHECK(quanta(R"("scheduler": {"policy": "mlfq", "queues": 5},)") ==
          scheduler::IntegerList{1, 2, 4, 8, 16});
    CHECK(quanta(R"("scheduler": {"policy": "mlfq", "allotment": [1, 1]},)") ==
          scheduler::IntegerList{1, 2});
    CHECK(quanta(R"("scheduler": {"policy": "mlfq", "queues": 64},)").size() == 64);
}

TEST_CASE("what a scenario states itself wins over its conventions")
{
    const Scenario scenario = under("china-408", R"("machine": {"first_dispatch_costs": false},
        "scheduler": {"policy": "mlfq", "slice": "keep", "quantum": [8, 9], "tie": "preempted-first"},)");
    CHECK_FALSE(scenario.machine.first_dispatch_costs);
    CHECK(scenario.scheduler.tie == TieOrder::preempted_first);
    CHECK(scenario.scheduler.parameters.choice("slice", "") == "keep");
    CHECK(scenario.scheduler.parameters.choice("preempted", "") == "tail");
    CHECK(scenario.scheduler.parameters.list("quantum", {}) == scheduler::IntegerList{8, 9});
}

TEST_CASE("the other books")
{
    CHECK(under("ostep", "").scheduler.tie == TieOrder::preempted_first);
    CHECK(under("tanenbaum", R"("scheduler": {"policy": "priority"},)")
              .scheduler.parameters.boolean("larger_is_higher", false));
    CHECK(under("silberschatz", R"("scheduler": {"policy": "mlfq"},)")
              .scheduler.parameters.choice("last", "") == "fcfs");
    CHECK(under("silberschatz", "").scheduler.parameters == scheduler::Parameters{});
    CHECK(under("procession", R"("scheduler": {"policy": "mlfq"},)").scheduler.parameters ==
          scheduler::Parameters{});
}

TEST_CASE("bundles speak of policies, parameters and values that exist")
{
    CHECK(conventions().front().name == "procession");
    CHECK(find_conventions("nobody") == nullptr);
    for (const Conventions& bundle : conventions()) {
        CAPTURE(bundle.name);
        CHECK(find_conventions(bundle.name) == &bundle);
        CHECK_FALSE(bundle.columns.empty());
        for (const ConventionDefault& entry : bundle.defaults) {
            CAPTURE(entry.policy, entry.parameter);
            const scheduler::PolicyInfo* policy = scheduler::find_policy(entry.policy);
            REQUIRE(policy);
            const scheduler::ParameterInfo* info = policy->parameter(entry.parameter);
            REQUIRE(info);
            CHECK(scheduler::check(*info, entry.value) == scheduler::ParameterFault::none);
        }
    }
}

TEST_CASE("each bundle has the words of its book")
{
    const auto word = [](std::string_view conventions, std::string_view term) {
        const auto& words = find_conventions(conventions)->words;
        return *std::find_if(words.begin(), words.end(),
                             [&](const ConventionWord& entry) { return entry.term == term; });
    };
    CHECK(word("silberschatz", "blocked").english == "waiting");
    CHECK(word("ostep", "srtf").english == "STCF");
    CHECK(word("stallings", "weighted_turnaround").english == "normalized turnaround");
    CHECK(word("china-408", "weighted_turnaround").chinese == "带权周转时间");
    CHECK(word("china-408", "running").chinese == "执行态");
}
