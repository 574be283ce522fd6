// SPDX-License-Identifier: GPL-3.0-or-later
// Ambiguity of random scenarios against the naive machine, which runs them under every set of
// conventions, listed here once more from the contract, and compares the whole schedules.
#include "every_order.h"

#include "core/exercise/ambiguity.h"
#include "support/dice.h"
#include "support/naive_machine.h"
#include "support/property.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <set>

using namespace procession;
using namespace procession::tests;
namespace exercise = core::exercise;

namespace {

using scheduler::ParameterValue;

/// What books say of parameters that an exercise may leave out.
std::map<std::string, std::vector<ParameterValue>> readings_of(const std::string& policy)
{
    const std::vector<ParameterValue> equal{std::string("queue"), std::string("arrival")};
    if (policy == "sjf" || policy == "srtf" || policy == "hrrn") {
        return {{"equal", equal}};
    }
    if (policy == "priority") {
        return {{"equal", equal}, {"larger_is_higher", {false, true}}};
    }
    if (policy == "mlfq") {
        return {{"last", {std::string("rr"), std::string("fcfs")}},
                {"preempt", {std::string("at-once"), std::string("slice-end")}},
                {"preempted", {std::string("front"), std::string("tail")}},
                {"slice", {std::string("keep"), std::string("fresh")}}};
    }
    return {};
}

using Schedule = NaiveRun;

/// The first tick in which two runs differ.
std::optional<core::Ticks> naive_difference(const Schedule& a, const Schedule& b)
{
    const core::Ticks last = std::max(a.end, b.end);
    for (core::Ticks t = 0; t < last; ++t) {
        const auto i = static_cast<std::size_t>(t);
        const auto at = [i](const auto& row, auto beyond) {
            return i < row.size() ? row[i] : beyond;
        };
        for (std::size_t core = 0; core < a.cores.size(); ++core) {
            if (!(at(a.cores[core], Occupant{}) == at(b.cores[core], Occupant{}))) {
                return t;
            }
        }
        for (std::size_t p = 0; p < a.states.size(); ++p) {
            if (at(a.states[p], core::State::terminated) !=
                at(b.states[p], core::State::terminated)) {
                return t;
            }
        }
    }
    return std::nullopt;
}

/// Every scenario that the exercise may be read as.
std::vector<core::Scenario> scenarios(const core::Scenario& own, const exercise::Stated& stated)
{
    std::vector<core::Scenario> all{own};
    for (const auto& [name, values] : readings_of(own.scheduler.policy)) {
        if (stated.contains(name)) {
            continue;
        }
        std::vector<core::Scenario> more;
        for (const core::Scenario& one : all) {
            for (const ParameterValue& value : values) {
                more.push_back(one);
                more.back().scheduler.parameters.set(name, value);
            }
        }
        all = std::move(more);
    }
    if (own.machine.context_switch > 0 && !stated.contains("first_dispatch_costs")) {
        const std::size_t before = all.size();
        for (std::size_t i = 0; i < before; ++i) {
            all.push_back(all[i]);
            all.back().machine.first_dispatch_costs = !own.machine.first_dispatch_costs;
        }
    }
    return all;
}

bool is_open(const core::JoiningOrder& order, const core::Scenario& own,
             const exercise::Stated& stated)
{
    if (!stated.contains("tie")) {
        return true;
    }
    const bool leavers_first = order.front() == core::Joining::leavers;
    const bool leavers_last = order.back() == core::Joining::leavers;
    return own.scheduler.tie == core::TieOrder::arrival_first ? leavers_last : leavers_first;
}

struct Expected {
    std::size_t readings = 0;
    std::optional<core::Ticks> shows;
};

Expected expected(const core::Scenario& own, const exercise::Stated& stated)
{
    const Schedule schedule = NaiveMachine(own).run();
    Expected result;
    for (const core::Scenario& one : scenarios(own, stated)) {
        for (const core::JoiningOrder& order : every_order()) {
            if (is_open(order, own, stated)) {
                ++result.readings;
                const auto t =
                    naive_difference(schedule, NaiveMachine(one, core::InstantOrder{order}).run());
                result.shows = t && (!result.shows || *t < *result.shows) ? t : result.shows;
            }
        }
    }
    return result;
}

/// Some of what is open is stated; the quanta of levels always are.
exercise::Stated state_some(core::Scenario& scenario, Dice& dice)
{
    exercise::Stated stated{"quantum", "queues", "allotment"};
    for (const auto& [name, values] : readings_of(scenario.scheduler.policy)) {
        if (dice.percent(60)) {
            stated.insert(name);
        } else {
            scenario.scheduler.parameters.erase(name);
        }
    }
    for (const char* const name : {"tie", "first_dispatch_costs"}) {
        if (dice.percent(30)) {
            stated.insert(name);
        }
    }
    return stated;
}

/// Whether some order, kept up to `until`, shows at that moment.
bool shows_by(const core::Scenario& own, const exercise::Stated& stated, core::Ticks until,
              core::Ticks shows)
{
    const Schedule schedule = NaiveMachine(own).run();
    for (const core::Scenario& one : scenarios(own, stated)) {
        for (const core::JoiningOrder& order : every_order()) {
            if (is_open(order, own, stated) &&
                naive_difference(
                    schedule, NaiveMachine(one, core::InstantOrder{order, until}).run()) == shows) {
                return true;
            }
        }
    }
    return false;
}

/// Whether changing one rule alone shows at that moment: a parameter, or the order at one instant
/// (but for its reverse, which changes three).
bool one_rule_shows(const core::Scenario& own, const exercise::Stated& stated, core::Ticks shows)
{
    const Schedule schedule = NaiveMachine(own).run();
    const auto does = [&](const core::Scenario& one, const core::JoiningOrder& order) {
        return naive_difference(schedule, NaiveMachine(one, core::InstantOrder{order}).run()) ==
               shows;
    };
    const core::JoiningOrder usual = core::joining_order(own.scheduler.tie);
    for (const core::JoiningOrder& order : every_order()) {
        const bool is_reverse = std::equal(usual.begin(), usual.end(), order.rbegin());
        if (is_open(order, own, stated) && !is_reverse && does(own, order)) {
            return true;
        }
    }
    for (const auto& [name, values] : readings_of(own.scheduler.policy)) {
        for (const ParameterValue& value : values) {
            core::Scenario one = own;
            one.scheduler.parameters.set(name, value);
            if (!stated.contains(name) && does(one, usual)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST_CASE("random scenarios are ambiguous exactly where the naive machine's schedules part")
{
    std::map<bool, int> seen;
    check_property("ambiguity", 1000, [&seen] {
        const std::string policy = *rc::gen::element<std::string>(
            "fcfs", "rr", "sjf", "srtf", "hrrn", "priority", "mlfq", "stride", "cfs");
        core::Scenario scenario = (*any_scenario(policy, 2)).scenario;
        Dice dice(*rc::gen::arbitrary<std::uint64_t>());
        const exercise::Stated stated = state_some(scenario, dice);
        const exercise::AmbiguityResult result = exercise::check_ambiguity(scenario, stated);
        const Expected wanted = expected(scenario, stated);
        RC_ASSERT(result.complete);
        RC_ASSERT(result.readings == wanted.readings);
        RC_ASSERT(result.found.has_value() == wanted.shows.has_value());
        ++seen[result.found.has_value()];
        if (result.found) {
            RC_ASSERT(result.found->shows == *wanted.shows);
            RC_ASSERT(result.found->at <= result.found->shows);
            RC_ASSERT(shows_by(scenario, stated, result.found->at, result.found->shows));
            RC_ASSERT(result.found->rules.size() == 1 ||
                      !one_rule_shows(scenario, stated, result.found->shows));
        }
    });
    // However many cases are asked for, there are enough of either kind.
    CHECK(seen[true] > (seen[true] + seen[false]) / 10);
    CHECK(seen[false] > (seen[true] + seen[false]) / 10);
}

TEST_CASE("that any reading differs is found as surely as which does first")
{
    check_property("any", 200, [] {
        const auto any = *any_scenario("", 2);
        exercise::AmbiguityOptions options;
        options.any = true;
        const auto whole = exercise::check_ambiguity(any.scenario, {"quantum"});
        const auto short_one = exercise::check_ambiguity(any.scenario, {"quantum"}, options);
        RC_ASSERT(whole.found.has_value() == short_one.found.has_value());
        RC_ASSERT(whole.is_unambiguous() == short_one.is_unambiguous());
    });
}
