// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/stated_value.h"

#include <catch2/catch.hpp>

using namespace procession::core;
using namespace procession::core::edit;

TEST_CASE("what is in force is written down, and the scenario stays what it was")
{
    const std::string text = R"({"procession": 1, "scheduler": {"policy": "mlfq"},
  "processes": [{"name": "A", "bursts": [{"cpu": 5}]}]})";
    EditedScenario edited(text);
    REQUIRE(edited.reading().scenario);
    const Scenario before = *edited.reading().scenario;
    for (const char* path :
         {"scheduler.tie", "scheduler.preempt", "scheduler.preempted", "scheduler.slice",
          "scheduler.last", "scheduler.quantum", "machine.first_dispatch_costs"}) {
        CAPTURE(path);
        const auto json = value_in_force(before, path);
        REQUIRE(json);
        REQUIRE_FALSE(state_value(edited, "state_rule", path, *json));
        REQUIRE(edited.reading().scenario);
        CHECK(edited.document().find(path) != Document::none);
        Scenario now = *edited.reading().scenario;
        now.scheduler.parameters = before.scheduler.parameters; // what is stated may stand there
        CHECK(now == before);
        CHECK(value_in_force(*edited.reading().scenario, path) == json);
    }
    CHECK(value_in_force(before, "scheduler.tie") == "\"arrival-first\"");
    CHECK(value_in_force(before, "machine.first_dispatch_costs") == "false");
    CHECK_FALSE(value_in_force(before, "scheduler.larger_is_higher")); // of another policy
    CHECK_FALSE(value_in_force(before, "chance"));
    while (edited.can_undo()) {
        CHECK(edited.undo_name() == "state_rule");
        edited.undo();
    }
    CHECK(edited.text() == text);
}
