// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/random_scenario.h"
#include "support/rounds.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <ostream>
#include <sstream>
#include <string>
#include <utility>

namespace procession::tests {

/// A scenario made by chance, shown as people write it when a property fails.
struct AnyScenario {
    core::Scenario scenario;
};

/// For RapidCheck.
void showValue(const AnyScenario& any, std::ostream& out);

/// Scenarios of one policy (of any if empty), shrunk step by step.
[[nodiscard]] rc::Gen<AnyScenario> any_scenario(const std::string& policy,
                                                core::CoreNumber most_cores);

/// Checks (Catch2) that `property` holds rounds_asked(runs) times. On failure
/// RapidCheck's report tells the shrunk scenario and how to reproduce it.
template <typename Property>
void check_property(const std::string& description, int runs, Property&& property)
{
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = rounds_asked(runs);
    rc::detail::TestMetadata metadata;
    metadata.id = description;
    metadata.description = description;
    const auto result =
        rc::detail::checkTestable(std::forward<Property>(property), metadata, params);
    std::ostringstream report;
    rc::detail::printResultMessage(result, report);
    INFO(report.str());
    CHECK(result.template is<rc::detail::SuccessResult>());
}

} // namespace procession::tests
