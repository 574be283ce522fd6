// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/metrics.h"

#include <string_view>
#include <variant>
#include <vector>

namespace procession::core {

/// What stands in a cell of the table of measures: nothing, ticks, or a quotient.
using Measured = std::variant<std::monostate, Ticks, double>;

/// A column of the table with a row a process.
struct MetricsColumn {
    std::string_view name;                ///< in the result's schema
    const char* label = "";               ///< PROCESSION_TR("metric", …)
    const ConventionWord* word = nullptr; ///< what the conventions call it, if not so
    Measured (*value)(const ProcessMetrics&) = nullptr;
    Measured (*average)(const Averages&) = nullptr; ///< none: no average is shown
};

/// The columns of the scenario's conventions in their order, then those of the
/// other parts of a life (held, blocked, switching, suspended) that are not 0 here.
[[nodiscard]] std::vector<MetricsColumn> metrics_columns(const Scenario& scenario,
                                                         const Metrics& measures);

/// Whether the table has a row for the process: it was listed, or came to be.
[[nodiscard]] bool has_row(const Scenario& scenario, const ProcessMetrics& process);

} // namespace procession::core
