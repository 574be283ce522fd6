// SPDX-License-Identifier: GPL-3.0-or-later
// Each policy on the real machine against the slow, naive model of both.
#include "support/naive_differences.h"
#include "support/naive_machine.h"
#include "support/property.h"

#include "core/simulate.h"

namespace procession::tests {

namespace {

void agrees(const std::string& policy, core::CoreNumber most_cores, int runs)
{
    check_property(policy + " agrees with the naive machine", runs, [&] {
        const AnyScenario any = *any_scenario(policy, most_cores);
        const NaiveRun naive = NaiveMachine(any.scenario).run();
        const std::string differs = differences(naive, core::simulate(any.scenario));
        if (!differs.empty()) {
            RC_FAIL(differs);
        }
    });
}

} // namespace

TEST_CASE("every policy agrees with the naive machine on one core", "[naive][property]")
{
    for (const std::string& policy : policy_names()) {
        DYNAMIC_SECTION(policy)
        {
            agrees(policy, 1, 3000);
        }
    }
}

TEST_CASE("every policy agrees with the naive machine on several cores", "[naive][property]")
{
    for (const std::string& policy : policy_names()) {
        DYNAMIC_SECTION(policy)
        {
            agrees(policy, 4, 5000);
        }
    }
}

} // namespace procession::tests
