// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/writer.h"

#include "core/scenario/document.h"
#include "core/scenario/keys.h"
#include "core/scenario/policy_parameters.h"

#include <string_view>

namespace procession::core {

namespace {

/// A JSON object that grows by members.
class Members {
public:
    Members& add(std::string_view key, std::string_view json)
    {
        text_ += text_.size() > 1 ? "," : "";
        text_ += core::quoted(key);
        text_ += ':';
        text_ += json;
        return *this;
    }
    /// Adds it unless it is empty: {} or [].
    Members& add_unless_empty(std::string_view key, std::string_view json)
    {
        return json.size() > 2 ? add(key, json) : *this;
    }
    [[nodiscard]] std::string json() const { return text_ + '}'; }

private:
    std::string text_ = "{";
};

template <typename List, typename Write>
std::string array_of(const List& list, Write write)
{
    std::string text = "[";
    for (const auto& element : list) {
        text += text.size() > 1 ? "," : "";
        text += write(element);
    }
    return text + ']';
}

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

std::string localized(const LocalizedText& text)
{
    const auto& all = text.all();
    if (all.size() == 1 && all.begin()->first.empty()) {
        return core::quoted(all.begin()->second);
    }
    Members members;
    for (const auto& [language, words] : all) {
        members.add(language, core::quoted(words));
    }
    return members.json();
}

std::string burst_json(const Scenario& scenario, const Burst& burst)
{
    Members members;
    if (burst.kind == Burst::Kind::fault) {
        return members.add("fault", core::quoted(burst.fault)).json();
    }
    members.add(burst.kind == Burst::Kind::io ? "io" : "cpu", number(burst.ticks));
    if (burst.kind == Burst::Kind::io && burst.device != no_device) {
        const auto index = static_cast<std::size_t>(burst.device);
        members.add("device", core::quoted(scenario.machine.devices[index].name));
    }
    return members.json();
}

/// `added`: the time of arrival is that of the intervention.
std::string process_json(const Scenario& scenario, const ProcessSpec& process, bool added)
{
    Members members;
    members.add("name", core::quoted(process.name));
    for (const ValueKey<ProcessSpec>& key : process_keys()) {
        const auto value = key.load(process, key.info);
        if (value != key.info.fallback && !(added && key.info.name == "arrival")) {
            members.add(key.info.name, to_json(value));
        }
    }
    members.add_unless_empty("affinity", array_of(process.affinity, number));
    if (!process.color.empty()) {
        members.add("color", core::quoted(process.color));
    }
    if (!process.program.empty()) {
        members.add("program", core::quoted(process.program));
    } else {
        members.add("bursts", array_of(process.bursts, [&](const Burst& burst) {
                        return burst_json(scenario, burst);
                    }));
    }
    return members.json();
}

std::string_view key_of(Intervention::Kind kind)
{
    switch (kind) {
    case Intervention::Kind::kill:
        return "kill";
    case Intervention::Kind::suspend:
        return "suspend";
    case Intervention::Kind::resume:
        return "resume";
    case Intervention::Kind::add:
        return "add";
    default:
        return "set";
    }
}

std::string intervention_json(const Scenario& scenario, const Intervention& intervention)
{
    Members members;
    members.add("at", number(intervention.at));
    const auto key = key_of(intervention.kind);
    if (intervention.kind == Intervention::Kind::add) {
        const ProcessSpec& process = scenario.processes[intervention.added];
        return members.add(key, process_json(scenario, process, true)).json();
    }
    const Who& who = intervention.who;
    members.add(key, who.name.empty() ? Members().add("pid", number(who.pid)).json()
                                      : core::quoted(who.name));
    const auto value = number(intervention.value);
    if (intervention.kind == Intervention::Kind::set_priority) {
        members.add("priority", value);
    } else if (intervention.kind == Intervention::Kind::set_nice) {
        members.add("nice", value);
    } else if (intervention.kind == Intervention::Kind::set_tickets) {
        members.add("tickets", value);
    }
    return members.json();
}

/// Adds the settings of one object that are not as usual.
void add_settings(Members& members, const Scenario& scenario, const Scenario& usual,
                  std::string_view object)
{
    for (const ValueKey<Scenario>& key : setting_keys()) {
        const auto value = key.load(scenario, key.info);
        if (key.object == object && key.has_default && value != key.load(usual, key.info)) {
            members.add(key.info.name, to_json(value));
        }
    }
}

std::string machine_json(const Scenario& scenario, const Scenario& usual)
{
    Members members;
    add_settings(members, scenario, usual, "machine");
    if (scenario.machine.devices != usual.machine.devices) {
        members.add("devices", array_of(scenario.machine.devices, [](const DeviceSpec& device) {
                        return Members()
                            .add("name", core::quoted(device.name))
                            .add("servers", number(device.servers))
                            .json();
                    }));
    }
    return members.json();
}

std::string scheduler_json(const Scenario& scenario, const Scenario& usual,
                           const Conventions& bundle)
{
    const SchedulerSpec& spec = scenario.scheduler;
    Members members;
    if (spec.policy != usual.scheduler.policy) {
        members.add("policy", core::quoted(spec.policy));
    }
    const scheduler::PolicyInfo* policy = scheduler::find_policy(spec.policy);
    for (const auto& [name, value] : spec.parameters) {
        if (!policy || !is_convention(bundle, *policy, spec.parameters, name)) {
            members.add(name, to_json(value));
        }
    }
    // Where the conventions differ and the scenario holds the policy's own default.
    for (const ConventionDefault& entry : bundle.defaults) {
        if (policy && entry.policy == policy->name && !spec.parameters.contains(entry.parameter)) {
            members.add(entry.parameter, to_json(policy->parameter(entry.parameter)->fallback));
        }
    }
    add_settings(members, scenario, usual, "scheduler");
    return members.json();
}

std::string texts_json(const std::map<std::string, std::string>& texts)
{
    Members members;
    for (const auto& [name, text] : texts) {
        members.add(name, core::quoted(text));
    }
    return members.json();
}

void add_heading(Members& members, const Scenario& scenario, const Conventions& bundle)
{
    members.add("procession", "1");
    if (!scenario.title.empty()) {
        members.add("title", localized(scenario.title));
    }
    if (!scenario.description.empty()) {
        members.add("description", localized(scenario.description));
    }
    if (bundle.name != Rules{}.conventions) {
        members.add("conventions", core::quoted(bundle.name));
    }
    if (scenario.clock) {
        Members clock;
        if (!scenario.clock->start.empty()) {
            clock.add("start", core::quoted(scenario.clock->start));
        }
        if (!scenario.clock->tick.empty()) {
            clock.add("tick", core::quoted(scenario.clock->tick));
        }
        members.add("clock", clock.json());
    }
}

} // namespace

std::string to_json(const Scenario& scenario)
{
    return to_json(scenario, {});
}

std::string to_json(const Scenario& scenario, std::string_view classroom)
{
    const Conventions* found = find_conventions(scenario.rules.conventions);
    const Conventions& bundle = found ? *found : conventions().front();
    Scenario usual;
    usual.scheduler.tie = bundle.tie;
    usual.machine.first_dispatch_costs = bundle.first_dispatch_costs;

    Members members;
    add_heading(members, scenario, bundle);
    add_settings(members, scenario, usual, "");
    members.add_unless_empty("machine", machine_json(scenario, usual));
    members.add_unless_empty("scheduler", scheduler_json(scenario, usual, bundle));
    const std::span listed(scenario.processes.data(), scenario.listed);
    members.add("processes", array_of(listed, [&](const ProcessSpec& process) {
                    return process_json(scenario, process, false);
                }));
    members.add_unless_empty("programs", texts_json(scenario.programs));
    members.add_unless_empty("files", texts_json(scenario.files));
    members.add_unless_empty(
        "interventions", array_of(scenario.interventions, [&](const Intervention& intervention) {
            return intervention_json(scenario, intervention);
        }));
    Members limits;
    add_settings(limits, scenario, usual, "limits");
    members.add_unless_empty("limits", limits.json());
    if (scenario.until) {
        members.add("until", number(*scenario.until));
    }
    members.add_unless_empty("choices", array_of(scenario.choices, [](std::uint64_t choice) {
                                 return std::to_string(choice);
                             }));
    if (!classroom.empty()) {
        members.add("classroom", std::string(classroom));
    }
    return house_format(Document(members.json()));
}

} // namespace procession::core
