// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/export.h"
#include "core/scenario/reader.h"

#include <cstdint>
#include <string_view>

namespace procession::core {

/// The homework simulators of "Operating Systems: Three Easy Pieces" whose job
/// lists can be read and written; docs/scenario.md says what of each.
enum class OstepTool : std::uint8_t { scheduler, mlfq, process_run, lottery };

/// Reads a command line such as `mlfq.py -l 0,20,5:3,10,0 -Q 4,8 -S`, or a bare job
/// list, whose form tells the tool (`a:b` counts as process-run.py's). What is
/// random in the tool is refused. Faults have no path.
[[nodiscard]] ReadScenario read_ostep(std::string_view text);

/// The listed processes as a command line of that tool.
[[nodiscard]] Export to_ostep(const Scenario& scenario, OstepTool tool);

} // namespace procession::core
