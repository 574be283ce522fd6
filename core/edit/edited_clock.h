// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/typed_time.h"
#include "core/text/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::edit {

/// The scenario's clock in nanoseconds; -1 for what it does not say.
struct ClockNow {
    std::int64_t start = -1; ///< of the day
    std::int64_t tick = -1;
};

[[nodiscard]] ClockNow clock_of(const Document& document);

/// The coarsest unit, none coarser than `coarsest`, of which all lengths are whole multiples.
[[nodiscard]] TimeUnit unit_for(const std::vector<std::int64_t>& lengths, TimeUnit coarsest);

/// Sets a member of the clock in a scenario's text ("start", "tick"), which is made if there is
/// none; an empty value leaves it as it is.
[[nodiscard]] std::optional<Message> set_clock(std::string& text, std::string_view key,
                                               const std::string& value);

} // namespace procession::core::edit
