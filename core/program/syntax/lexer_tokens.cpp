// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/lexer_state.h"
#include "core/program/syntax/number_literal.h"
#include "core/program/text/unicode.h"

#include <algorithm>
#include <array>

namespace procession::core::program::syntax {

namespace {

constexpr std::size_t most_open_brackets = 200; // as CPython

struct Operator {
    TokenKind kind;
    std::string_view text;
};

constexpr std::array operators{
#define PROCESSION_OPERATOR(name, text) Operator{TokenKind::name, text},
#define PROCESSION_KEYWORD(name, text)
#include "core/program/syntax/tokens.inc"
#undef PROCESSION_OPERATOR
#undef PROCESSION_KEYWORD
};

constexpr char opening_of(char closing)
{
    return closing == ')' ? '(' : closing == ']' ? '[' : '{';
}

// Letters that may stand in front of a string's quote.
std::size_t prefix_size(std::string_view text)
{
    bool b = false;
    bool u = false;
    bool r = false;
    bool f = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = static_cast<char>(text[i] | 0x20);
        if (text[i] == '"' || text[i] == '\'') {
            return i;
        }
        if (c == 'b' && !b && !u && !f) {
            b = true;
        } else if (c == 'u' && !b && !u && !r && !f) {
            u = true;
        } else if (c == 'r' && !r && !u) {
            r = true;
        } else if (c == 'f' && !f && !b && !u) {
            f = true;
        } else {
            return 0;
        }
    }
    return 0;
}

std::string hexadecimal(char32_t point)
{
    std::string digits;
    for (; point > 0 || digits.size() < 4; point >>= 4) {
        digits.insert(digits.begin(), "0123456789ABCDEF"[point & 0xF]);
    }
    return digits;
}

} // namespace

void Lexer::take_number()
{
    const NumberScan scan = scan_number(text_.substr(at_));
    const std::size_t begin = at_;
    at_ += scan.size;
    if (scan.fault.empty()) {
        add(TokenKind::number, begin);
        return;
    }
    wrong_at_cursor(scan.fault);
    if (scan.marked > 0) { // CPython counts these in bytes
        tokens_.fault->offset = static_cast<std::int32_t>(begin - line_begin_ + 1);
        tokens_.fault->end_offset =
            static_cast<std::int32_t>(begin - line_begin_ + scan.marked) + 1;
    }
}

void Lexer::take_word()
{
    if (const std::size_t prefix = prefix_size(text_.substr(at_, 4)); prefix > 0) {
        take_string(prefix);
        return;
    }
    const std::size_t begin = at_;
    while (is_name_byte(at())) {
        ++at_;
    }
    if (check_name(begin)) {
        add(keyword_of(text_.substr(begin, at_ - begin)), begin);
    }
}

// Every character of a name must be a letter or digit of some language.
bool Lexer::check_name(std::size_t begin)
{
    const std::string_view name = text_.substr(begin, at_ - begin);
    if (text::is_ascii(name)) {
        return true; // it begins with no digit, or it would be a number
    }
    for (std::size_t i = 0; i < name.size();) {
        const std::size_t from = i;
        const char32_t point = text::next_point(name, i);
        const bool is_right =
            from == 0 ? text::is_identifier_start(point) : text::is_identifier_part(point);
        if (is_right) {
            continue;
        }
        at_ = begin + i;
        const std::string code = "U+" + hexadecimal(point);
        const std::string shown(name.substr(from, i - from));
        wrong_at_cursor(text::is_printable(point)
                            ? "invalid character '" + shown + "' (" + code + ")"
                            : "invalid non-printable character " + code);
        return false;
    }
    return true;
}

void Lexer::take_string(std::size_t prefix)
{
    const std::size_t begin = at_;
    const std::uint32_t line = line_;
    const std::size_t line_begin = line_begin_;
    const std::uint32_t column = column_of(begin);
    at_ += prefix;
    const char quote = at();
    const bool is_triple = at(1) == quote && at(2) == quote;
    at_ += is_triple ? 3 : 1;
    const std::string_view end = is_triple ? text_.substr(at_ - 3, 3) : text_.substr(at_ - 1, 1);
    while (!is_over_ && !text_.substr(at_).starts_with(end)) {
        if (at() == '\\') {
            ++at_;
        } else if (at_end() || (at() == '\n' && !is_triple)) {
            const std::string detected = std::to_string(line_);
            line_ = line;
            line_begin_ = line_begin;
            at_ = begin + 1;
            wrong_at_cursor((is_triple
                                 ? "unterminated triple-quoted string literal (detected at line "
                                 : "unterminated string literal (detected at line ") +
                            detected + ")");
            return;
        }
        const bool is_line_end = at() == '\n';
        at_ += at_end() ? 0 : 1;
        if (is_line_end && !at_end()) {
            step_line();
        }
    }
    if (is_over_) {
        return;
    }
    at_ += end.size();
    add(TokenKind::string, at_);
    Token& token = tokens_.list.back();
    token.text = text_.substr(begin, at_ - begin);
    token.at.line = line;
    token.at.column = column;
}

void Lexer::take_operator()
{
    const std::size_t begin = at_;
    const char c = at();
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
        ++at_;
        wrong_at_cursor("invalid non-printable character U+" +
                        hexadecimal(static_cast<unsigned char>(c)));
        return;
    }
    TokenKind kind = TokenKind::unknown;
    std::size_t size = 1;
    for (const Operator& one : operators) {
        if (one.text.front() == c && text_.substr(at_).starts_with(one.text)) {
            kind = one.kind;
            size = one.text.size();
            break;
        }
    }
    if (size == 1 && (c == '(' || c == '[' || c == '{')) {
        if (open_.size() >= most_open_brackets) {
            ++at_;
            wrong_at_cursor("too many nested parentheses");
            return;
        }
        open_.push_back({c, line_, column_of(at_)});
    }
    at_ += size;
    if (size == 1 && (c == ')' || c == ']' || c == '}') && !close_bracket()) {
        return;
    }
    add(kind, begin);
}

// The bracket in front of the cursor must close the last open one; false after a fault.
bool Lexer::close_bracket()
{
    const char closing = text_[at_ - 1];
    const std::string shown = std::string("'") + closing + "'";
    if (open_.empty()) {
        wrong_at_cursor("unmatched " + shown);
        return false;
    }
    const OpenBracket last = open_.back();
    open_.pop_back();
    if (last.bracket == opening_of(closing)) {
        return true;
    }
    std::string message = "closing parenthesis " + shown + " does not match opening parenthesis '" +
                          last.bracket + "'";
    if (last.line != line_) {
        message += " on line " + std::to_string(last.line);
    }
    wrong_at_cursor(std::move(message));
    return false;
}

TokenKind keyword_of(std::string_view word)
{
    static constexpr std::array keywords{
#define PROCESSION_OPERATOR(name, text)
#define PROCESSION_KEYWORD(name, text) Operator{TokenKind::name, text},
#include "core/program/syntax/tokens.inc"
#undef PROCESSION_OPERATOR
#undef PROCESSION_KEYWORD
    };
    for (const Operator& one : keywords) {
        if (one.text.size() == word.size() && one.text.front() == word.front() &&
            one.text == word) {
            return one.kind;
        }
    }
    return TokenKind::name;
}

} // namespace procession::core::program::syntax
