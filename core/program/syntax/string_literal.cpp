// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/string_literal.h"

#include "core/program/syntax/number_literal.h"
#include "core/program/text/utf8.h"

#include <utility>

namespace procession::core::program::syntax {

namespace {

int hexadecimal_digit(char c)
{
    if (is_digit(c)) {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Escapes that stand for one character each.
char simple_escape(char c)
{
    switch (c) {
    case '\\':
    case '\'':
    case '"':
        return c;
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    default:
        return '\0';
    }
}

class Decoder {
public:
    explicit Decoder(std::string_view body) : body_(body) {}

    std::string text()
    {
        while (at_ < body_.size()) {
            if (body_[at_] != '\\') {
                // CPython writes other characters as escapes first, which shifts its positions.
                shift_ += text::bytes_of_lead(body_[at_]) > 1 ? 10 - letter_size() : 0;
                decoded_.append(body_.substr(at_, letter_size()));
                at_ += letter_size();
                continue;
            }
            text_escape();
        }
        return std::move(decoded_);
    }

    std::string bytes()
    {
        while (at_ < body_.size()) {
            if (body_[at_] != '\\') {
                decoded_ += body_[at_++];
                continue;
            }
            bytes_escape();
        }
        return std::move(decoded_);
    }

private:
    [[nodiscard]] std::size_t letter_size() const { return text::bytes_of_lead(body_[at_]); }
    [[nodiscard]] char next() const { return at_ + 1 < body_.size() ? body_[at_ + 1] : '\0'; }

    // What both kinds of string know; false for others.
    bool common_escape()
    {
        const char c = next();
        if (c == '\n') {
            at_ += 2;
            return true;
        }
        if (const char simple = simple_escape(c); simple != '\0') {
            decoded_ += simple;
            at_ += 2;
            return true;
        }
        return false;
    }

    char32_t octal()
    {
        char32_t value = 0;
        ++at_;
        for (int i = 0; i < 3 && at_ < body_.size() && body_[at_] >= '0' && body_[at_] <= '7';
             ++i) {
            value = value * 8 + static_cast<char32_t>(body_[at_++] - '0');
        }
        return value;
    }

    void text_escape()
    {
        if (common_escape()) {
            return;
        }
        switch (const char c = next(); c) {
        case 'x':
            return code_point(2, "truncated \\xXX escape");
        case 'u':
            return code_point(4, "truncated \\uXXXX escape");
        case 'U':
            return code_point(8, "truncated \\UXXXXXXXX escape");
        case 'N':
            return named();
        default:
            if (c >= '0' && c <= '7') {
                text::append_point(decoded_, octal());
                return;
            }
            if (static_cast<unsigned char>(c) >= 0x80 || at_ + 1 == body_.size()) {
                shift_ += 5;
            }
            decoded_ += '\\'; // an escape that Python does not know stays as it is
            ++at_;
        }
    }

    void code_point(int digits, std::string_view truncated)
    {
        const std::size_t begin = at_;
        char32_t value = 0;
        at_ += 2;
        for (; digits > 0; --digits) {
            const int digit = at_ < body_.size() ? hexadecimal_digit(body_[at_]) : -1;
            if (digit < 0) {
                wrong(begin, truncated);
            }
            value = value * 16 + static_cast<char32_t>(digit);
            ++at_;
        }
        if (value > 0x10FFFF) {
            wrong(begin, "illegal Unicode character");
        }
        text::append_point(decoded_, value);
    }

    // Names of characters are outside the subset; what cannot be a name is a fault in Python too.
    void named()
    {
        const std::size_t begin = at_;
        at_ += 2;
        if (at_ < body_.size() && body_[at_] == '{') {
            ++at_;
            const std::size_t end = body_.find('}', at_);
            const bool is_empty = end == at_;
            at_ = std::min(end, body_.size());
            if (end != std::string_view::npos && !is_empty) {
                SyntaxFault fault;
                fault.kind = SyntaxFault::Kind::outside_subset;
                fault.hint = Message{MessageCode::program_no_character_names, {}};
                throw RaisedFault{fault, false};
            }
        }
        wrong(begin, "malformed \\N character escape");
    }

    [[noreturn]] void wrong(std::size_t begin, std::string_view reason) const
    {
        raise_unplaced("(unicode error) 'unicodeescape' codec can't decode bytes in position " +
                       std::to_string(begin + shift_) + "-" + std::to_string(at_ - 1 + shift_) +
                       ": " + std::string(reason));
    }

    void bytes_escape()
    {
        if (common_escape()) {
            return;
        }
        const char c = next();
        if (c >= '0' && c <= '7') {
            decoded_ += static_cast<char>(octal() & 0xFF);
            return;
        }
        if (c != 'x') {
            decoded_ += '\\';
            ++at_;
            return;
        }
        const int high = at_ + 2 < body_.size() ? hexadecimal_digit(body_[at_ + 2]) : -1;
        const int low = at_ + 3 < body_.size() ? hexadecimal_digit(body_[at_ + 3]) : -1;
        if (high < 0 || low < 0) {
            raise_unplaced("(value error) invalid \\x escape at position " + std::to_string(at_));
        }
        decoded_ += static_cast<char>(high * 16 + low);
        at_ += 4;
    }

    std::string_view body_;
    std::size_t at_ = 0;
    std::size_t shift_ = 0;
    std::string decoded_;
};

} // namespace

void raise_unplaced(std::string message)
{
    SyntaxFault fault;
    fault.message = std::move(message);
    throw RaisedFault{std::move(fault), false};
}

StringLiteral split_literal(std::string_view token)
{
    StringLiteral literal;
    std::size_t prefix = 0;
    for (; token[prefix] != '"' && token[prefix] != '\''; ++prefix) {
        const char c = static_cast<char>(token[prefix] | 0x20);
        literal.is_bytes |= c == 'b';
        literal.is_raw |= c == 'r';
        literal.is_formatted |= c == 'f';
    }
    token.remove_prefix(prefix);
    const bool is_triple = token.size() >= 6 && token[1] == token[0] && token[2] == token[0];
    const std::size_t quotes = is_triple ? 3 : 1;
    literal.body = token.substr(quotes, token.size() - 2 * quotes);
    return literal;
}

std::string decode_text(std::string_view body, bool is_raw)
{
    return is_raw ? std::string(body) : Decoder(body).text();
}

std::string decode_bytes(std::string_view body, bool is_raw)
{
    return is_raw ? std::string(body) : Decoder(body).bytes();
}

} // namespace procession::core::program::syntax
