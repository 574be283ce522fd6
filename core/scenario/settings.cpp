// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/settings.h"

#include "core/scenario/keys.h"
#include "core/scenario/nearest.h"
#include "core/scenario/policy_parameters.h"
#include "core/scenario/value.h"

#include <algorithm>

namespace procession::core {

namespace {

using scheduler::Parameters;
using scheduler::PolicyInfo;

const Conventions& bundle_of(const Scenario& scenario)
{
    const Conventions* bundle = find_conventions(scenario.rules.conventions);
    return bundle ? *bundle : conventions().front();
}

/// What the scenario states itself: the parameters without the conventions'.
Parameters stated(const Scenario& scenario)
{
    const PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy);
    Parameters result;
    for (const auto& [name, value] : scenario.scheduler.parameters) {
        if (!policy ||
            !is_convention(bundle_of(scenario), *policy, scenario.scheduler.parameters, name)) {
            result.set(name, value);
        }
    }
    return result;
}

std::optional<Message> set_parameter(Scenario& scenario, const PolicyInfo& policy,
                                     const scheduler::ParameterInfo& info, std::string_view text)
{
    CheckedValue checked = parse_value(info, text);
    if (auto* message = std::get_if<Message>(&checked)) {
        return std::move(*message);
    }
    Parameters parameters = stated(scenario);
    parameters.set(std::string(info.name), std::get<scheduler::ParameterValue>(std::move(checked)));
    if (auto problem = check_together(parameters)) {
        return problem;
    }
    apply_conventions(bundle_of(scenario), policy, parameters);
    scenario.scheduler.parameters = std::move(parameters);
    return std::nullopt;
}

/// Processes bound to cores that a machine of `cores` cores does not have.
std::optional<Message> check_affinity(const Scenario& scenario, std::int64_t cores)
{
    for (const ProcessSpec& process : scenario.processes) {
        if (!process.affinity.empty() && process.affinity.back() >= cores) {
            return Message{MessageCode::setting_leaves_affinity,
                           {{"cores", cores},
                            {"process", process.name},
                            {"core", std::int64_t{process.affinity.back()}}}};
        }
    }
    return std::nullopt;
}

std::optional<Message> set_setting(Scenario& scenario, const ValueKey<Scenario>& key,
                                   std::string_view text)
{
    CheckedValue checked = parse_value(key.info, text);
    if (auto* message = std::get_if<Message>(&checked)) {
        return std::move(*message);
    }
    const auto& value = std::get<scheduler::ParameterValue>(checked);
    if (key.object == "machine" && key.info.name == "cores") {
        if (auto problem = check_affinity(scenario, std::get<std::int64_t>(value))) {
            return problem;
        }
    }
    key.store(scenario, key.info, value);
    return std::nullopt;
}

Message unknown_setting(std::string_view key)
{
    std::vector<std::string> names;
    for (const ValueKey<Scenario>& known : setting_keys()) {
        const bool plain = known.object.empty() || known.object == "scheduler";
        names.push_back((plain ? "" : std::string(known.object) + '.') +
                        std::string(known.info.name));
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    const Nearest meant = nearest(key, views);
    return {meant.close ? MessageCode::key_unknown_near : MessageCode::key_unknown,
            {{"key", shortened(key)}, {"nearest", std::string(meant.word)}}};
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = std::min(text.find_first_not_of(" \t"), text.size());
    const std::size_t to = text.find_last_not_of(" \t") + 1;
    return text.substr(from, std::max(from, to) - from);
}

} // namespace

void set_conventions(Scenario& scenario, const Conventions& bundle)
{
    const Conventions& before = bundle_of(scenario);
    Parameters parameters = stated(scenario);
    if (scenario.scheduler.tie == before.tie) {
        scenario.scheduler.tie = bundle.tie;
    }
    if (scenario.machine.first_dispatch_costs == before.first_dispatch_costs) {
        scenario.machine.first_dispatch_costs = bundle.first_dispatch_costs;
    }
    scenario.rules.conventions = std::string(bundle.name);
    if (const PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy)) {
        apply_conventions(bundle, *policy, parameters);
    }
    scenario.scheduler.parameters = std::move(parameters);
}

std::optional<Message> set_policy(Scenario& scenario, std::string_view name)
{
    const PolicyInfo* policy = scheduler::find_policy(name);
    if (!policy) {
        return unknown_policy(name);
    }
    if (policy->name == scenario.scheduler.policy) {
        return std::nullopt;
    }
    Parameters parameters;
    for (const auto& [key, value] : stated(scenario)) {
        const scheduler::ParameterInfo* info = policy->parameter(key);
        if (info && scheduler::check(*info, value) == scheduler::ParameterFault::none) {
            parameters.set(key, value);
        }
    }
    apply_conventions(bundle_of(scenario), *policy, parameters);
    scenario.scheduler.policy = policy->name;
    scenario.scheduler.parameters = std::move(parameters);
    return std::nullopt;
}

std::optional<Message> set_value(Scenario& scenario, std::string_view key, std::string_view value)
{
    constexpr std::string_view own = "scheduler.";
    if (key.starts_with(own)) {
        key.remove_prefix(own.size());
    }
    if (key == "policy") {
        return set_policy(scenario, value);
    }
    const std::size_t dot = key.find('.');
    if (dot != std::string_view::npos) {
        const auto* setting = find_setting(key.substr(0, dot), key.substr(dot + 1));
        return setting ? set_setting(scenario, *setting, value) : unknown_setting(key);
    }
    const PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy);
    if (const auto* info = policy ? policy->parameter(key) : nullptr) {
        return set_parameter(scenario, *policy, *info, value);
    }
    for (const std::string_view object : {"scheduler", ""}) {
        if (const auto* setting = find_setting(object, key)) {
            return set_setting(scenario, *setting, value);
        }
    }
    return policy ? unknown_parameter(*policy, key) : unknown_setting(key);
}

std::optional<Message> set_policy_with_values(Scenario& scenario, std::string_view text)
{
    Scenario changed = scenario;
    bool first = true;
    for (std::string_view rest = text; first || !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view part = trimmed(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        const std::size_t equals = part.find('=');
        std::optional<Message> problem;
        if (first) {
            problem = set_policy(changed, part);
        } else if (equals == std::string_view::npos) {
            problem = Message{MessageCode::setting_without_value, {{"found", shortened(part)}}};
        } else {
            problem = set_value(changed, trimmed(part.substr(0, equals)),
                                trimmed(part.substr(equals + 1)));
        }
        if (problem) {
            return problem;
        }
        first = false;
    }
    scenario = std::move(changed);
    return std::nullopt;
}

} // namespace procession::core
