// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

Expression* Parser::expression()
{
    return remember<Expression>(Rule::expression, [this]() -> Expression* {
        const Depth depth(*this);
        if (explains_) {
            invalid_expression();
            invalid_legacy_expression();
        }
        return expression_alternatives();
    });
}

Expression* Parser::expression_alternatives()
{
    if (Expression* const found = conditional()) {
        return found;
    }
    if (Expression* const found = disjunction()) {
        return found;
    }
    return lambda();
}

// Used where a rule for mistakes must not look for further ones.
Expression* Parser::expression_without_invalid()
{
    const bool explained = explains_;
    explains_ = false;
    Expression* found = nullptr;
    try {
        found = expression_alternatives();
    } catch (...) {
        explains_ = explained;
        throw;
    }
    explains_ = explained;
    return found;
}

Expression* Parser::conditional()
{
    return attempt([&]() -> Expression* {
        const Mark start = mark();
        Expression* const then = disjunction();
        if (then == nullptr || !take(TokenKind::if_)) {
            return nullptr;
        }
        Expression* const test = disjunction();
        if (test == nullptr || !take(TokenKind::else_)) {
            return nullptr;
        }
        Expression* const otherwise = expression();
        if (otherwise == nullptr) {
            return nullptr;
        }
        auto* const node = make<Conditional>(start);
        node->then = then;
        node->test = test;
        node->otherwise = otherwise;
        return node;
    });
}

// One element, or a tuple where commas follow.
Expression* Parser::tuple_of(Expression* (Parser::*element)())
{
    const Mark start = mark();
    ExpressionList elements = separated_by_commas(element);
    if (elements.empty()) {
        return nullptr;
    }
    const bool has_comma = take(TokenKind::comma) != nullptr;
    if (elements.size() == 1 && !has_comma) {
        return elements.front();
    }
    auto* const node = make<Tuple>(start);
    node->elements = arena_.copy(elements);
    return node;
}

Expression* Parser::expressions()
{
    return tuple_of(&Parser::expression);
}
Expression* Parser::star_expressions()
{
    return tuple_of(&Parser::star_expression);
}

Expression* Parser::starred_bitwise_or()
{
    return attempt([&]() -> Expression* {
        const Mark start = mark();
        if (!take(TokenKind::star)) {
            return nullptr;
        }
        Expression* const value = bitwise_or();
        if (value == nullptr) {
            return nullptr;
        }
        auto* const node = make<Starred>(start);
        node->value = value;
        return node;
    });
}

Expression* Parser::star_expression()
{
    return remember<Expression>(Rule::star_expression, [this] {
        Expression* const starred = starred_bitwise_or();
        return starred != nullptr ? starred : expression();
    });
}

Expression* Parser::star_named_expression()
{
    Expression* const starred = starred_bitwise_or();
    return starred != nullptr ? starred : named_expression();
}

std::optional<Parser::ExpressionList> Parser::star_named_expressions()
{
    ExpressionList elements = separated_by_commas(&Parser::star_named_expression);
    if (elements.empty()) {
        return std::nullopt;
    }
    take(TokenKind::comma);
    return elements;
}

Expression* Parser::assignment_expression()
{
    const Mark start = mark();
    return attempt([&]() -> Expression* {
        const Token* const name = take(TokenKind::name);
        if (name == nullptr || !take(TokenKind::walrus)) {
            return nullptr;
        }
        Expression* const value = expression();
        if (value == nullptr) {
            return nullptr;
        }
        auto* const node = make<Named>(start);
        node->target = name_of(*name, Context::store);
        node->value = value;
        return node;
    });
}

Expression* Parser::named_expression()
{
    if (Expression* const assignment = assignment_expression()) {
        return assignment;
    }
    if (explains_) {
        invalid_named_expression();
    }
    return attempt([&]() -> Expression* {
        Expression* const found = expression();
        return found != nullptr && !at(TokenKind::walrus) ? found : nullptr;
    });
}

Expression* Parser::yield_expression()
{
    const Mark start = mark();
    if (!take(TokenKind::yield)) {
        return nullptr;
    }
    Expression* const from =
        attempt([&]() -> Expression* { return take(TokenKind::from) ? expression() : nullptr; });
    if (from != nullptr) {
        auto* const node = make<YieldFrom>(start);
        node->value = from;
        return node;
    }
    Expression* const value = star_expressions();
    auto* const node = make<Yield>(start);
    node->value = value;
    return node;
}

Expression* Parser::lambda()
{
    return attempt([&]() -> Expression* {
        const Mark start = mark();
        if (!take(TokenKind::lambda)) {
            return nullptr;
        }
        const std::optional<ParameterList> parameters = parameters_or_fault(Of::lambda);
        if (!take(TokenKind::colon)) {
            return nullptr;
        }
        Expression* const body = expression();
        if (body == nullptr) {
            return nullptr;
        }
        auto* const node = make<Lambda>(start);
        node->parameters = parameters ? in_arena(*parameters) : Parameters{};
        node->body = body;
        return node;
    });
}

} // namespace procession::core::program::syntax
