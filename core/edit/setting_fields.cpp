// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/setting_fields.h"

#include "core/edit/burst_line.h"
#include "core/edit/setting_parts.h"
#include "core/edit/steps.h"
#include "core/scenario/keys.h"
#include "core/scenario/policy_parameters.h"
#include "core/scenario/value.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <variant>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;
using scheduler::ParameterInfo;
using scheduler::ParameterKind;
using scheduler::ParameterValue;
using scheduler::PolicyInfo;

/// Keys of the machine that only programs feel.
constexpr std::array<std::string_view, 6> of_programs{"start_method",     "costs",
                                                      "ticks_per_second", "statement_ticks",
                                                      "interpreter_lock", "switch_by_choice"};

ParameterInfo named(std::string_view name, std::vector<std::string_view> choices, const char* label,
                    const char* explanation)
{
    ParameterInfo info;
    info.name = name;
    info.kind = ParameterKind::choice;
    info.fallback = choices.empty() ? std::string() : std::string(choices.front());
    info.choices = std::move(choices);
    info.label = label;
    info.explanation = explanation;
    return info;
}

SettingField conventions_field()
{
    std::vector<std::string_view> names;
    for (const Conventions& bundle : conventions()) {
        names.push_back(bundle.name);
    }
    return {SettingGroup::scheduling, "",
            named("conventions", std::move(names), PROCESSION_TR("scenario", "Conventions"),
                  PROCESSION_TR("scenario",
                                "The textbook whose rules hold where the scenario says nothing.")),
            "scenario"};
}

SettingField policy_field()
{
    std::vector<std::string_view> names;
    for (const PolicyInfo& policy : scheduler::policies()) {
        names.push_back(policy.name);
    }
    return {SettingGroup::scheduling, "scheduler",
            named("policy", std::move(names), PROCESSION_TR("scenario", "Policy"),
                  PROCESSION_TR("scenario", "Who of the ready processes runs next.")),
            "scenario"};
}

SettingField clock_field(std::string_view name, const char* label, const char* explanation)
{
    SettingField field{SettingGroup::run, "clock", named(name, {}, label, explanation), "scenario"};
    field.is_text = true;
    field.has_default = false;
    return field;
}

SettingField parameter_field(const ParameterInfo& info)
{
    return {SettingGroup::scheduling, "scheduler", info, "parameter"};
}

SettingGroup group_of(std::string_view object, std::string_view name)
{
    if (object == "machine") {
        return std::find(of_programs.begin(), of_programs.end(), name) != of_programs.end()
                   ? SettingGroup::programs
                   : SettingGroup::machine;
    }
    return object == "limits"      ? SettingGroup::limits
           : object == "scheduler" ? SettingGroup::scheduling
                                   : SettingGroup::run;
}

SettingField table_field(const ValueKey<Scenario>& key)
{
    const bool of_scenario = key.object.empty() || key.object == "scheduler";
    return {group_of(key.object, key.info.name),
            key.object,
            key.info,
            of_scenario ? "scenario" : key.object.data(), // of literals
            false,
            key.has_default};
}

std::string text_at(const Document& document, std::string_view path)
{
    const Node node = document.root() == Document::none ? Document::none : document.find(path);
    return node != Document::none && document.kind(node) == Kind::string ? document.string(node)
                                                                         : "";
}

/// The policy stated, or that which holds without; null if nobody knows it.
const PolicyInfo* policy_of(const Document& document)
{
    const Node object = object_at(document, "scheduler");
    const Node named =
        object == Document::none ? Document::none : document.member(object, "policy");
    return scheduler::find_policy(named == Document::none ? SchedulerSpec{}.policy
                                                          : text_at(document, "scheduler.policy"));
}

const Conventions& conventions_of(const Document& document)
{
    const Conventions* found = find_conventions(text_at(document, "conventions"));
    return found ? *found : conventions().front();
}

/// Parameters of the policy that are stated and right.
scheduler::Parameters stated_parameters(const Document& document, const PolicyInfo& policy)
{
    scheduler::Parameters stated;
    const Node object = object_at(document, "scheduler");
    for (const ParameterInfo& info : policy.parameters) {
        Node node = object == Document::none ? Document::none : document.member(object, info.name);
        if (node != Document::none) {
            const CheckedValue value = parse_value(info, document, node, node);
            if (const auto* const good = std::get_if<ParameterValue>(&value)) {
                stated.set(std::string(info.name), *good);
            }
        }
    }
    return stated;
}

/// As it would be typed: lists without brackets.
std::string typed_form(const ParameterValue& value)
{
    if (const auto* const text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* const list = std::get_if<scheduler::IntegerList>(&value)) {
        return fmt::format("{}", fmt::join(*list, " "));
    }
    return to_json(value);
}

ParameterValue parameter_fallback(const Document& document, const ParameterInfo& info)
{
    const PolicyInfo* policy = policy_of(document);
    if (!policy || !policy->parameter(info.name)) {
        return info.fallback;
    }
    scheduler::Parameters parameters = stated_parameters(document, *policy);
    parameters.erase(std::string(info.name));
    for (const std::string_view by_level : {"quantum", "allotment"}) {
        const ParameterValue* list = parameters.find(by_level);
        if (info.name == "queues" && list &&
            std::holds_alternative<scheduler::IntegerList>(*list)) {
            return static_cast<std::int64_t>(std::get<scheduler::IntegerList>(*list).size());
        }
    }
    apply_conventions(conventions_of(document), *policy, parameters);
    const ParameterValue* value = parameters.find(info.name);
    return value ? *value : info.fallback;
}

} // namespace

const ParameterInfo* parameter_of_any(std::string_view name)
{
    for (const PolicyInfo& policy : scheduler::policies()) {
        if (const ParameterInfo* info = policy.parameter(name)) {
            return info;
        }
    }
    return nullptr;
}

Node object_at(const Document& document, std::string_view path)
{
    const Node node = document.root() == Document::none ? Document::none : document.find(path);
    return node != Document::none && document.kind(node) == Kind::object ? node : Document::none;
}

std::string SettingField::path() const
{
    return object.empty() ? std::string(info.name) : fmt::format("{}.{}", object, info.name);
}

std::vector<SettingField> setting_fields(const Document& document)
{
    std::vector<SettingField> fields{conventions_field(), policy_field()};
    const PolicyInfo* policy = policy_of(document);
    if (policy) {
        for (const ParameterInfo& info : policy->parameters) {
            fields.push_back(parameter_field(info));
        }
    }
    if (const Node object = object_at(document, "scheduler"); object != Document::none) {
        for (const Node member : document.children(object)) {
            const std::string key = document.key(member);
            const ParameterInfo* info = parameter_of_any(key);
            if (info && !(policy && policy->parameter(key))) {
                fields.push_back(parameter_field(*info));
            }
        }
    }
    for (const ValueKey<Scenario>& key : setting_keys()) {
        fields.push_back(table_field(key));
    }
    fields.push_back(clock_field(
        "start", PROCESSION_TR("scenario", "Clock starts at"),
        PROCESSION_TR("scenario", "The time of day of tick 0, such as 08:00; only shown.")));
    fields.push_back(
        clock_field("tick", PROCESSION_TR("scenario", "A tick lasts"),
                    PROCESSION_TR("scenario", "As 1 min or 0.5 h; labels only, never the run.")));
    std::stable_sort(
        fields.begin(), fields.end(),
        [](const SettingField& a, const SettingField& b) { return a.group < b.group; });
    return fields;
}

std::optional<SettingField> setting_at(std::string_view path)
{
    for (SettingField& field : setting_fields(Document("{}"))) {
        if (field.path() == path) {
            return std::move(field);
        }
    }
    constexpr std::string_view scheduler = "scheduler.";
    const ParameterInfo* info =
        path.starts_with(scheduler) ? parameter_of_any(path.substr(scheduler.size())) : nullptr;
    return info ? std::optional(parameter_field(*info)) : std::nullopt;
}

Cell value_of(const Document& document, const SettingField& field)
{
    const bool top = field.object.empty();
    const Node object = document.root() == Document::none ? Document::none
                        : top                             ? document.root()
                                                          : object_at(document, field.object);
    const Node node = object != Document::none && document.kind(object) == Kind::object
                          ? document.member(object, field.info.name)
                          : Document::none;
    if (node == Document::none) {
        return {};
    }
    if (document.kind(node) == Kind::string) {
        return {document.string(node), true};
    }
    const auto line = number_line(document, node);
    return {line ? *line : on_one_line(document.source(node)), true};
}

std::string fallback_of(const Document& document, const SettingField& field)
{
    if (!field.has_default) {
        return {};
    }
    const std::string path = field.path();
    if (path == "scheduler.tie") {
        const auto order = static_cast<std::size_t>(conventions_of(document).tie);
        return std::string(field.info.choices[order]);
    }
    if (path == "machine.first_dispatch_costs") {
        return conventions_of(document).first_dispatch_costs ? "true" : "false";
    }
    if (field.object == "scheduler") {
        return typed_form(parameter_fallback(document, field.info));
    }
    return typed_form(field.info.fallback);
}

bool is_about(const Fault& fault, const SettingField& field)
{
    const std::string path = field.path();
    const std::string_view at = fault.path;
    return at.starts_with(path) &&
           (at.size() == path.size() || at[path.size()] == '[' || at[path.size()] == '.');
}

} // namespace procession::core::edit
