// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/property.h"

#include "support/scenario_text.h"

namespace procession::tests {

void showValue(const AnyScenario& any, std::ostream& out)
{
    out << scenario_text(any.scenario);
}

rc::Gen<AnyScenario> any_scenario(const std::string& policy, core::CoreNumber most_cores)
{
    return rc::Gen<AnyScenario>([policy, most_cores](const rc::Random& random, int) {
        rc::Random chance(random);
        const std::uint64_t seed = chance.next();
        const auto& names = policy_names();
        const std::string& chosen = policy.empty() ? names[seed % names.size()] : policy;
        return rc::shrinkable::shrinkRecur(AnyScenario{random_scenario(seed, chosen, most_cores)},
                                           [](const AnyScenario& any) {
                                               std::vector<AnyScenario> steps;
                                               for (core::Scenario& each : simpler(any.scenario)) {
                                                   steps.push_back({std::move(each)});
                                               }
                                               return rc::seq::fromContainer(std::move(steps));
                                           });
    });
}

} // namespace procession::tests
