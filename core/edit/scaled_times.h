// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/scenario.h"

#include <cstdint>
#include <string>
#include <variant>

namespace procession::core::edit {

/// All times of a scenario made `factor` times as many ticks, and all moments `later` ticks later
/// after that: the text with nothing else changed, or why it cannot be done. The run stays the
/// same but for the names of its moments. `scenario` is what the document says. Defaults that
/// count ticks are written out.
[[nodiscard]] std::variant<std::string, Message> scaled_times(const Document& document,
                                                              const Scenario& scenario,
                                                              std::int64_t factor,
                                                              std::int64_t later);

} // namespace procession::core::edit
