// SPDX-License-Identifier: GPL-3.0-or-later
// Other orders of what happens at one instant than a scenario can ask for: the machine against
// the naive one, tick by tick.
#include "every_order.h"

#include "core/simulate_in_order.h"
#include "support/naive_differences.h"
#include "support/naive_machine.h"
#include "support/property.h"

#include <catch2/catch.hpp>
#include <memory>

using namespace procession;
using namespace procession::tests;

TEST_CASE("the machine lives through each order as the naive machine does")
{
    check_property("every order", 1000, [] {
        const auto any = *any_scenario("", 3);
        const core::Ticks until = *rc::gen::element<core::Ticks>(3, 10, scheduler::latest_tick);
        for (const core::JoiningOrder& order : every_order()) {
            const core::InstantOrder other{order, until};
            const auto scenario = std::make_shared<const core::Scenario>(any.scenario);
            const core::Trace trace = core::simulate_in_order(scenario, {}, other);
            const std::string told = differences(NaiveMachine(any.scenario, other).run(), trace);
            RC_ASSERT(told == "");
        }
    });
}

TEST_CASE("the order that `tie` stands for changes nothing")
{
    check_property("own order", 200, [] {
        const auto any = *any_scenario("", 3);
        const auto scenario = std::make_shared<const core::Scenario>(any.scenario);
        const core::Trace own = core::simulate(scenario);
        const core::Trace same = core::simulate_in_order(
            scenario, {}, core::InstantOrder{core::joining_order(any.scenario.scheduler.tie)});
        RC_ASSERT(own.records().size() == same.records().size());
        for (core::RecordIndex i = 0; i < own.records().size(); ++i) {
            RC_ASSERT(own.records()[i] == same.records()[i]);
        }
    });
}
