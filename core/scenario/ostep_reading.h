// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault_list.h"
#include "core/scenario/ostep_options.h"
#include "core/scenario/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

/// A piece of a command line and where it stands.
struct OstepWord {
    std::size_t offset = 0;
    std::string_view text;
};

/// Words between blanks; quotes of the shell are not needed for job lists.
[[nodiscard]] std::vector<OstepWord> ostep_words(std::string_view text);
/// The tool whose script a word calls.
[[nodiscard]] std::optional<OstepTool> ostep_tool_named(std::string_view word);
/// The tool whose form a bare list has.
[[nodiscard]] std::optional<OstepTool> ostep_tool_of_list(OstepWord list);

/// Pieces of a word between separators, with their places.
[[nodiscard]] std::vector<OstepWord> split(OstepWord word, char separator);

/// What the options said, with the defaults of the tools.
struct OstepSettings {
    OstepTool tool = OstepTool::scheduler;
    std::string policy = "FIFO";
    Ticks quantum = 1;
    std::int64_t queues = 3;
    std::int64_t allotment = 1;
    scheduler::IntegerList quantum_list;
    scheduler::IntegerList allotment_list;
    Ticks boost = 0;
    Ticks io_time = 5;
    bool stay = false;
    bool io_bump = false;
    bool switch_on_end = false;
    bool io_runs_at_once = false;
    std::optional<OstepWord> jobs;
};

/// Turns the job list into processes J0, J1, …
void read_ostep_jobs(const OstepSettings& settings, Scenario& scenario, FaultList& faults);

} // namespace procession::core
