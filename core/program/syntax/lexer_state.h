// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/encoding.h"
#include "core/program/syntax/indentation.h"
#include "core/program/syntax/lexer.h"
#include "core/program/text/utf8.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace procession::core::program::syntax {

/// Reads one text from its beginning to its end, or to what cannot be a token.
class Lexer {
public:
    explicit Lexer(const Source& source)
        : source_(source),
          text_(source.text()),
          line_(source.first_line()),
          counted_(source.first_column())
    {
    }

    Tokens read()
    {
        encoding_fault_ = check_encoding(source_);
        check_line();
        while (!is_over_) {
            next();
        }
        tokens_.open = open_;
        return std::move(tokens_);
    }

private:
    [[nodiscard]] char at(std::size_t ahead = 0) const
    {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    // Lines can be long, so counting goes on from the place that was asked for last.
    [[nodiscard]] std::uint32_t column_of(std::size_t offset)
    {
        if (counted_to_ < line_begin_ || counted_to_ > offset) {
            counted_to_ = line_begin_;
            counted_ = line_begin_ == 0 ? source_.first_column() : 0;
        }
        const std::string_view more = text_.substr(counted_to_, offset - counted_to_);
        counted_ += static_cast<std::uint32_t>(text::count_points(more));
        counted_to_ = offset;
        return counted_;
    }

    void step_line()
    {
        ++line_;
        line_begin_ = at_;
        check_line();
    }

    // Bytes that are not UTF-8 are found when CPython reads their line.
    void check_line()
    {
        if (encoding_fault_ && encoding_fault_line() <= line_ && !is_over_) {
            stop(*encoding_fault_, true);
        }
    }
    [[nodiscard]] std::uint32_t encoding_fault_line() const
    {
        return static_cast<std::uint32_t>(encoding_fault_->end_line);
    }

    void next();
    void read_indentation();
    void take_word();
    void take_number();
    void take_string(std::size_t prefix);
    void take_operator();
    void open_bracket();
    bool close_bracket();
    void end_text();
    bool skip_continuation();
    bool check_name(std::size_t begin);
    void end_of_line(std::size_t begin);

    void add(TokenKind kind, std::size_t begin);
    void add_point(TokenKind kind);

    void stop(SyntaxFault fault, bool goes_first);
    void wrong_at_cursor(std::string message, bool goes_first = true);

    const Source& source_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t line_;
    std::size_t line_begin_ = 0;
    std::size_t counted_to_ = 0; ///< where the columns of a line have been counted to
    std::uint32_t counted_;      ///< how many
    bool at_line_start_ = true;
    bool is_over_ = false;
    Indentation indentation_;
    std::vector<OpenBracket> open_;
    std::optional<SyntaxFault> encoding_fault_;
    Tokens tokens_;
};

} // namespace procession::core::program::syntax
