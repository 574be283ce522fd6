// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/join_strings.h"

#include "core/program/syntax/format_string.h"
#include "core/program/syntax/string_literal.h"
#include "core/program/text/utf8.h"

namespace procession::core::program::syntax {

namespace {

Expression* constant_of(Constant::Of of, const std::string& value, const Range& at, Arena& arena)
{
    auto* const node = arena.make<Constant>(at);
    node->of = of;
    node->text = arena.copy(std::string_view(value));
    return node;
}

void check_bytes(const StringLiteral& literal, const Token& token)
{
    if (literal.is_bytes && !text::is_ascii(literal.body)) {
        throw RaisedFault{syntax_error(token.at, "bytes can only contain ASCII literal characters"),
                          false};
    }
}

} // namespace

Expression* join_strings(std::span<const Token> strings, const Range& at, Arena& arena, int depth)
{
    const bool is_bytes = split_literal(strings.front().text).is_bytes;
    bool is_formatted = false;
    std::string bytes;
    FormatString parts(at, arena, depth);
    for (const Token& token : strings) {
        const StringLiteral literal = split_literal(token.text);
        check_bytes(literal, token);
        std::string value;
        if (literal.is_bytes) {
            value = decode_bytes(literal.body, literal.is_raw);
        } else if (!literal.is_formatted) {
            value = decode_text(literal.body, literal.is_raw);
        }
        if (literal.is_bytes != is_bytes) {
            raise_unplaced("cannot mix bytes and nonbytes literals");
        }
        if (literal.is_formatted) {
            is_formatted = true;
            parts.read(token, literal);
        } else if (is_bytes) {
            bytes += value;
        } else {
            parts.add_text(value);
        }
    }
    if (is_bytes) {
        return constant_of(Constant::Of::bytes, bytes, at, arena);
    }
    if (!is_formatted) {
        return constant_of(Constant::Of::string, parts.text(), at, arena);
    }
    return parts.joined();
}

} // namespace procession::core::program::syntax
