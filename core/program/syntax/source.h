// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::program::syntax {

/// A program's text in UTF-8 with the beginnings of its lines. A byte order mark is taken off,
/// line ends are \n whatever they were, and the last line has one too.
class Source {
public:
    explicit Source(std::string_view text);

    [[nodiscard]] const std::string& text() const { return text_; }
    /// Lines, at least one; numbers of lines count from 1.
    [[nodiscard]] std::uint32_t lines() const;
    /// A line without its end; empty for a number that no line has.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;
    /// Offset of a line's first byte.
    [[nodiscard]] std::size_t line_begin(std::uint32_t number) const;
    /// The number of the line that holds a byte.
    [[nodiscard]] std::uint32_t line_of(std::size_t offset) const;
    /// How many code points stand in front of a byte on its line.
    [[nodiscard]] std::uint32_t column_of(std::size_t offset) const;
    /// Whether the text as given ended without a line end.
    [[nodiscard]] bool lacked_last_newline() const { return lacked_last_newline_; }

private:
    std::string text_;
    std::vector<std::size_t> begins_;
    bool lacked_last_newline_ = false;
};

} // namespace procession::core::program::syntax
