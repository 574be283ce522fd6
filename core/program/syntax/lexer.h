// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/source.h"
#include "core/program/syntax/syntax_fault.h"
#include "core/program/syntax/token.h"

#include <optional>
#include <vector>

namespace procession::core::program::syntax {

/// A bracket that is open.
struct OpenBracket {
    char bracket = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// A text in tokens.
struct Tokens {
    /// At least one; the last is `end`, or `error` where the text cannot be read further.
    std::vector<Token> list;
    /// Why not; of the last token.
    std::optional<SyntaxFault> fault;
    /// Whether CPython would find the fault before others that stand earlier in the text when
    /// it looks through the rest of a wrong program for what cannot be a token.
    bool fault_goes_first = false;
    /// Brackets open at the end, or at the fault.
    std::vector<OpenBracket> open;
};

/// Splits a text into tokens as CPython 3.11 does.
[[nodiscard]] Tokens read_tokens(const Source& source);

} // namespace procession::core::program::syntax
