// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::program::syntax {

/// A program's text with the beginnings of its lines. A byte order mark is taken off, line ends
/// are \n whatever they were, and the last line has one too. The bytes may be anything; what
/// is not UTF-8 is the reader's fault to find.
class Source {
public:
    explicit Source(std::string_view text);
    /// A piece of a program that stands on its own (what is inside braces of an f-string): its
    /// first line is line `line`, and its first character stands in column `column`.
    Source(std::string text, std::uint32_t line, std::uint32_t column);

    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::uint32_t first_line() const { return first_line_; }
    [[nodiscard]] std::uint32_t first_column() const { return first_column_; }
    /// Number of the last line; lines count from `first_line()`.
    [[nodiscard]] std::uint32_t last_line() const;
    /// A line without its end; empty for a number that no line has.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;
    /// Offset of a line's first byte.
    [[nodiscard]] std::size_t line_begin(std::uint32_t number) const;
    /// Whether it began with a byte order mark.
    [[nodiscard]] bool had_mark() const { return had_mark_; }
    /// Whether this is a piece of a program, as in an f-string.
    [[nodiscard]] bool is_piece() const { return is_piece_; }

private:
    void find_lines();

    std::string text_;
    std::vector<std::size_t> begins_;
    std::uint32_t first_line_ = 1;
    std::uint32_t first_column_ = 0;
    bool is_piece_ = false;
    bool had_mark_ = false;
};

} // namespace procession::core::program::syntax
