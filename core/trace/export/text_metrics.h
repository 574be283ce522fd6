// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/export/text_style.h"
#include "core/trace/metrics.h"
#include "core/trace/trace.h"

#include <iosfwd>
#include <string>

namespace procession::core {

/// One line on what was run: policy, its parameters, the rules in force.
[[nodiscard]] std::string rules_line(const Scenario& scenario);

/// A table with a row a process and one of averages, in the columns and words of
/// the scenario's conventions, and the measures of the whole run below.
void write_text_metrics(std::ostream& out, const Trace& trace, const Metrics& measures,
                        const TextStyle& style);

/// The measures of the whole run alone.
void write_text_totals(std::ostream& out, const Trace& trace, const Metrics& measures);

/// A quotient with two decimals for a table; "-" if there is none.
[[nodiscard]] std::string rounded(const std::optional<double>& number);

} // namespace procession::core
