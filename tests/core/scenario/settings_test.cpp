// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/settings.h"
#include "reading_help.h"

#include <catch2/catch.hpp>

using namespace procession::core;
using namespace procession::core::test;
namespace scheduler = procession::scheduler;

namespace {

Scenario with_scheduler(std::string_view members)
{
    return scenario_of(fmt::format(
        R"({{"procession": 1, {} "processes": [{{"name": "A", "bursts": [{{"cpu": 1}}]}}]}})",
        members));
}

std::string code(const std::optional<Message>& message)
{
    return message ? std::string(name(message->code)) : "";
}

} // namespace

TEST_CASE("another policy keeps tie and the parameters that it knows too")
{
    Scenario scenario =
        with_scheduler(R"("scheduler": {"policy": "rr", "quantum": 7, "tie": "preempted-first"},)");
    REQUIRE_FALSE(set_policy(scenario, "mlfq"));
    CHECK(scenario.scheduler.policy == "mlfq");
    CHECK(scenario.scheduler.tie == TieOrder::preempted_first);
    CHECK(scenario.scheduler.parameters.integer("quantum", 0) == 7);
    REQUIRE_FALSE(set_policy(scenario, "fifo"));
    CHECK(scenario.scheduler.policy == "fcfs");
    CHECK(scenario.scheduler.parameters == scheduler::Parameters{});
}

TEST_CASE("a value that the new policy cannot take is dropped, and the conventions apply anew")
{
    Scenario scenario = with_scheduler(R"("scheduler": {"policy": "mlfq", "quantum": [4, 8]},)");
    REQUIRE_FALSE(set_policy(scenario, "rr"));
    CHECK_FALSE(scenario.scheduler.parameters.contains("quantum"));

    Scenario chinese = with_scheduler(
        R"("conventions": "china-408", "scheduler": {"policy": "rr", "quantum": 3},)");
    REQUIRE_FALSE(set_policy(chinese, "mlfq"));
    CHECK(chinese.scheduler.parameters.integer("quantum", 0) == 3);
    CHECK(chinese.scheduler.parameters.choice("slice", "") == "fresh");
    REQUIRE_FALSE(set_policy(chinese, "sjf"));
    CHECK(chinese.scheduler.parameters == scheduler::Parameters{});
}

TEST_CASE("an unknown policy is refused with the nearest name")
{
    Scenario scenario = with_scheduler("");
    const Scenario before = scenario;
    const auto message = set_policy(scenario, "mlqf");
    REQUIRE(message);
    CHECK(render(*message).find("\"mlfq\"") != std::string::npos);
    CHECK(scenario == before);
}

TEST_CASE("values are set from text")
{
    Scenario scenario = with_scheduler(R"("scheduler": {"policy": "mlfq"},)");
    CHECK_FALSE(set_value(scenario, "quantum", "2:4:8"));
    CHECK_FALSE(set_value(scenario, "stay", "yes"));
    CHECK_FALSE(set_value(scenario, "scheduler.boost", "50"));
    CHECK_FALSE(set_value(scenario, "tie", "preempted-first"));
    CHECK_FALSE(set_value(scenario, "machine.cores", "4"));
    CHECK_FALSE(set_value(scenario, "machine.ready_queues", "per-core"));
    CHECK_FALSE(set_value(scenario, "machine.stealing", "off"));
    CHECK_FALSE(set_value(scenario, "limits.events", "1000"));
    CHECK_FALSE(set_value(scenario, "until", "99"));
    CHECK_FALSE(set_value(scenario, "seed", "7"));
    const auto& parameters = scenario.scheduler.parameters;
    CHECK(parameters.list("quantum", {}) == scheduler::IntegerList{2, 4, 8});
    CHECK(parameters.boolean("stay", false));
    CHECK(parameters.integer("boost", 0) == 50);
    CHECK(scenario.scheduler.tie == TieOrder::preempted_first);
    CHECK(scenario.machine.cores == 4);
    CHECK(scenario.machine.ready_queues == ReadyQueues::per_core);
    CHECK_FALSE(scenario.machine.stealing);
    CHECK(scenario.limits.events == 1000);
    CHECK(scenario.until == 99);
    CHECK(scenario.seed == 7);
}

TEST_CASE("what cannot be set is said and changes nothing")
{
    Scenario scenario = scenario_of(R"({"procession": 1, "machine": {"cores": 4},
        "scheduler": {"policy": "mlfq", "quantum": [1, 2]},
        "processes": [{"affinity": [3], "bursts": [{"cpu": 1}]}]})");
    const Scenario before = scenario;
    CHECK(code(set_value(scenario, "quantum", "0")) == "value_not_number_or_list");
    CHECK(code(set_value(scenario, "quantum", "1:")) == "value_not_number_or_list");
    CHECK(code(set_value(scenario, "quantum", "")) == "value_not_number_or_list");
    CHECK(code(set_value(scenario, "queues", "3")) == "levels_differ");
    CHECK(code(set_value(scenario, "stay", "perhaps")) == "value_not_boolean");
    CHECK(code(set_value(scenario, "quantm", "1")) == "parameter_unknown_near");
    CHECK(code(set_value(scenario, "machine.core", "1")) == "key_unknown_near");
    CHECK(code(set_value(scenario, "machine.cores", "3")) == "setting_leaves_affinity");
    CHECK(code(set_value(scenario, "machine.cores", "1.5")) == "value_not_integer");
    CHECK(code(set_value(scenario, "machine.costs", "idea")) == "value_not_choice_near");
    CHECK(code(set_value(scenario, "last", "lifo")) == "value_not_choice");
    CHECK(scenario == before);
}

TEST_CASE("under conventions with doubling quanta the number of levels can be set alone")
{
    Scenario scenario =
        with_scheduler(R"("conventions": "stallings", "scheduler": {"policy": "mlfq"},)");
    REQUIRE_FALSE(set_value(scenario, "queues", "4"));
    CHECK(scenario.scheduler.parameters.list("quantum", {}) == scheduler::IntegerList{1, 2, 4, 8});
}

TEST_CASE("a policy with its values, all or none")
{
    Scenario scenario = with_scheduler("");
    REQUIRE_FALSE(
        set_policy_with_values(scenario, " mlfq , quantum=2:4:8, boost = 9,machine.cores=2"));
    CHECK(scenario.scheduler.policy == "mlfq");
    CHECK(scenario.scheduler.parameters.integer("boost", 0) == 9);
    CHECK(scenario.machine.cores == 2);
    const Scenario before = scenario;
    CHECK(code(set_policy_with_values(scenario, "rr,quantum=3,boost=1")) == "parameter_unknown");
    CHECK(code(set_policy_with_values(scenario, "rr,quantum")) == "setting_without_value");
    CHECK(code(set_policy_with_values(scenario, "")) == "policy_unknown");
    CHECK(scenario == before);
}
