// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/export/text_style.h"
#include "core/trace/metrics.h"
#include "core/trace/trace.h"

#include <iosfwd>
#include <span>
#include <string>

namespace procession::core {

/// One of several runs that are laid side by side. A trace of Level::metrics is enough.
struct ComparedRun {
    std::string label; ///< the policy as it was asked for: "mlfq,quantum=2:4:8"; or of a scenario
    Trace trace;
    Metrics measures;
    bool is_policy = true; ///< of one workload; else each run is of a scenario of its own
};

/// A table with a row a run, the best of each column marked with a star; equals
/// are all best.
void write_comparison_text(std::ostream& out, std::span<const ComparedRun> runs,
                           const TextStyle& style);
/// {"runs": [{"label": …, summary of the result}]}.
void write_comparison_json(std::ostream& out, std::span<const ComparedRun> runs);
/// A row of the summary a run.
void write_comparison_csv(std::ostream& out, std::span<const ComparedRun> runs);

} // namespace procession::core
