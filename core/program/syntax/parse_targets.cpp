// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

// What was read as a value is a target after all, with all that is in it.
void Parser::set_context(Expression& target, Context context)
{
    switch (target.kind) {
    case ExpressionKind::name:
        as<Name>(target).context = context;
        break;
    case ExpressionKind::attribute:
        as<Attribute>(target).context = context;
        break;
    case ExpressionKind::subscript:
        as<Subscript>(target).context = context;
        break;
    case ExpressionKind::starred:
        as<Starred>(target).context = context;
        set_context(*as<Starred>(target).value, context);
        break;
    case ExpressionKind::tuple:
        as<Tuple>(target).context = context;
        for (Expression* const element : as<Tuple>(target).elements) {
            set_context(*element, context);
        }
        break;
    case ExpressionKind::list:
        as<List>(target).context = context;
        for (Expression* const element : as<List>(target).elements) {
            set_context(*element, context);
        }
        break;
    default:
        break;
    }
}

Expression* Parser::star_targets()
{
    const Mark start = mark();
    const ExpressionList targets = separated_by_commas(&Parser::star_target);
    if (targets.empty()) {
        return nullptr;
    }
    if (!take(TokenKind::comma) && targets.size() == 1) {
        return targets.front();
    }
    auto* const node = make<Tuple>(start);
    node->elements = arena_.copy(targets);
    node->context = Context::store;
    return node;
}

Expression* Parser::star_target()
{
    return remember<Expression>(Rule::star_target, [this]() -> Expression* {
        const Mark start = mark();
        Expression* const starred = attempt([&]() -> Expression* {
            if (!take(TokenKind::star) || at(TokenKind::star)) {
                return nullptr;
            }
            Expression* const value = star_target();
            if (value == nullptr) {
                return nullptr;
            }
            auto* const node = make<Starred>(start);
            node->value = value;
            node->context = Context::store;
            return node;
        });
        return starred != nullptr ? starred : target_with_star_atom();
    });
}

// `x.name` or `x[index]` with nothing behind it.
Expression* Parser::subscript_or_attribute(Context context)
{
    return attempt([&]() -> Expression* {
        const Mark start = mark();
        Expression* const value = t_primary();
        if (value == nullptr) {
            return nullptr;
        }
        Expression* target = attribute(value, start);
        if (target == nullptr) {
            target = subscript(value, start);
        }
        if (target == nullptr || at_trailer()) {
            return nullptr;
        }
        set_context(*target, context);
        return target;
    });
}

Expression* Parser::target_with_star_atom()
{
    return remember<Expression>(Rule::target_with_star_atom, [this] {
        Expression* const found = subscript_or_attribute(Context::store);
        return found != nullptr ? found : star_atom();
    });
}

Expression* Parser::star_atom()
{
    const Mark start = mark();
    if (const Token* const name = take(TokenKind::name)) {
        return name_of(*name, Context::store);
    }
    if (at(TokenKind::open_paren)) {
        const Depth depth(*this);
        Expression* const only = attempt([&]() -> Expression* {
            ++at_;
            Expression* const inner = target_with_star_atom();
            return inner != nullptr && take(TokenKind::close_paren) ? inner : nullptr;
        });
        if (only != nullptr) {
            return only;
        }
        return attempt([&]() -> Expression* {
            ++at_;
            const ExpressionList elements = star_target_list(true).value_or(ExpressionList{});
            if (!take(TokenKind::close_paren)) {
                return nullptr;
            }
            auto* const node = make<Tuple>(start);
            node->elements = arena_.copy(elements);
            node->context = Context::store;
            return node;
        });
    }
    if (!at(TokenKind::open_bracket)) {
        return nullptr;
    }
    const Depth depth(*this);
    return attempt([&]() -> Expression* {
        ++at_;
        const ExpressionList elements = star_target_list(false).value_or(ExpressionList{});
        if (!take(TokenKind::close_bracket)) {
            return nullptr;
        }
        auto* const node = make<List>(start);
        node->elements = arena_.copy(elements);
        node->context = Context::store;
        return node;
    });
}

// Targets in brackets; a tuple's have at least one comma.
std::optional<Parser::ExpressionList> Parser::star_target_list(bool is_tuple)
{
    const Mark start = mark();
    ExpressionList targets = separated_by_commas(&Parser::star_target);
    if (targets.empty()) {
        return std::nullopt;
    }
    const bool has_comma = take(TokenKind::comma) != nullptr;
    if (is_tuple && targets.size() == 1 && !has_comma) {
        at_ = start;
        return std::nullopt;
    }
    return targets;
}

Expression* Parser::single_target()
{
    if (Expression* const found = subscript_or_attribute(Context::store)) {
        return found;
    }
    if (const Token* const name = take(TokenKind::name)) {
        return name_of(*name, Context::store);
    }
    if (!at(TokenKind::open_paren)) {
        return nullptr;
    }
    const Depth depth(*this);
    return attempt([&]() -> Expression* {
        ++at_;
        Expression* const inner = single_target();
        return inner != nullptr && take(TokenKind::close_paren) ? inner : nullptr;
    });
}

std::optional<Parser::ExpressionList> Parser::del_targets()
{
    ExpressionList targets = separated_by_commas(&Parser::del_target);
    if (targets.empty()) {
        return std::nullopt;
    }
    take(TokenKind::comma);
    return targets;
}

Expression* Parser::del_target()
{
    return remember<Expression>(Rule::del_target, [this] {
        Expression* const found = subscript_or_attribute(Context::del);
        return found != nullptr ? found : del_atom();
    });
}

Expression* Parser::del_atom()
{
    const Mark start = mark();
    if (const Token* const name = take(TokenKind::name)) {
        return name_of(*name, Context::del);
    }
    const bool is_tuple = at(TokenKind::open_paren);
    if (!is_tuple && !at(TokenKind::open_bracket)) {
        return nullptr;
    }
    const Depth depth(*this);
    Expression* const only = attempt([&]() -> Expression* {
        if (!take(TokenKind::open_paren)) {
            return nullptr;
        }
        Expression* const inner = del_target();
        return inner != nullptr && take(TokenKind::close_paren) ? inner : nullptr;
    });
    if (only != nullptr) {
        return only;
    }
    return attempt([&]() -> Expression* {
        ++at_;
        const ExpressionList elements = del_targets().value_or(ExpressionList{});
        if (!take(is_tuple ? TokenKind::close_paren : TokenKind::close_bracket)) {
            return nullptr;
        }
        if (!is_tuple) {
            auto* const node = make<List>(start);
            node->elements = arena_.copy(elements);
            node->context = Context::del;
            return node;
        }
        auto* const node = make<Tuple>(start);
        node->elements = arena_.copy(elements);
        node->context = Context::del;
        return node;
    });
}

} // namespace procession::core::program::syntax
