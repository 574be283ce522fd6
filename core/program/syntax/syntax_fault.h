// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/ast.h"
#include "core/program/syntax/source.h"
#include "core/text/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace procession::core::program::syntax {

/// Why a program cannot be run: what CPython says, or what is outside the subset.
struct SyntaxFault {
    enum class Kind : std::uint8_t {
        syntax_error,
        indentation_error,
        tab_error,
        outside_subset, ///< CPython would run it; the hint says what to use instead
    } kind = Kind::syntax_error;
    /// CPython's words, without the name of the exception. Empty if outside the subset.
    std::string message;
    /// What CPython marks; a column and end 0 wide is marked by one caret. Without a line
    /// (line 0) nothing is marked.
    Range at;
    /// Some errors show no carets, for instance what is wrong with the whole file.
    bool has_column = true;
    /// For the learner, in the words of core/text; for what is outside the subset: always.
    std::optional<Message> hint;
};

/// The exception's name: SyntaxError, IndentationError or TabError.
[[nodiscard]] std::string_view exception_name(SyntaxFault::Kind kind);

/// What `python3 file_name` prints on standard error for the fault, with a last newline. What is
/// outside the subset is shown in the same form, with the hint in English as message.
[[nodiscard]] std::string render(const SyntaxFault& fault, const Source& source,
                                 std::string_view file_name);

} // namespace procession::core::program::syntax
