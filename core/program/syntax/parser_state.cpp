// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/identifier.h"
#include "core/program/syntax/parser_rules.h"

#include <utility>

namespace procession::core::program::syntax {

namespace {

constexpr int deepest = 220;                  // a little more than brackets can be
constexpr std::size_t most_work = 20'000'000; // no text of a sensible size gets there

bool is_layout(TokenKind kind)
{
    return kind == TokenKind::newline || kind == TokenKind::indent || kind == TokenKind::dedent ||
           kind == TokenKind::end;
}

} // namespace

Parser::Parser(const Source& source, Tokens tokens, Arena& arena, int depth)
    : source_(source),
      tokens_(std::move(tokens)),
      arena_(arena),
      depth_(depth),
      memory_(tokens_.list.size())
{
}

Parser::Depth::Depth(Parser& parser) : parser_(parser)
{
    if (++parser_.depth_ > deepest) {
        --parser_.depth_; // nobody else will
        parser_.raise("too many nested parentheses");
    }
}

// The next token is looked at: if the text cannot be read that far, that is the fault.
TokenKind Parser::kind()
{
    if (at_ > furthest_) {
        furthest_ = at_;
    }
    const TokenKind found = token(at_).kind;
    if (found == TokenKind::error) {
        throw RaisedFault{*tokens_.fault, true};
    }
    if (++work_ > most_work) {
        raise_at(token(furthest_).at, "invalid syntax");
    }
    return found;
}

const Token* Parser::take(TokenKind wanted)
{
    if (kind() != wanted) {
        return nullptr;
    }
    // The end can be taken again and again.
    return &token(wanted == TokenKind::end ? at_ : at_++);
}

bool Parser::at_word(std::string_view soft_keyword)
{
    return at(TokenKind::name) && token(at_).text == soft_keyword;
}

const Token* Parser::take_word(std::string_view soft_keyword)
{
    return at_word(soft_keyword) ? take(TokenKind::name) : nullptr;
}

// A token without which nothing else makes sense here.
const Token& Parser::force(TokenKind wanted, std::string_view shown)
{
    if (const Token* const found = take(wanted)) {
        return *found;
    }
    const Token& next = token(at_);
    SyntaxFault fault = syntax_error(next.at, "expected '" + std::string(shown) + "'");
    if (!next.has_columns) {
        fault.offset = fault.end_offset = 0;
    }
    throw RaisedFault{placed(std::move(fault)), false};
}

// From the token at `start` to the last one taken that is more than layout.
Range Parser::since(Mark start) const
{
    Mark last = at_;
    while (last > start + 1 && is_layout(token(last - 1).kind)) {
        --last;
    }
    const Range& first = token(start).at;
    const Range& end = token(last > start ? last - 1 : start).at;
    return {first.line, first.column, end.end_line, end.end_column};
}

std::string_view Parser::intern(std::string_view name)
{
    if (const auto known = names_.find(name); known != names_.end()) {
        return *known;
    }
    const std::string_view kept = arena_.copy(normal_form(name));
    names_.insert(kept);
    return kept;
}

Name* Parser::name_of(const Token& token, Context context)
{
    Name* const node = arena_.make<Name>(token.at);
    node->name = intern(token.text);
    node->context = context;
    return node;
}

const Parser::Memo* Parser::recall(Rule rule) const
{
    for (const Memo& memo : memory_[at_]) {
        if (memo.rule == rule) {
            return &memo;
        }
    }
    return nullptr;
}

} // namespace procession::core::program::syntax
