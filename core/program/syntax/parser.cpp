// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser.h"

#include "core/program/syntax/hints.h"
#include "core/program/syntax/nesting.h"
#include "core/program/syntax/parser_rules.h"
#include "core/program/syntax/scopes.h"

#include <utility>

namespace procession::core::program::syntax {

// Reads, and if nothing fits reads again with the rules for mistakes.
template <class Read>
auto Parser::with_explanation(Read read) -> decltype(read())
{
    try {
        if (auto result = read()) {
            return result;
        }
        const Mark last = furthest_;
        at_ = 0;
        explains_ = true;
        memory_.assign(tokens_.list.size(), {});
        static_cast<void>(read()); // where it fits after all, the first reading still decides
        raise_generic(last);
    } catch (RaisedFault& raised) {
        if (raised.is_final || raised.fault.kind == SyntaxFault::Kind::outside_subset) {
            throw;
        }
        throw RaisedFault{look_through_the_rest(std::move(raised.fault)), false};
    }
}

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
