// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/join_strings.h"
#include "core/program/syntax/number_value.h"
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

Expression* Parser::await_primary()
{
    const Mark start = mark();
    if (!at(TokenKind::await)) {
        return primary();
    }
    return attempt([&]() -> Expression* {
        ++at_;
        Expression* const value = primary();
        if (value == nullptr) {
            return nullptr;
        }
        auto* const node = make<Await>(start);
        node->value = value;
        return node;
    });
}

Expression* Parser::primary()
{
    return remember<Expression>(Rule::primary, [this] {
        const Mark start = mark();
        Expression* value = atom();
        while (value != nullptr) {
            Expression* const longer = trailer(value, start, false);
            if (longer == nullptr) {
                break;
            }
            value = longer;
        }
        return value;
    });
}

// `.name`, a call or a subscript behind a value; null if there is none. Of a target the subscript
// is tried before the call, which makes a difference for what is said of mistakes.
Expression* Parser::trailer(Expression* value, Mark start, bool of_target)
{
    Expression* found = attribute(value, start);
    if (found == nullptr && of_target) {
        found = subscript(value, start);
    }
    if (found == nullptr) {
        found = call(value, start);
    }
    return found == nullptr && !of_target ? subscript(value, start) : found;
}

Expression* Parser::attribute(Expression* value, Mark start)
{
    return attempt([&]() -> Expression* {
        const Token* const name = take(TokenKind::dot) ? take(TokenKind::name) : nullptr;
        if (name == nullptr) {
            return nullptr;
        }
        auto* const node = make<Attribute>(start);
        node->value = value;
        node->name = intern(name->text);
        return node;
    });
}

Expression* Parser::call(Expression* value, Mark start)
{
    return attempt([&]() -> Expression* {
        Expression* const generated = generator();
        const Arguments* given = nullptr;
        if (generated == nullptr) {
            if (!take(TokenKind::open_paren)) {
                return nullptr;
            }
            given = arguments();
            if (!take(TokenKind::close_paren)) {
                return nullptr;
            }
        }
        auto* const node = make<Call>(start);
        node->callee = value;
        if (generated != nullptr) {
            node->arguments = arena_.copy(ExpressionList{generated});
        } else if (given != nullptr) {
            node->arguments = given->positional;
            node->keywords = given->keywords;
        }
        return node;
    });
}

Expression* Parser::subscript(Expression* value, Mark start)
{
    return attempt([&]() -> Expression* {
        Expression* const index = take(TokenKind::open_bracket) ? slices() : nullptr;
        if (index == nullptr || !take(TokenKind::close_bracket)) {
            return nullptr;
        }
        auto* const node = make<Subscript>(start);
        node->value = value;
        node->index = index;
        return node;
    });
}

bool Parser::at_trailer()
{
    return at(TokenKind::open_paren) || at(TokenKind::open_bracket) || at(TokenKind::dot);
}

// The part of a target in front of its last attribute or subscript.
Expression* Parser::t_primary()
{
    return remember<Expression>(Rule::t_primary, [this]() -> Expression* {
        const Mark start = mark();
        Expression* value = attempt([&]() -> Expression* {
            Expression* const found = atom();
            return found != nullptr && at_trailer() ? found : nullptr;
        });
        while (value != nullptr) {
            Expression* const longer = attempt([&]() -> Expression* {
                Expression* const found = trailer(value, start, true);
                return found != nullptr && at_trailer() ? found : nullptr;
            });
            if (longer == nullptr) {
                break;
            }
            value = longer;
        }
        return value;
    });
}

Expression* Parser::slices()
{
    const Mark start = mark();
    Expression* const only = attempt([&]() -> Expression* {
        Expression* const found = slice();
        return found != nullptr && !at(TokenKind::comma) ? found : nullptr;
    });
    if (only != nullptr) {
        return only;
    }
    const ExpressionList elements = separated_by_commas(&Parser::slice_or_starred);
    if (elements.empty()) {
        return nullptr;
    }
    take(TokenKind::comma);
    auto* const node = make<Tuple>(start);
    node->elements = arena_.copy(elements);
    return node;
}

Expression* Parser::slice_or_starred()
{
    Expression* const found = slice();
    return found != nullptr ? found : starred_expression();
}

Expression* Parser::slice()
{
    const Mark start = mark();
    Expression* const parts = attempt([&]() -> Expression* {
        Expression* const lower = expression();
        if (!take(TokenKind::colon)) {
            return nullptr;
        }
        Expression* const upper = expression();
        Expression* const step = take(TokenKind::colon) ? expression() : nullptr;
        auto* const node = make<Slice>(start);
        node->lower = lower;
        node->upper = upper;
        node->step = step;
        return node;
    });
    return parts != nullptr ? parts : named_expression();
}

Expression* Parser::constant(Constant::Of of)
{
    const Mark start = mark();
    ++at_;
    auto* const node = make<Constant>(start);
    node->of = of;
    return node;
}

Expression* Parser::atom()
{
    switch (kind()) {
    case TokenKind::name:
        return name_of(*take(TokenKind::name));
    case TokenKind::true_:
        return constant(Constant::Of::true_);
    case TokenKind::false_:
        return constant(Constant::Of::false_);
    case TokenKind::none:
        return constant(Constant::Of::none);
    case TokenKind::string:
        return strings();
    case TokenKind::number:
        return number();
    case TokenKind::ellipsis:
        return constant(Constant::Of::ellipsis);
    case TokenKind::open_paren: {
        Expression* found = tuple();
        found = found != nullptr ? found : group();
        return found != nullptr ? found : generator();
    }
    case TokenKind::open_bracket: {
        Expression* const found = list();
        return found != nullptr ? found : list_comprehension();
    }
    case TokenKind::open_brace: {
        Expression* found = dict();
        found = found != nullptr ? found : set();
        found = found != nullptr ? found : dict_comprehension();
        return found != nullptr ? found : set_comprehension();
    }
    default:
        return nullptr;
    }
}

Expression* Parser::number()
{
    const Token& written = *take(TokenKind::number);
    auto* const node = arena_.make<Constant>(written.at);
    const NumberValue value = number_value(written.text);
    if (value.digits > most_digits) {
        SyntaxFault fault = syntax_error(written.at, too_many_digits(value.digits));
        fault.offset = fault.end_offset = 0;
        throw RaisedFault{placed(std::move(fault)), false};
    }
    node->of = value.of;
    node->text = arena_.copy(value.text);
    node->number = value.number;
    return node;
}

Expression* Parser::strings()
{
    return remember<Expression>(Rule::strings, [this] {
        const Mark start = mark();
        while (at(TokenKind::string)) {
            ++at_;
        }
        const std::span<const Token> list(tokens_.list.data() + start, at_ - start);
        try {
            return join_strings(list, since(start), arena_, depth_);
        } catch (const RaisedFault& raised) {
            if (raised.fault.line > 0 && raised.fault.text) {
                throw; // from a piece of an f-string
            }
            if (raised.fault.line > 0) {
                throw RaisedFault{placed(raised.fault), false};
            }
            if (raised.fault.hint) {
                throw RaisedFault{outside_subset(since(start), *raised.fault.hint), false};
            }
            raise(raised.fault.message);
        }
    });
}

} // namespace procession::core::program::syntax
