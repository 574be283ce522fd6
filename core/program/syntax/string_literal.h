// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/raised_fault.h"

#include <string>
#include <string_view>

namespace procession::core::program::syntax {

/// A string token in its parts.
struct StringLiteral {
    bool is_bytes = false;
    bool is_raw = false;
    bool is_formatted = false;
    std::string_view body; ///< between the quotes
};

[[nodiscard]] StringLiteral split_literal(std::string_view token);

/// What a piece of a str literal means. Throws RaisedFault without a place where an escape is
/// wrong.
[[nodiscard]] std::string decode_text(std::string_view body, bool is_raw);
/// The same for bytes.
[[nodiscard]] std::string decode_bytes(std::string_view body, bool is_raw);

/// A fault that still needs its place, which is where the parser has got to.
[[noreturn]] void raise_unplaced(std::string message);

} // namespace procession::core::program::syntax
