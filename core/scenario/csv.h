// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/export.h"
#include "core/scenario/reader.h"

#include <string_view>

namespace procession::core {

/// Reads a table of processes with the columns pid, arrival, burst and priority (RFC 4180,
/// UTF-8), as preview_import() does: with other separators and headings too, times of day and
/// decimals, and what a spreadsheet adds left out. A first row of column names may put them in any
/// order and leave out all but burst; without one, priority may be left out. The pid becomes the
/// name; each process is one CPU burst. Faults have no path.
[[nodiscard]] ReadScenario read_csv(std::string_view text);

/// The listed processes as such a table, with a row of column names.
[[nodiscard]] Export to_csv(const Scenario& scenario);

} // namespace procession::core
