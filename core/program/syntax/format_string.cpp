// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/format_string.h"

#include "core/program/syntax/parser_rules.h"

#include "core/program/text/utf8.h"

#include <algorithm>

namespace procession::core::program::syntax {

struct FormatString::Cursor {
    const Token& token;
    std::string_view body;
    bool is_raw = false;
    std::size_t at = 0;

    [[nodiscard]] bool is_done() const { return at >= body.size(); }
    [[nodiscard]] char now() const { return is_done() ? '\0' : body[at]; }
    [[nodiscard]] char ahead(std::size_t i) const
    {
        return at + i < body.size() ? body[at + i] : '\0';
    }
};

namespace {

constexpr std::size_t most_brackets = 200; // as CPython

bool closes(char opening, char closing)
{
    return (opening == '(' && closing == ')') || (opening == '[' && closing == ']') ||
           (opening == '{' && closing == '}');
}

std::string quoted(char c)
{
    return std::string("'") + c + "'";
}

// Finds where an expression inside braces ends, without understanding it.
class ExpressionEnd {
public:
    explicit ExpressionEnd(std::string_view body) : body_(body) {}

    // Of the expression that begins at `at`: the offset of what follows it.
    std::size_t find(std::size_t at)
    {
        for (at_ = at; at_ < body_.size(); ++at_) {
            const char c = body_[at_];
            if (c == '\\') {
                raise_unplaced("f-string expression part cannot include a backslash");
            }
            if (quote_ != '\0') {
                in_string(c);
            } else if (c == '\'' || c == '"') {
                quotes_ = is_tripled(c) ? 3 : 1;
                at_ += quotes_ - 1;
                quote_ = c;
            } else if (!step(c)) {
                break;
            }
        }
        if (quote_ != '\0') {
            raise_unplaced("f-string: unterminated string");
        }
        if (!open_.empty()) {
            raise_unplaced("f-string: unmatched " + quoted(open_.back()));
        }
        return at_;
    }

private:
    [[nodiscard]] bool is_tripled(char c) const
    {
        return at_ + 2 < body_.size() && body_[at_ + 1] == c && body_[at_ + 2] == c;
    }

    void in_string(char c)
    {
        if (c != quote_ || (quotes_ == 3 && !is_tripled(c))) {
            return;
        }
        at_ += quotes_ - 1;
        quote_ = '\0';
    }

    // Outside strings; false at the end.
    bool step(char c)
    {
        if (c == '(' || c == '[' || c == '{') {
            if (open_.size() >= most_brackets) {
                raise_unplaced("f-string: too many nested parenthesis");
            }
            open_ += c;
            return true;
        }
        if (c == '#') {
            raise_unplaced("f-string expression part cannot include '#'");
        }
        if (open_.empty() && std::string_view("!:}=><").find(c) != std::string_view::npos) {
            return is_operator(c);
        }
        if (c == ')' || c == ']' || c == '}') {
            close(c);
        }
        return true;
    }

    // `!=`, `==`, `<=`, `>=`, `<` and `>` belong to the expression; `!`, `:`, `=` and `}` end it.
    bool is_operator(char c)
    {
        if (c != ':' && c != '}' && at_ + 1 < body_.size() && body_[at_ + 1] == '=') {
            ++at_;
            return true;
        }
        return c == '<' || c == '>';
    }

    void close(char c)
    {
        if (open_.empty()) {
            raise_unplaced("f-string: unmatched " + quoted(c));
        }
        if (!closes(open_.back(), c)) {
            raise_unplaced("f-string: closing parenthesis " + quoted(c) +
                           " does not match opening parenthesis " + quoted(open_.back()));
        }
        open_.pop_back();
    }

    std::string_view body_;
    std::size_t at_ = 0;
    std::string open_;
    char quote_ = '\0';
    std::size_t quotes_ = 0;
};

bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\v' || c == '\r';
}

// Where what begins at byte `at` of a token's text stands in the program.
Range place_of(const Token& token, std::size_t at)
{
    const std::string_view before = token.text.substr(0, at);
    const std::size_t line_end = before.rfind('\n');
    Range place = token.at;
    place.line += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    if (line_end != std::string_view::npos) {
        place.column = 0;
    }
    // Where a line ends right behind the brace, columns count from the line below.
    const std::size_t next = token.text.find_first_not_of(" \t\f", at + 1);
    if (next == std::string_view::npos || token.text[next] != '\n') {
        const std::size_t begin = line_end == std::string_view::npos ? 0 : line_end + 1;
        place.column += static_cast<std::uint32_t>(text::count_points(before.substr(begin)));
    }
    return place;
}

} // namespace

FormatString::FormatString(const Range& at, Arena& arena, int depth)
    : at_(at), arena_(arena), depth_(depth)
{
}

void FormatString::read(const Token& token, const StringLiteral& literal)
{
    Cursor cursor{token, literal.body, literal.is_raw};
    read_parts(cursor, 0);
}

// Texts and values in turn, to the end or, in a format, to its closing brace.
void FormatString::read_parts(Cursor& cursor, int level)
{
    for (;;) {
        if (read_text(cursor, level)) {
            continue;
        }
        if (cursor.is_done() || cursor.now() == '}') {
            break;
        }
        read_value(cursor, level);
    }
    if (level > 0 && cursor.now() != '}') {
        raise_unplaced("f-string: expecting '}'");
    }
}

// Text to the next brace; true if more text follows, behind a doubled brace.
bool FormatString::read_text(Cursor& cursor, int level)
{
    const std::size_t begin = cursor.at;
    std::size_t end = cursor.body.size();
    bool is_doubled = false;
    while (!cursor.is_done()) {
        char c = cursor.body[cursor.at++];
        if (c == '\\' && !cursor.is_raw && !cursor.is_done()) {
            c = cursor.body[cursor.at++];
            if (c == 'N') { // the braces of \N{…} are no braces
                const bool is_named = cursor.now() == '{';
                cursor.at += cursor.is_done() ? 0 : 1;
                while (is_named && !cursor.is_done() && cursor.body[cursor.at++] != '}') {
                }
                continue;
            }
        }
        if (c != '{' && c != '}') {
            continue;
        }
        is_doubled = level == 0 && cursor.now() == c;
        if (level == 0 && c == '}' && !is_doubled) {
            raise_unplaced("f-string: single '}' is not allowed");
        }
        end = is_doubled ? cursor.at : cursor.at - 1;
        cursor.at = is_doubled ? cursor.at + 1 : end;
        break;
    }
    text_ += decode_text(cursor.body.substr(begin, end - begin), cursor.is_raw);
    return is_doubled;
}

// `{expression}` with what may stand behind the expression.
void FormatString::read_value(Cursor& cursor, int level)
{
    if (level >= 2) {
        raise_unplaced("f-string: expressions nested too deeply");
    }
    const std::size_t begin = ++cursor.at;
    cursor.at = ExpressionEnd(cursor.body).find(begin);
    const std::string_view expecting = "f-string: expecting '}'";
    if (cursor.is_done()) {
        raise_unplaced(std::string(expecting));
    }
    Expression* const value = parse(cursor, begin, cursor.at);
    const bool is_shown = cursor.now() == '=';
    if (is_shown) {
        ++cursor.at;
        while (is_blank(cursor.now())) {
            ++cursor.at;
        }
        text_ += cursor.body.substr(begin, cursor.at - begin);
    }
    char conversion = '\0';
    if (cursor.now() == '!') {
        ++cursor.at;
        if (cursor.is_done()) {
            raise_unplaced(std::string(expecting));
        }
        conversion = cursor.body[cursor.at++];
        if (conversion != 's' && conversion != 'r' && conversion != 'a') {
            raise_unplaced("f-string: invalid conversion character: expected 's', 'r', or 'a'");
        }
    }
    end_text();
    Joined* format = nullptr;
    if (cursor.now() == ':') {
        ++cursor.at;
        FormatString spec(cursor.token.at, arena_, depth_);
        spec.read_parts(cursor, level + 1);
        format = spec.joined();
    }
    if (cursor.now() != '}') {
        raise_unplaced(std::string(expecting));
    }
    ++cursor.at;
    auto* const node = arena_.make<Formatted>(at_);
    node->value = value;
    node->conversion = is_shown && format == nullptr && conversion == '\0' ? 'r' : conversion;
    node->format = format;
    values_.push_back(node);
}

Expression* FormatString::parse(const Cursor& cursor, std::size_t begin, std::size_t end)
{
    const std::string_view written = cursor.body.substr(begin, end - begin);
    if (written.find_first_not_of(" \t\n\f") == std::string_view::npos) {
        const char next = cursor.now();
        raise_unplaced(next == '!' || next == ':' || next == '='
                           ? "f-string: expression required before " + quoted(next)
                           : "f-string: empty expression not allowed");
    }
    const std::size_t body =
        static_cast<std::size_t>(cursor.body.data() - cursor.token.text.data());
    const Range place = place_of(cursor.token, body + begin - 1);
    const Source piece("(" + std::string(written) + ")", place.line, place.column);
    try {
        return Parser(piece, read_tokens(piece), arena_, depth_).read_piece();
    } catch (RaisedFault& raised) {
        raised.is_final = false; // not by the one of the whole program
        throw;
    }
}

void FormatString::end_text()
{
    if (text_.empty()) {
        return;
    }
    auto* const node = arena_.make<Constant>(at_);
    node->of = Constant::Of::string;
    node->text = arena_.copy(std::string_view(text_));
    values_.push_back(node);
    text_.clear();
}

Joined* FormatString::joined()
{
    end_text();
    auto* const node = arena_.make<Joined>(at_);
    node->values = arena_.copy(values_);
    return node;
}

} // namespace procession::core::program::syntax
