// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/placed_edit.h"
#include "core/scenario/reader.h"
#include "core/text/message.h"

#include <optional>
#include <string_view>

namespace procession::core::edit {

/// What becomes of what a person typed into a cell.
struct TypedCell {
    Placed placed;
    /// Why a time could not become ticks; it is then kept as it was typed.
    std::optional<Message> problem;
};

/// Puts what was typed at a path (docs/adr/0021). In cells that hold ticks, times of day, lengths
/// with a unit and decimals become ticks by the scenario's clock: its ticks become shorter if they
/// have to, and it starts earlier, with all other times of the scenario so that the run stays what
/// it was. A scenario without a clock gets one that starts then. Anything else is kept as
/// json_of_typed() says. `reading` is what the document says.
[[nodiscard]] TypedCell place_typed(const Document& document, const ReadScenario& reading,
                                    std::string_view path, std::string_view typed);

} // namespace procession::core::edit
