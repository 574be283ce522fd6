// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/lexer.h"

#include "core/program/syntax/lexer_state.h"
#include "core/program/syntax/number_literal.h"

#include <algorithm>

namespace procession::core::program::syntax {

void Lexer::add(TokenKind kind, std::size_t begin)
{
    const std::uint32_t column = column_of(begin);
    tokens_.list.push_back({kind,
                            true,
                            static_cast<std::uint16_t>(open_.size()),
                            {line_, column, line_, column_of(at_)},
                            text_.substr(begin, at_ - begin)});
}

// A token without columns of its own; faults there show where the reader stood.
void Lexer::add_point(TokenKind kind)
{
    const std::uint32_t column = column_of(at_);
    tokens_.list.push_back({kind,
                            false,
                            static_cast<std::uint16_t>(open_.size()),
                            {line_, column, line_, column},
                            {}});
}

void Lexer::stop(SyntaxFault fault, bool goes_first)
{
    if (source_.is_piece() && fault.line > 0) {
        fault.text = std::string(source_.line(static_cast<std::uint32_t>(fault.line)));
    }
    add_point(TokenKind::error);
    tokens_.fault = std::move(fault);
    tokens_.fault_goes_first = goes_first;
    is_over_ = true;
}

// Marks the character in front of the cursor, counted from the line's begin even in a piece.
void Lexer::wrong_at_cursor(std::string message, bool goes_first)
{
    SyntaxFault fault;
    fault.message = std::move(message);
    fault.line = fault.end_line = static_cast<std::int32_t>(line_);
    fault.offset = fault.end_offset =
        static_cast<std::int32_t>(text::count_points(text_.substr(line_begin_, at_ - line_begin_)));
    stop(std::move(fault), goes_first);
}

void Lexer::next()
{
    if (at_line_start_) {
        at_line_start_ = false;
        // A piece of an f-string begins in the middle of a line and has no first indentation.
        if (!source_.is_piece() || line_begin_ > 0) {
            read_indentation();
            return;
        }
    }
    while (at() == ' ' || at() == '\t' || at() == '\f') {
        ++at_;
    }
    const std::size_t begin = at_;
    if (at() == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
    }
    if (at_end()) {
        end_text();
        return;
    }
    const char c = at();
    if (c == '\n') {
        end_of_line(begin);
    } else if (c == '\\') {
        skip_continuation();
    } else if (is_digit(c) || (c == '.' && is_digit(at(1)))) {
        take_number();
    } else if (is_name_byte(c)) {
        take_word();
    } else if (c == '"' || c == '\'') {
        take_string(0);
    } else {
        take_operator();
    }
}

// CPython's newline begins where the comment in front of it does.
void Lexer::end_of_line(std::size_t begin)
{
    if (open_.empty()) {
        add(TokenKind::newline, begin);
    }
    ++at_;
    if (at_end()) {
        return; // the last line counts until the end
    }
    step_line();
    at_line_start_ = open_.empty();
}

// What stands before a line's first token; blank lines and comments do not count.
void Lexer::read_indentation()
{
    IndentationWidth width;
    for (;; ++at_) {
        if (at() == '\\') {
            if (!skip_continuation()) {
                return;
            }
            width.freeze();
            --at_;
        } else if (!width.take(at())) {
            break;
        }
    }
    if (at() == '#' || at() == '\n' || at_end() || !open_.empty()) {
        if (at() == '#') {
            at_ = std::min(text_.find('\n', at_), text_.size());
        }
        if (at() == '\n' && open_.empty()) { // no newline token for a blank line
            ++at_;
            if (!at_end()) {
                step_line();
            }
            at_line_start_ = !at_end();
        }
        return;
    }
    const Indentation::Step step = indentation_.move_to(width);
    for (int i = 0; i < step.dedents; ++i) {
        add_point(TokenKind::dedent);
    }
    if (step.indents) {
        add_point(TokenKind::indent);
    }
    if (step.fault) {
        SyntaxFault fault = *step.fault;
        fault.line = fault.end_line = static_cast<std::int32_t>(line_);
        if (fault.offset == 0) {
            const std::string_view line = source_.line(line_);
            fault.offset = static_cast<std::int32_t>(text::count_points(line)) + 1;
            fault.end_offset = -1;
        }
        stop(std::move(fault), false);
    }
}

void Lexer::end_text()
{
    if (!open_.empty()) {
        const OpenBracket& last = open_.back();
        const std::string message = "'" + std::string(1, last.bracket) + "' was never closed";
        SyntaxFault fault = syntax_error({last.line, last.column, last.line, last.column}, message);
        fault.end_offset = 0;
        if (source_.is_piece()) {
            fault.message = "f-string: " + fault.message;
        }
        stop(std::move(fault), false);
        return;
    }
    const bool ends_in_line = !tokens_.list.empty() &&
                              tokens_.list.back().kind != TokenKind::newline &&
                              tokens_.list.back().kind != TokenKind::dedent;
    if (source_.is_piece() && ends_in_line) {
        add(TokenKind::newline, at_);
    }
    for (int i = indentation_.depth(); i > 0; --i) {
        add_point(TokenKind::dedent);
        tokens_.list.back().at.column = 0; // CPython has let go of the last line
    }
    add_point(TokenKind::end);
    tokens_.list.back().at.column = 0;
    is_over_ = true;
}

// A backslash at a line's end; false after a fault.
bool Lexer::skip_continuation()
{
    ++at_;
    if (at() != '\n' || at_end()) {
        at_ += at_end() ? 0 : 1;
        wrong_at_cursor("unexpected character after line continuation character", false);
        tokens_.fault->end_offset = 0;
        return false;
    }
    ++at_;
    if (at_end() && !open_.empty()) {
        end_text();
        return false;
    }
    if (at_end()) {
        --at_;
        wrong_at_cursor("unexpected EOF while parsing", false);
        ++tokens_.fault->offset;
        tokens_.fault->end_offset = -1;
        return false;
    }
    step_line();
    return !is_over_;
}

Tokens read_tokens(const Source& source)
{
    return Lexer(source).read();
}

} // namespace procession::core::program::syntax
