// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/export/text_scale.h"
#include "core/trace/export/text_style.h"
#include "core/trace/trace.h"

#include <string>
#include <string_view>

namespace procession::core {

/// How a state is drawn in one column.
[[nodiscard]] std::string_view glyph_of(State state, bool unicode);
[[nodiscard]] std::string_view word_of(State state);
/// Number of its colour among the 256 of terminals; -1 for none.
[[nodiscard]] int colour_of(State state);
/// `text` in that foreground colour, if there is one and colours are wanted.
[[nodiscard]] std::string coloured(std::string_view text, int colour, bool wanted);

/// The row of a core: bars that begin with a bar line and bear the names of the
/// processes; "▒" where a column holds too many to tell.
[[nodiscard]] std::string core_row(const Trace& trace, CoreNumber core, const TextScale& scale,
                                   const TextStyle& style);

/// The row of a process: in each column the state that fills most of it. Adds
/// the states that occur to the mask `states`.
[[nodiscard]] std::string process_row(const Trace& trace, EntityId process, const TextScale& scale,
                                      const TextStyle& style, std::uint16_t& states);

} // namespace procession::core
