// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exercise/open_rules.h"

#include "core/scenario/policy_parameters.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace procession::core::exercise {

namespace {

using scheduler::Parameters;
using scheduler::ParameterValue;
using scheduler::PolicyInfo;

struct OpenParameter {
    std::string_view name;
    OpenRule rule;
    bool every_choice; ///< books take any of them; else only what some bundle says
};
constexpr auto open_parameters = std::to_array<OpenParameter>({
    {"equal", OpenRule::equal, true},
    {"larger_is_higher", OpenRule::larger_is_higher, false},
    {"last", OpenRule::last, false},
    {"preempt", OpenRule::preempt, true},
    {"preempted", OpenRule::preempted, true},
    {"quantum", OpenRule::quantum, false},
    {"slice", OpenRule::slice, true},
});

/// How many other seeds stand for all.
constexpr std::uint64_t other_seeds = 4;

bool comes_before(const JoiningOrder& order, Joining one, Joining other)
{
    return std::find(order.begin(), order.end(), one) <
           std::find(order.begin(), order.end(), other);
}

OpenRule rule_of(Joining one, Joining other)
{
    const auto is_one = [&](Joining joining) { return one == joining || other == joining; };
    return !is_one(Joining::completions) ? OpenRule::arrival_and_leaving
           : is_one(Joining::arrivals)   ? OpenRule::arrival_and_io
                                         : OpenRule::io_and_leaving;
}

/// The pairs that another order takes the other way round. First the pair that cannot be swapped
/// without a third: where only such a swap matters, it is that pair which does.
std::vector<OpenRule> swapped(const JoiningOrder& own, const JoiningOrder& other)
{
    constexpr auto pairs =
        std::to_array<std::pair<std::size_t, std::size_t>>({{0, 2}, {0, 1}, {1, 2}});
    std::vector<OpenRule> result;
    for (const auto& [earlier, later] : pairs) {
        if (!comes_before(other, own[earlier], own[later])) {
            result.push_back(rule_of(own[earlier], own[later]));
        }
    }
    return result;
}

/// What is open, multiplied out one rule at a time.
class Product {
public:
    explicit Product(Reading own) : readings_{std::move(own)} {}

    using Change = std::function<void(Reading&)>;
    /// Each reading so far, and each again with every one of the changes.
    void times(const std::vector<Change>& changes)
    {
        const std::vector<Reading> before = readings_;
        for (const Change& change : changes) {
            for (const Reading& reading : before) {
                change(readings_.emplace_back(reading));
            }
        }
    }
    std::vector<Reading> take()
    {
        std::stable_sort(readings_.begin(), readings_.end(), [](const auto& a, const auto& b) {
            return a.changed.size() < b.changed.size();
        });
        return std::move(readings_);
    }

private:
    std::vector<Reading> readings_;
};

void vary_order(Product& product, const Scenario& scenario, const Stated& stated)
{
    const JoiningOrder own = joining_order(scenario.scheduler.tie);
    JoiningOrder other{Joining::arrivals, Joining::completions, Joining::leavers};
    std::vector<Product::Change> changes;
    do {
        const std::vector<OpenRule> pairs = swapped(own, other);
        const auto is_settled = [](OpenRule rule) { return rule != OpenRule::arrival_and_io; };
        if (pairs.empty() ||
            (stated.contains("tie") && std::any_of(pairs.begin(), pairs.end(), is_settled))) {
            continue;
        }
        changes.emplace_back([other, pairs](Reading& reading) {
            reading.order = other;
            reading.changed.insert(reading.changed.end(), pairs.begin(), pairs.end());
        });
    } while (std::next_permutation(other.begin(), other.end()));
    product.times(changes);
}

/// The value in force; by default if none is given.
ParameterValue value_in(const Parameters& parameters, const scheduler::ParameterInfo& info)
{
    const ParameterValue* value = parameters.find(info.name);
    return value ? *value : info.fallback;
}

/// What else a parameter may be.
std::vector<ParameterValue> others(const Scenario& scenario, const Stated& stated,
                                   const scheduler::ParameterInfo& info, bool every_choice)
{
    std::vector<ParameterValue> values{value_in(scenario.scheduler.parameters, info)};
    const auto add = [&values](ParameterValue value) {
        if (std::find(values.begin(), values.end(), value) == values.end()) {
            values.push_back(std::move(value));
        }
    };
    for (const Conventions& bundle : conventions()) {
        add(value_in(read_by(scenario, stated, bundle).scheduler.parameters, info));
    }
    if (every_choice) {
        for (const std::string_view choice : info.choices) {
            add(std::string(choice));
        }
    }
    values.erase(values.begin());
    return values;
}

void vary_parameters(Product& product, const Scenario& scenario, const Stated& stated)
{
    const PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy);
    Scenario bare; // processes are many, and do not matter here
    bare.rules = scenario.rules;
    bare.scheduler = scenario.scheduler;
    for (const OpenParameter& open : open_parameters) {
        const auto* info = policy ? policy->parameter(open.name) : nullptr;
        if (!info || stated.contains(open.name)) {
            continue;
        }
        std::vector<Product::Change> changes;
        for (const ParameterValue& value : others(bare, stated, *info, open.every_choice)) {
            changes.emplace_back([value, &open](Reading& reading) {
                reading.parameters.set(std::string(open.name), value);
                reading.changed.push_back(open.rule);
            });
        }
        product.times(changes);
    }
}

void vary_machine(Product& product, const Scenario& scenario, const Stated& stated)
{
    if (scenario.machine.context_switch > 0 && !stated.contains("first_dispatch_costs")) {
        product.times({[](Reading& reading) {
            reading.first_dispatch_costs = !reading.first_dispatch_costs;
            reading.changed.push_back(OpenRule::first_dispatch);
        }});
    }
    if (scenario.scheduler.policy == "lottery" || scenario.machine.shuffle_ties) {
        std::vector<Product::Change> changes;
        for (std::uint64_t more = 1; more <= other_seeds; ++more) {
            changes.emplace_back([more](Reading& reading) {
                reading.seed += more;
                reading.changed.push_back(OpenRule::chance);
            });
        }
        product.times(changes);
    }
}

} // namespace

std::string_view name(OpenRule rule)
{
    constexpr std::array<std::string_view, 12> names{"tie",
                                                     "arrival-and-io",
                                                     "tie",
                                                     "chance",
                                                     "equal",
                                                     "machine.first_dispatch_costs",
                                                     "larger_is_higher",
                                                     "last",
                                                     "preempt",
                                                     "preempted",
                                                     "quantum",
                                                     "slice"};
    return names[static_cast<std::size_t>(rule)];
}

Stated stated_in(const Document& document)
{
    Stated result;
    if (document.root() == Document::none) {
        return result;
    }
    const Document::Node scheduler = document.member(document.root(), "scheduler");
    if (scheduler != Document::none) {
        for (const Document::Node member : document.children(scheduler)) {
            result.insert(document.key(member));
        }
    }
    if (document.find("machine.first_dispatch_costs") != Document::none) {
        result.insert("first_dispatch_costs");
    }
    return result;
}

Stated stated_in(const Scenario& scenario)
{
    const Conventions* named = find_conventions(scenario.rules.conventions);
    const Conventions& bundle = named ? *named : conventions().front();
    const PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy);
    Stated result;
    for (const auto& [key, value] : scenario.scheduler.parameters) {
        if (!policy || !is_convention(bundle, *policy, scenario.scheduler.parameters, key)) {
            result.insert(key);
        }
    }
    if (scenario.scheduler.tie != bundle.tie) {
        result.insert("tie");
    }
    if (scenario.machine.first_dispatch_costs != bundle.first_dispatch_costs) {
        result.insert("first_dispatch_costs");
    }
    return result;
}

std::vector<Reading> readings(const Scenario& scenario, const Stated& stated)
{
    Reading own;
    own.parameters = scenario.scheduler.parameters;
    own.first_dispatch_costs = scenario.machine.first_dispatch_costs;
    own.seed = scenario.seed;
    Product product(std::move(own));
    vary_order(product, scenario, stated);
    vary_parameters(product, scenario, stated);
    vary_machine(product, scenario, stated);
    return product.take();
}

Scenario read_as(const Scenario& scenario, const Reading& reading)
{
    Scenario result = scenario;
    result.scheduler.parameters = reading.parameters;
    result.machine.first_dispatch_costs = reading.first_dispatch_costs;
    result.seed = reading.seed;
    return result;
}

Scenario read_by(const Scenario& scenario, const Stated& stated, const Conventions& bundle)
{
    Scenario result = scenario;
    Parameters& parameters = result.scheduler.parameters;
    for (const auto& [key, value] : scenario.scheduler.parameters) {
        if (!stated.contains(key)) {
            parameters.erase(key);
        }
    }
    if (const PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy)) {
        apply_conventions(bundle, *policy, parameters);
    }
    if (!stated.contains("tie")) {
        result.scheduler.tie = bundle.tie;
    }
    if (!stated.contains("first_dispatch_costs")) {
        result.machine.first_dispatch_costs = bundle.first_dispatch_costs;
    }
    result.rules.conventions = std::string(bundle.name);
    return result;
}

} // namespace procession::core::exercise
