// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/process_cells.h"

#include <string>
#include <vector>

namespace procession::core::edit {

/// What is typed into one cell of many.
struct TypedInto {
    std::size_t row = 0;
    ProcessColumn column = ProcessColumn::name;
    std::string typed;
};

/// Types into many cells, as type_into() does one after the other, but times of day, lengths with
/// a unit and decimals are read together (see time_block.h), also those of bursts; rows that there
/// are not yet are added. One step of that name. The text is read again once only, or twice with
/// such times, however many cells there are.
[[nodiscard]] std::optional<Message> type_into_all(EditedScenario& edited, std::string name,
                                                   const std::vector<TypedInto>& cells);

} // namespace procession::core::edit
