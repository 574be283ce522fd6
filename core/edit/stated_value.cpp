// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/stated_value.h"

#include "core/scenario/keys.h"
#include "scheduler/registry.h"

namespace procession::core::edit {

std::optional<std::string> value_in_force(const Scenario& scenario, std::string_view path)
{
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view object = path.substr(0, dot);
    const std::string_view name = path.substr(dot + 1);
    if (const ValueKey<Scenario>* const key = find_setting(object, name)) {
        return to_json(key->load(scenario, key->info));
    }
    const auto* const policy = scheduler::find_policy(scenario.scheduler.policy);
    const auto* const info = object == "scheduler" && policy ? policy->parameter(name) : nullptr;
    if (!info) {
        return std::nullopt;
    }
    const auto* const stated = scenario.scheduler.parameters.find(name);
    return to_json(stated ? *stated : info->fallback);
}

std::optional<Message> state_value(EditedScenario& edited, std::string step, std::string_view path,
                                   std::string_view json)
{
    const std::string object(path.substr(0, path.find('.')));
    edited.begin_together(step);
    std::optional<Message> problem;
    if (edited.document().find(object) == Document::none) {
        problem = edited.set(step, object, "{}");
    }
    if (!problem) {
        problem = edited.set(step, path, json);
    }
    edited.end_together();
    return problem;
}

} // namespace procession::core::edit
