// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instant_order.h"
#include "core/scenario/document.h"
#include "core/scenario/scenario.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::exercise {

/// Rules in which books differ without telling, so that an exercise has to state them or to be
/// such that they do not matter. What makes another algorithm of a policy (preemption by
/// priority, aging, boost) is none of these: an exercise says it. Nor are rules on which all
/// agree (see docs/adr/0019).
enum class OpenRule : std::uint8_t {
    arrival_and_leaving, ///< who joins the ready queue first at one instant: `tie`
    arrival_and_io,      ///< the same; no key settles it
    io_and_leaving,      ///< the same: `tie`
    chance,              ///< what is drawn, by the seed
    equal,               ///< who goes first among equals
    first_dispatch,      ///< whether a core's first dispatch costs a switch
    larger_is_higher,    ///< which priority numbers are high
    last,                ///< how the lowest level is served
    preempt,             ///< whether a higher level takes the core at once
    preempted,           ///< where a preempted process goes in its level
    quantum,             ///< the quanta of the levels, where conventions have some
    slice,               ///< whether a preempted process keeps its slice
};
/// The key of a scenario that settles the rule; "arrival-and-io" and "chance", which none does.
[[nodiscard]] std::string_view name(OpenRule rule);

/// Names of keys that an exercise states itself: parameters of its policy, "tie",
/// "first_dispatch_costs".
using Stated = std::set<std::string, std::less<>>;
/// What the text of a scenario states. Conventions that it names state nothing of their own: the
/// question is whether they matter.
[[nodiscard]] Stated stated_in(const Document& document);
/// The same of a scenario made in code: what differs from its conventions.
[[nodiscard]] Stated stated_in(const Scenario& scenario);

/// One way to read an exercise.
struct Reading {
    std::vector<OpenRule> changed; ///< in which it differs from the scenario's own rules, in order
    std::optional<JoiningOrder> order;
    scheduler::Parameters parameters;
    bool first_dispatch_costs = false;
    std::uint64_t seed = 1;
};

/// Every way to read the scenario, its own first, then those that change least.
[[nodiscard]] std::vector<Reading> readings(const Scenario& scenario, const Stated& stated);
/// The scenario as it is read; the order at one instant is left to whoever runs it.
[[nodiscard]] Scenario read_as(const Scenario& scenario, const Reading& reading);
/// The scenario under the conventions of that bundle.
[[nodiscard]] Scenario read_by(const Scenario& scenario, const Stated& stated,
                               const Conventions& bundle);

} // namespace procession::core::exercise
