// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/lexer.h"

#include "core/program/syntax/encoding.h"
#include "core/program/syntax/indentation.h"
#include "core/program/syntax/number_literal.h"
#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"

#include <array>
#include <string>
#include <utility>

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

class Lexer {
public:
    explicit Lexer(const Source& source)
        : source_(source), text_(source.text()), line_(source.first_line())
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

    [[nodiscard]] std::uint32_t column_of(std::size_t offset) const
    {
        const std::string_view before = text_.substr(line_begin_, offset - line_begin_);
        return static_cast<std::uint32_t>(text::count_points(before)) +
               (line_begin_ == 0 ? source_.first_column() : 0);
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
    bool at_line_start_ = true;
    bool is_over_ = false;
    Indentation indentation_;
    std::vector<OpenBracket> open_;
    std::optional<SyntaxFault> encoding_fault_;
    Tokens tokens_;
};

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

std::string hexadecimal(char32_t point)
{
    std::string digits;
    for (; point > 0 || digits.size() < 4; point >>= 4) {
        digits.insert(digits.begin(), "0123456789ABCDEF"[point & 0xF]);
    }
    return digits;
}

// Every character of a name must be a letter or digit of some language.
bool Lexer::check_name(std::size_t begin)
{
    const std::string_view name = text_.substr(begin, at_ - begin);
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
        if (text_.substr(at_).starts_with(one.text)) {
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

} // namespace

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
        if (one.text == word) {
            return one.kind;
        }
    }
    return TokenKind::name;
}

Tokens read_tokens(const Source& source)
{
    return Lexer(source).read();
}

} // namespace procession::core::program::syntax
