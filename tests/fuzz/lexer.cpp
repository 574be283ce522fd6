// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/lexer.h"

#include "tests/fuzz/expect.h"
#include "tests/fuzz/targets.h"

using namespace procession::core::program::syntax;

namespace {

bool is_before(std::uint32_t line, std::uint32_t column, std::uint32_t other, std::uint32_t behind)
{
    return line < other || (line == other && column <= behind);
}

} // namespace

void fuzz_lexer(std::string_view input)
{
    const Source source(input);
    const Tokens tokens = read_tokens(source);
    expect(!tokens.list.empty(), "there is a token");
    const Token& last = tokens.list.back();
    expect((last.kind == TokenKind::error) == tokens.fault.has_value(),
           "a fault is the last token's");
    expect(last.kind == TokenKind::error || last.kind == TokenKind::end, "there is an end");
    expect(last.kind == TokenKind::error || tokens.open.empty(), "brackets are closed at the end");
    int levels = 0;
    Range before{source.first_line(), 0, source.first_line(), 0};
    for (const Token& token : tokens.list) {
        levels += token.kind == TokenKind::indent ? 1 : token.kind == TokenKind::dedent ? -1 : 0;
        expect(levels >= 0, "blocks open before they close");
        if (!token.has_columns) {
            continue;
        }
        expect(is_before(before.end_line, before.end_column, token.at.line, token.at.column),
               "tokens stand one behind the other");
        expect(is_before(token.at.line, token.at.column, token.at.end_line, token.at.end_column),
               "tokens end behind their beginning");
        before = token.at;
    }
    expect(last.kind == TokenKind::error || levels == 0, "blocks that open close");
}
