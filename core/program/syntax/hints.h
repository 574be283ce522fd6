// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/source.h"
#include "core/program/syntax/syntax_fault.h"

#include <optional>
#include <string_view>

namespace procession::core::program::syntax {

/// Says in plain words what has probably happened, where that is known: full-width punctuation,
/// Python 2, brackets and colons that are missing, quotes of a word processor and the like.
void add_hint(SyntaxFault& fault, const Source& source);

/// A hint for a NameError about `name`, such as the functions of Python 2 and the variable
/// `name` where `__name__` was meant.
[[nodiscard]] std::optional<Message> hint_for_unknown_name(std::string_view name);

} // namespace procession::core::program::syntax
