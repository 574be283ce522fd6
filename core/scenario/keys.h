// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "scheduler/registry.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

/// A key of a scenario that holds one value: what may stand there (name, kind,
/// range, default, a sentence) and how the scenario keeps it. `info.fallback` is
/// what a freshly made Target holds.
template <typename Target>
struct ValueKey {
    std::string_view object; ///< "" = top level, "machine", "limits", "process", …
    scheduler::ParameterInfo info;
    bool has_default = true; ///< false: left out means "none" or the key is required
    /// Stores a value that has been checked against `info`.
    void (*store)(Target&, const scheduler::ParameterInfo&,
                  const scheduler::ParameterValue&) = nullptr;
    scheduler::ParameterValue (*load)(const Target&, const scheduler::ParameterInfo&) = nullptr;
};

/// Keys of whole numbers, switches and choices that a scenario has once:
/// `machine.…`, `limits.…`, `seed`, `until`, `scheduler.tie`.
[[nodiscard]] std::span<const ValueKey<Scenario>> setting_keys();
/// The key of that object and name, or nullptr.
[[nodiscard]] const ValueKey<Scenario>* find_setting(std::string_view object,
                                                     std::string_view name);
/// The same for one process: arrival, priority, nice, tickets.
[[nodiscard]] std::span<const ValueKey<ProcessSpec>> process_keys();

/// One key that a scenario may contain, wherever it stands: the one list that the
/// reader's test for unknown keys, the JSON Schema and the documentation agree
/// with. Parameters of policies are in the scheduler's registry.
struct ScenarioKey {
    std::string object; ///< "", "clock", "machine", "device", "scheduler", "process", …
    std::string name;
    std::string fallback; ///< the default as JSON; empty if there is none
    bool required = false;
};

/// All keys, object by object.
[[nodiscard]] std::span<const ScenarioKey> scenario_keys();
/// Names of the keys of one object; for "scheduler" without the policies' own.
[[nodiscard]] std::vector<std::string_view> key_names(std::string_view object);

/// A value as JSON: 4, true, 0.5, "at-once", [4, 8, 16].
[[nodiscard]] std::string to_json(const scheduler::ParameterValue& value);

inline constexpr std::int32_t farthest_priority = 2'147'483'647;
inline constexpr std::int64_t most_tickets = 1'000'000;
inline constexpr std::int64_t most_servers = 1'000'000;
/// Entities have 24 bits in the trace; the last value means "nobody".
inline constexpr std::size_t most_processes = scheduler::no_entity;

} // namespace procession::core
