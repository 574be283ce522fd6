// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/ast.h"

#include <cstdint>
#include <string_view>

namespace procession::core::program::syntax {

/// What a token is. Operators and keywords are kinds of their own, listed in tokens.inc.
enum class TokenKind : std::uint8_t {
    end, ///< of the text
    newline,
    indent,
    dedent,
    name,
    number,
    string,  ///< with prefix and quotes
    unknown, ///< `$`, `?`, `!` or a back quote: never right
    error,   ///< the last token of a text that cannot be read further
#define PROCESSION_OPERATOR(name, text) name,
#define PROCESSION_KEYWORD(name, text) name,
#include "core/program/syntax/tokens.inc"
#undef PROCESSION_OPERATOR
#undef PROCESSION_KEYWORD
};

struct Token {
    TokenKind kind{};
    /// False for indent, dedent, end and error, which CPython gives no columns.
    bool has_columns = true;
    std::uint16_t level = 0; ///< open brackets behind it
    Range at;
    std::string_view text; ///< as written
};

/// The keyword of that spelling, or `name`.
[[nodiscard]] TokenKind keyword_of(std::string_view word);

} // namespace procession::core::program::syntax
