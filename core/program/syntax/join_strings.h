// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/token.h"
#include "core/program/syntax/tree.h"

#include <span>

namespace procession::core::program::syntax {

/// Strings that stand one after the other, as one: a Constant or a Joined. The pieces of f-strings
/// are parsed on their own. Throws RaisedFault; a message without a place is about the last token.
/// `depth` is how deep the parser is in rules already.
[[nodiscard]] Expression* join_strings(std::span<const Token> strings, const Range& at,
                                       Arena& arena, int depth);

} // namespace procession::core::program::syntax
