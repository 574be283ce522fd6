// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault_list.h"
#include "core/scenario/scenario.h"
#include "core/scenario/typed_time.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace procession::core {

/// A time in a table and where it stands.
struct TableTime {
    TypedTime time;         ///< never negative; Form::none if it could not be read, which was said
    std::size_t offset = 0; ///< of the cell
    std::string_view found; ///< the cell as it was written, in the text that is read
};

/// The two times of one row.
struct TableTimes {
    TableTime arrival;
    TableTime burst;
};

/// The units of a table's columns, and of numbers without one beside times that have one; none =
/// minutes, or hours if there are fractions.
struct TableUnits {
    TimeUnit arrival = TimeUnit::none;
    TimeUnit burst = TimeUnit::none;
    TimeUnit otherwise = TimeUnit::none;
};

/// Makes ticks of the times of a table (docs/adr/0021) and gives them to the scenario's processes,
/// which are its rows in order: a tick becomes as long as can be so that all times are whole
/// ticks. Notes say what was decided. Faults leave the times as they were.
void settle_times(const std::vector<TableTimes>& rows, TableUnits units, Scenario& scenario,
                  FaultList& faults, std::vector<Message>& notes);

} // namespace procession::core
