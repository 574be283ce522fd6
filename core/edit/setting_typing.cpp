// SPDX-License-Identifier: GPL-3.0-or-later
// What typing into a setting's field does to the text.
#include "core/edit/burst_line.h"
#include "core/edit/setting_fields.h"
#include "core/edit/setting_parts.h"
#include "core/edit/steps.h"
#include "core/scenario/value.h"

#include <algorithm>
#include <variant>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;
using scheduler::ParameterInfo;
using scheduler::ParameterKind;
using scheduler::ParameterValue;
using scheduler::PolicyInfo;

/// A list as it is typed: blanks, commas or colons between its numbers.
std::optional<std::string> list_json(const SettingField& field, std::string_view typed)
{
    const Document value{std::string(typed)};
    if (value.faults().empty() && value.kind(value.root()) == Kind::array) {
        return std::string(typed);
    }
    std::string blanks(typed);
    std::replace(blanks.begin(), blanks.end(), ':', ' ');
    const bool one = blanks.find_first_not_of("0123456789") == std::string::npos;
    return one && field.info.kind == ParameterKind::integer_or_list ? std::nullopt
                                                                    : numbers_of_line(blanks);
}

/// What is typed as JSON; nothing where numbers belong.
std::optional<std::string> setting_json(const SettingField& field, std::string_view typed)
{
    switch (field.info.kind) {
    case ParameterKind::choice:
        return core::quoted(typed);
    case ParameterKind::integer_or_list:
    case ParameterKind::integer_list:
        return list_json(field, typed);
    default:
        return std::nullopt;
    }
}

/// Takes the key out, and with it the object that nothing else is in.
std::optional<Message> take_out(EditedScenario& edited, const std::string& step,
                                const SettingField& field)
{
    if (auto problem = edited.remove(step, field.path())) {
        return problem;
    }
    const Node object =
        field.object.empty() ? Document::none : object_at(edited.document(), field.object);
    if (object == Document::none) {
        return std::nullopt;
    }
    const auto members = edited.document().children(object);
    return members.begin() == members.end() ? edited.remove(step, field.object) : std::nullopt;
}

/// Parameters that the policy does not take go; those that no policy takes are somebody's slip.
std::optional<Message> leave_out_parameters(EditedScenario& edited, const std::string& step,
                                            const PolicyInfo& policy)
{
    std::vector<std::string> gone;
    const Document& document = edited.document();
    for (const Node member : document.children(object_at(document, "scheduler"))) {
        const std::string key = document.key(member);
        const ParameterInfo* info = policy.parameter(key);
        Node where = member;
        const bool fits = info && std::holds_alternative<ParameterValue>(
                                      parse_value(*info, document, member, where));
        if (!fits && parameter_of_any(key)) {
            gone.push_back(key);
        }
    }
    for (const std::string& key : gone) {
        if (auto problem = edited.remove(step, "scheduler." + key)) {
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace

bool can_type_into(const Document& document, const SettingField& field)
{
    if (document.root() == Document::none || document.kind(document.root()) != Kind::object) {
        return false;
    }
    return field.object.empty() || document.find(field.object) == Document::none ||
           object_at(document, field.object) != Document::none;
}

std::optional<Message> type_into(EditedScenario& edited, const SettingField& field,
                                 std::string_view typed)
{
    typed = without_blanks(typed);
    const std::string path = field.path();
    const std::string step = "setting:" + path;
    return together(edited, step, [&]() -> std::optional<Message> {
        if (typed.empty()) {
            return value_of(edited.document(), field).stated ? take_out(edited, step, field)
                                                             : std::nullopt;
        }
        if (!field.object.empty()) {
            if (auto problem = ensure_there(edited, step, field.object, "{}")) {
                return problem;
            }
        }
        const auto json = setting_json(field, typed);
        auto problem = json ? edited.set(step, path, *json) : edited.type(step, path, typed);
        const PolicyInfo* policy =
            path == "scheduler.policy" ? scheduler::find_policy(typed) : nullptr;
        return problem || !policy ? problem : leave_out_parameters(edited, step, *policy);
    });
}

} // namespace procession::core::edit
