// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/syntax_fault.h"

#include <string>
#include <string_view>

namespace procession::core::program::syntax {

/// What a rule throws to end the parsing; never leaves the parser.
struct RaisedFault {
    SyntaxFault fault;
    bool is_final = false; ///< nothing in the rest of the text goes before it
};

/// Ends the parsing with a SyntaxError there.
[[noreturn]] void raise_fault(const Range& at, std::string message);

/// What CPython calls an expression of that kind in its messages.
[[nodiscard]] std::string_view describe(const Expression& expression);

} // namespace procession::core::program::syntax
