// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/policy_help.h"

#include "core/trace/export/result.h"
#include "scheduler/registry.h"

#include <fmt/format.h>

namespace procession::cli {

namespace {

std::string bound(const scheduler::ParameterInfo& info, std::int64_t value)
{
    if (info.kind == scheduler::ParameterKind::decimal) {
        return core::text_of(scheduler::Decimal{value});
    }
    return value >= scheduler::latest_tick ? std::string() : std::to_string(value);
}

/// What a parameter may be: "1 to 20", "at least 1", "front, tail".
std::string values_of(const scheduler::ParameterInfo& info)
{
    using scheduler::ParameterKind;
    if (info.kind == ParameterKind::boolean) {
        return "true or false";
    }
    if (info.kind == ParameterKind::choice) {
        return fmt::format("{}", fmt::join(info.choices, " or "));
    }
    const bool lists =
        info.kind == ParameterKind::integer_list || info.kind == ParameterKind::integer_or_list;
    const std::string least = bound(info, info.minimum);
    const std::string most = bound(info, info.maximum);
    const std::string range =
        most.empty() ? fmt::format("at least {}", least) : fmt::format("{} to {}", least, most);
    return lists ? range + ", or a list" : range;
}

} // namespace

std::string policy_help()
{
    std::string text = "Policies and their parameters:\n";
    for (const scheduler::PolicyInfo& policy : scheduler::policies()) {
        text += fmt::format("  {:<9} {}", policy.name, policy.label);
        if (!policy.synonyms.empty()) {
            text += fmt::format(" (also {})", fmt::join(policy.synonyms, ", "));
        }
        text += '\n';
        for (const scheduler::ParameterInfo& parameter : policy.parameters) {
            const std::string fallback = core::text_of(parameter.fallback);
            text += fmt::format("    {}: {}{}\n", parameter.name, values_of(parameter),
                                fallback.empty() ? "" : fmt::format("; default {}", fallback));
        }
    }
    return text;
}

} // namespace procession::cli
