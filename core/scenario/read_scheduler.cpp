// SPDX-License-Identifier: GPL-3.0-or-later
// `scheduler`: the registry says what a policy takes, the conventions what holds
// where the scenario says nothing.
#include "core/scenario/policy_parameters.h"
#include "core/scenario/reading.h"

#include <algorithm>

namespace procession::core {

namespace {

using Node = Document::Node;

const scheduler::PolicyInfo* read_policy(Reading& reading, Node policy)
{
    if (policy == Document::none) {
        return scheduler::find_policy(SchedulerSpec{}.policy);
    }
    const auto name = reading.text(policy, "policy");
    const scheduler::PolicyInfo* info = name ? scheduler::find_policy(*name) : nullptr;
    if (name && !info) {
        reading.faults.add(reading.document.begin(policy), policy, unknown_policy(*name));
    }
    return info;
}

void read_parameters(Reading& reading, Node object, const scheduler::PolicyInfo& policy)
{
    const Document& document = reading.document;
    const auto own = key_names("scheduler");
    for (const Node member : document.children(object)) {
        const std::string key = document.key(member);
        if (key.starts_with("x-") || std::find(own.begin(), own.end(), key) != own.end()) {
            continue;
        }
        if (const scheduler::ParameterInfo* info = policy.parameter(key)) {
            if (auto value = reading.value(member, *info)) {
                reading.scenario.scheduler.parameters.set(key, std::move(*value));
            }
        } else {
            reading.faults.add(document.key_begin(member), member, unknown_parameter(policy, key));
        }
    }
    if (auto problem = check_together(reading.scenario.scheduler.parameters)) {
        reading.faults.add(document.begin(object), object, std::move(*problem));
    }
}

} // namespace

void read_scheduler(Reading& reading, Node object)
{
    SchedulerSpec& spec = reading.scenario.scheduler;
    const bool there =
        object != Document::none && reading.expect(object, Document::Kind::object, "scheduler");
    const Node named = there ? reading.document.member(object, "policy") : Document::none;
    const scheduler::PolicyInfo* policy = read_policy(reading, named);
    if (there) {
        read_settings(reading, object, "scheduler");
    }
    if (!policy) {
        return; // without it, nothing can be said of the parameters
    }
    spec.policy = policy->name;
    if (there) {
        read_parameters(reading, object, *policy);
    }
    if (const Conventions* bundle = find_conventions(reading.scenario.rules.conventions)) {
        apply_conventions(*bundle, *policy, spec.parameters);
    }
}

} // namespace procession::core
