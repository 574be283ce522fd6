// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/policy_parameters.h"

#include "core/scenario/nearest.h"

#include <algorithm>
#include <vector>

namespace procession::core {

namespace {

using scheduler::IntegerList;
using scheduler::Parameters;
using scheduler::PolicyInfo;

const IntegerList* list_in(const Parameters& parameters, std::string_view name)
{
    const scheduler::ParameterValue* value = parameters.find(name);
    return value ? std::get_if<IntegerList>(value) : nullptr;
}

/// How many levels the parameters make: the length of a list, else `queues`.
std::size_t level_count(const PolicyInfo& policy, const Parameters& parameters)
{
    for (const std::string_view name : {"quantum", "allotment"}) {
        if (const IntegerList* list = list_in(parameters, name)) {
            return list->size();
        }
    }
    const scheduler::ParameterInfo* queues = policy.parameter("queues");
    const auto* fallback = queues ? std::get_if<std::int64_t>(&queues->fallback) : nullptr;
    return static_cast<std::size_t>(parameters.integer("queues", fallback ? *fallback : 0));
}

/// The conventions' value of a parameter, fitted to what is stated already.
std::optional<scheduler::ParameterValue> value_of(const Conventions& conventions,
                                                  const PolicyInfo& policy,
                                                  const Parameters& stated, std::string_view name)
{
    for (const ConventionDefault& entry : conventions.defaults) {
        if (entry.policy != policy.name || entry.parameter != name) {
            continue;
        }
        scheduler::ParameterValue value = entry.value;
        if (auto* list = std::get_if<IntegerList>(&value)) {
            // Longer lists than a bundle gives go on with its last entry.
            const std::size_t levels = level_count(policy, stated);
            list->resize(levels, list->back());
        }
        return value;
    }
    return std::nullopt;
}

} // namespace

void apply_conventions(const Conventions& conventions, const PolicyInfo& policy,
                       Parameters& parameters)
{
    const Parameters stated = parameters;
    for (const scheduler::ParameterInfo& info : policy.parameters) {
        if (!stated.contains(info.name)) {
            if (auto value = value_of(conventions, policy, stated, info.name)) {
                parameters.set(std::string(info.name), std::move(*value));
            }
        }
    }
}

bool is_convention(const Conventions& conventions, const PolicyInfo& policy,
                   const Parameters& parameters, std::string_view name)
{
    Parameters others = parameters;
    others.erase(std::string(name));
    const auto usual = value_of(conventions, policy, others, name);
    const scheduler::ParameterValue* value = parameters.find(name);
    return usual && value && *usual == *value;
}

std::optional<Message> check_together(const Parameters& parameters)
{
    const IntegerList* quantum = list_in(parameters, "quantum");
    const IntegerList* allotment = list_in(parameters, "allotment");
    const auto differ = [](std::string_view key, std::size_t count, std::string_view other,
                           std::size_t other_count) {
        return Message{MessageCode::levels_differ,
                       {{"key", std::string(key)},
                        {"count", static_cast<std::int64_t>(count)},
                        {"other", std::string(other)},
                        {"other_count", static_cast<std::int64_t>(other_count)}}};
    };
    if (quantum && allotment && quantum->size() != allotment->size()) {
        return differ("quantum", quantum->size(), "allotment", allotment->size());
    }
    if (parameters.contains("queues")) {
        const auto queues = static_cast<std::size_t>(parameters.integer("queues", 0));
        for (const std::string_view name : {"quantum", "allotment"}) {
            const IntegerList* list = list_in(parameters, name);
            if (list && list->size() != queues) {
                return differ(name, list->size(), "queues", queues);
            }
        }
    }
    return std::nullopt;
}

Message unknown_policy(std::string_view name)
{
    std::vector<std::string_view> known;
    std::vector<NamedValue> names;
    for (const PolicyInfo& policy : scheduler::policies()) {
        known.push_back(policy.name);
        names.push_back({std::string(policy.name), ""});
        known.insert(known.end(), policy.synonyms.begin(), policy.synonyms.end());
    }
    return {MessageCode::policy_unknown,
            {{"policy", std::string(name.substr(0, 40))},
             {"nearest", std::string(nearest(name, known).word)},
             {"policies", std::move(names)}}};
}

Message unknown_parameter(const PolicyInfo& policy, std::string_view name)
{
    std::vector<std::string_view> known{"policy", "tie"};
    std::vector<NamedValue> names;
    for (const scheduler::ParameterInfo& info : policy.parameters) {
        known.push_back(info.name);
        names.push_back({std::string(info.name), ""});
    }
    names.push_back({"tie", ""});
    const Nearest meant = nearest(name, known);
    return {meant.close ? MessageCode::parameter_unknown_near : MessageCode::parameter_unknown,
            {{"policy", std::string(policy.name)},
             {"key", std::string(name.substr(0, 40))},
             {"nearest", std::string(meant.word)},
             {"keys", std::move(names)}}};
}

} // namespace procession::core
