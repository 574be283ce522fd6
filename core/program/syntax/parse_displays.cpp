// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

Expression* Parser::group()
{
    Expression* const found = attempt([&]() -> Expression* {
        take(TokenKind::open_paren);
        Expression* inner = yield_expression();
        if (inner == nullptr) {
            inner = named_expression();
        }
        return inner != nullptr && take(TokenKind::close_paren) ? inner : nullptr;
    });
    if (found == nullptr && explains_) {
        invalid_group();
    }
    return found;
}

Expression* Parser::tuple()
{
    return attempt([&]() -> Expression* {
        const Mark start = mark();
        take(TokenKind::open_paren);
        ExpressionList elements;
        if (Expression* const first = star_named_expression()) {
            if (!take(TokenKind::comma)) {
                return nullptr;
            }
            if (std::optional<ExpressionList> others = star_named_expressions()) {
                elements = std::move(*others);
            }
            elements.insert(elements.begin(), first);
        }
        if (!take(TokenKind::close_paren)) {
            return nullptr;
        }
        auto* const node = make<Tuple>(start);
        node->elements = arena_.copy(elements);
        return node;
    });
}

Expression* Parser::list()
{
    return attempt([&]() -> Expression* {
        const Mark start = mark();
        take(TokenKind::open_bracket);
        const ExpressionList elements = star_named_expressions().value_or(ExpressionList{});
        if (!take(TokenKind::close_bracket)) {
            return nullptr;
        }
        auto* const node = make<List>(start);
        node->elements = arena_.copy(elements);
        return node;
    });
}

Expression* Parser::set()
{
    return attempt([&]() -> Expression* {
        const Mark start = mark();
        take(TokenKind::open_brace);
        const std::optional<ExpressionList> elements = star_named_expressions();
        if (!elements || !take(TokenKind::close_brace)) {
            return nullptr;
        }
        auto* const node = make<Set>(start);
        node->elements = arena_.copy(*elements);
        return node;
    });
}

Expression* Parser::dict()
{
    Expression* const found = attempt([&]() -> Expression* {
        const Mark start = mark();
        take(TokenKind::open_brace);
        ExpressionList keys;
        ExpressionList values;
        Mark behind = mark();
        while (dict_entry(keys, values)) {
            behind = mark();
            if (!take(TokenKind::comma)) {
                break;
            }
        }
        at_ = behind;
        if (!keys.empty()) {
            take(TokenKind::comma);
        }
        if (!take(TokenKind::close_brace)) {
            return nullptr;
        }
        auto* const node = make<Dict>(start);
        node->keys = arena_.copy(keys);
        node->values = arena_.copy(values);
        return node;
    });
    if (found == nullptr) {
        // CPython looks for mistakes in dictionaries at the first reading already.
        look([&] {
            take(TokenKind::open_brace);
            invalid_dict_entries();
        });
    }
    return found;
}

// `key: value` or `**value`.
bool Parser::dict_entry(ExpressionList& keys, ExpressionList& values)
{
    return attempt([&] {
        Expression* key = nullptr;
        Expression* value = nullptr;
        if (take(TokenKind::double_star)) {
            value = bitwise_or();
        } else {
            key = expression();
            value = key != nullptr && take(TokenKind::colon) ? expression() : nullptr;
        }
        if (value == nullptr) {
            return false;
        }
        keys.push_back(key);
        values.push_back(value);
        return true;
    });
}

Expression* Parser::generator()
{
    return comprehension(Comprehension::Of::generator, TokenKind::open_paren,
                         TokenKind::close_paren);
}

Expression* Parser::list_comprehension()
{
    return comprehension(Comprehension::Of::list, TokenKind::open_bracket,
                         TokenKind::close_bracket);
}

Expression* Parser::set_comprehension()
{
    return comprehension(Comprehension::Of::set, TokenKind::open_brace, TokenKind::close_brace);
}

Expression* Parser::dict_comprehension()
{
    return comprehension(Comprehension::Of::dict, TokenKind::open_brace, TokenKind::close_brace);
}

Expression* Parser::comprehension(Comprehension::Of of, TokenKind open, TokenKind close)
{
    const bool is_dict = of == Comprehension::Of::dict;
    Expression* const found = attempt([&]() -> Expression* {
        const Mark start = mark();
        if (!take(open)) {
            return nullptr;
        }
        ExpressionList element;
        ExpressionList value;
        if (is_dict) {
            if (at(TokenKind::double_star) || !dict_entry(element, value)) {
                return nullptr;
            }
        } else if (of == Comprehension::Of::generator) {
            element.push_back(positional_argument());
        } else {
            element.push_back(named_expression());
        }
        if (element.front() == nullptr) {
            return nullptr;
        }
        std::optional<ComprehensionFors> rounds = comprehension_fors();
        if (!rounds || !take(close)) {
            return nullptr;
        }
        auto* const node = make<Comprehension>(start);
        node->of = of;
        node->element = element.front();
        node->value = is_dict ? value.front() : nullptr;
        node->rounds = arena_.copy(*rounds);
        return node;
    });
    if (found == nullptr && explains_) {
        if (is_dict) {
            invalid_dict_comprehension();
        } else {
            invalid_comprehension();
        }
    }
    return found;
}

std::optional<Parser::ComprehensionFors> Parser::comprehension_fors()
{
    ComprehensionFors rounds;
    while (std::optional<ComprehensionFor> round = comprehension_for()) {
        rounds.push_back(*round);
    }
    return rounds.empty() ? std::nullopt : std::optional(std::move(rounds));
}

std::optional<ComprehensionFor> Parser::comprehension_for()
{
    bool is_decided = false; // behind `in` nothing else will do
    const Mark start = mark();
    std::optional<ComprehensionFor> found = attempt([&]() -> std::optional<ComprehensionFor> {
        ComprehensionFor round;
        round.is_async = take(TokenKind::async_) != nullptr;
        if (!take(TokenKind::for_)) {
            return std::nullopt;
        }
        round.target = star_targets();
        if (round.target == nullptr || !take(TokenKind::in)) {
            return std::nullopt;
        }
        is_decided = true;
        round.iterable = disjunction();
        if (round.iterable == nullptr) {
            return std::nullopt;
        }
        ExpressionList conditions;
        for (;;) {
            Expression* const condition = attempt(
                [&]() -> Expression* { return take(TokenKind::if_) ? disjunction() : nullptr; });
            if (condition == nullptr) {
                break;
            }
            conditions.push_back(condition);
        }
        round.conditions = arena_.copy(conditions);
        round.at = since(start);
        return round;
    });
    if (!found && !is_decided && explains_) {
        invalid_for_target();
    }
    return found;
}

} // namespace procession::core::program::syntax
