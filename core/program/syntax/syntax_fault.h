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
    /// CPython's words, without the name of the exception. Empty if outside the subset. `{file}`
    /// stands for the file's name, which only showing the fault knows.
    std::string message;
    /// As the attributes of CPython's SyntaxError: lines and offsets from 1 in code points, the
    /// end exclusive. Line 0: the fault is the whole file's. Offset 0 or less: no caret.
    std::int32_t line = 0;
    std::int32_t offset = 0;
    std::int32_t end_line = 0;
    std::int32_t end_offset = 0;
    /// CPython counts what its parser marks in bytes, unless the program declares its encoding, and
    /// so its carets stand too far right behind other letters than ASCII. `render` does the same.
    bool is_shown_in_bytes = false;
    /// The line that CPython shows instead of the file's: inside f-strings, the expression.
    std::optional<std::string> text;
    /// For the learner, in the words of core/text. Always there if outside the subset.
    std::optional<Message> hint;
};

/// The exception's name: SyntaxError, IndentationError or TabError.
[[nodiscard]] std::string_view exception_name(SyntaxFault::Kind kind);

/// A SyntaxError that marks `at`.
[[nodiscard]] SyntaxFault syntax_error(const Range& at, std::string message);
/// What stands at `at` is Python, but no part of the teaching subset; `hint` says what to use.
[[nodiscard]] SyntaxFault outside_subset(const Range& at, Message hint);

/// What `python3 file_name` prints on standard error for the fault, with a last newline. What is
/// outside the subset is shown in the same form, with the hint in English as the message.
[[nodiscard]] std::string render(const SyntaxFault& fault, const Source& source,
                                 std::string_view file_name);

} // namespace procession::core::program::syntax
