// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scheduler/parameters.h"

namespace procession::core {

/// Order of what happens at one instant (design contract): arrivals,
/// completions, leavers, boost; or leavers, boost, arrivals, completions.
enum class TieOrder : std::uint8_t { arrival_first, preempted_first };

/// Words and columns by which a set of conventions differs from the others.
/// What decides a run (parameters, tie, costs) has been resolved into the
/// scenario; these are what remains for those who show results.
struct Rules {
    std::string conventions = "procession";
    friend bool operator==(const Rules&, const Rules&) = default;
};

/// One default that a bundle sets for a policy's parameter.
struct ConventionDefault {
    std::string_view policy;
    std::string_view parameter;
    scheduler::ParameterValue value;
};

/// One word that a bundle shows instead of the house's.
struct ConventionWord {
    std::string_view term; ///< "blocked", "running", "srtf", "weighted_turnaround"
    std::string_view english;
    std::string_view chinese;
};

/// A bundle of conventions: data, no code.
struct Conventions {
    std::string_view name;
    const char* label = "";       ///< PROCESSION_TR("conventions", …)
    const char* explanation = ""; ///< PROCESSION_TR("conventions", …)
    TieOrder tie = TieOrder::arrival_first;
    bool first_dispatch_costs = false;
    std::vector<ConventionDefault> defaults;
    std::vector<ConventionWord> words;
    std::vector<std::string_view>
        columns; ///< of the metrics table, in order; result schema's names
};

/// All bundles, the house's own first.
[[nodiscard]] std::span<const Conventions> conventions();
/// The bundle of that name, or nullptr.
[[nodiscard]] const Conventions* find_conventions(std::string_view name);

} // namespace procession::core
