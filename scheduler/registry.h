// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/parameters.h"
#include "scheduler/policy.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Marks an English text for the translators: `lupdate` reads these as
/// QT_TRANSLATE_NOOP(context, text). Yields the text.
#define PROCESSION_TR(context, text) (text)

namespace procession::scheduler {

/// Kinds of parameter, as a form or a reader must know them.
enum class ParameterKind : std::uint8_t {
    integer, ///< from minimum to maximum
    boolean,
    decimal,         ///< from minimum to maximum, both in millionths
    choice,          ///< one of `choices`
    integer_or_list, ///< one integer or a list of them, each from minimum to maximum
    integer_list,    ///< a list, possibly empty
};

/// Longest list with one number a level, and most levels that a policy has.
inline constexpr std::int64_t most_levels = 64;

/// One parameter of a policy: everything that the reader of scenarios, the
/// command line's help and the settings form are built from.
struct ParameterInfo {
    std::string_view name;
    ParameterKind kind = ParameterKind::integer;
    ParameterValue fallback; ///< the default
    std::int64_t minimum = 0;
    std::int64_t maximum = latest_tick;
    std::vector<std::string_view> choices{};
    const char* label = "";       ///< for a form; PROCESSION_TR("parameter", …)
    const char* explanation = ""; ///< one sentence; PROCESSION_TR("parameter", …)
};

/// One policy.
struct PolicyInfo {
    std::string_view name;                    ///< as in scenarios
    std::vector<std::string_view> synonyms{}; ///< accepted too (terms)
    const char* label = "";                   ///< "Round robin"; PROCESSION_TR("policy", …)
    const char* short_label = "";             ///< "RR"; PROCESSION_TR("policy", …)
    const char* explanation = "";             ///< one sentence; PROCESSION_TR("policy", …)
    std::vector<ParameterInfo> parameters{};
    /// Builds the policy; parameters not given take their defaults. The values
    /// have been checked against `parameters`.
    std::unique_ptr<Policy> (*make)(const Parameters&) = nullptr;

    [[nodiscard]] const ParameterInfo* parameter(std::string_view parameter_name) const;
};

/// Every policy, in the order in which a menu lists them.
[[nodiscard]] std::span<const PolicyInfo> policies();

/// The policy of that name or synonym, or nullptr.
[[nodiscard]] const PolicyInfo* find_policy(std::string_view name);

/// What is wrong with a value, for one message; `none` if nothing is.
enum class ParameterFault : std::uint8_t {
    none,
    wrong_kind,
    out_of_range,
    not_a_choice,
    empty_list
};
[[nodiscard]] ParameterFault check(const ParameterInfo& info, const ParameterValue& value);

} // namespace procession::scheduler
