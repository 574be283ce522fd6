// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/cell_block.h"

#include <optional>
#include <vector>

namespace procession::core::edit {

/// Reads the times of many cells together (docs/adr/0021), whatever order they stand in: makes
/// ticks as short as they have to be for all of them, starts the clock at the earliest, and gives
/// back the cells with whole ticks in place of times. Without a clock before, numbers without a
/// unit beside times that have one are minutes, or hours if there are fractions, as in a table that
/// is imported. Nothing, with nothing done, if there is no such time, or if it cannot be done.
[[nodiscard]] std::optional<std::vector<TypedInto>>
settle_block(EditedScenario& edited, const std::vector<TypedInto>& cells);

} // namespace procession::core::edit
