// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/syntax_fault.h"

#include <optional>
#include <string_view>

namespace procession::core::program::syntax {

/// What the line of a fault looks like, where CPython says little more than that it is wrong:
/// another language, Python 2, a prompt that was copied too, a keyword misspelt.
[[nodiscard]] std::optional<Message> hint_for_line(const SyntaxFault& fault, std::string_view line);

} // namespace procession::core::program::syntax
