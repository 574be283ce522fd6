// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser.h"

#include "core/program/syntax/hints.h"
#include "core/program/syntax/nesting.h"
#include "core/program/syntax/parser_rules.h"
#include "core/program/syntax/scopes.h"

#include <utility>

namespace procession::core::program::syntax {

Statements Parser::read_program()
{
    return *with_explanation([&]() -> std::optional<Statements> {
        std::optional<Statements> body = statements();
        return take(TokenKind::end) ? std::optional(body.value_or(Statements{})) : std::nullopt;
    });
}

Expression* Parser::read_piece()
{
    return with_explanation([&] { return star_expressions(); });
}

std::variant<Tree, SyntaxFault> parse(const Source& source)
{
    Tree tree;
    try {
        tree.body = Parser(source, read_tokens(source), tree.arena).read_program();
    } catch (RaisedFault& raised) {
        add_hint(raised.fault, source);
        return std::move(raised.fault);
    }
    std::optional<SyntaxFault> fault = check_nesting(tree);
    if (!fault) {
        fault = resolve_scopes(tree);
    }
    if (fault) {
        add_hint(*fault, source);
        return std::move(*fault);
    }
    return tree;
}

} // namespace procession::core::program::syntax
