// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/message.h"

#include <optional>

namespace procession::core::program::syntax {

/// What to write instead of a character that is none of Python's but looks like one, as input
/// methods and word processors write it; nothing for other characters.
[[nodiscard]] std::optional<Message> hint_for_character(char32_t point);

} // namespace procession::core::program::syntax
