// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

Statement* Parser::assignment()
{
    if (Statement* const found = annotated_name()) {
        return found;
    }
    if (Statement* const found = annotated_target()) {
        return found;
    }
    if (Statement* const found = plain_assignment()) {
        return found;
    }
    if (Statement* const found = augmented_assignment()) {
        return found;
    }
    if (explains_) {
        // Behind `target +=` only its value will do, whatever is wrong with it.
        const bool is_decided =
            ahead([&] { return single_target() != nullptr && augmented_operator(); });
        if (!is_decided) {
            invalid_assignment();
        }
    }
    return nullptr;
}

// What can stand behind `=`.
Expression* Parser::assigned_value()
{
    Expression* const yielded = yield_expression();
    return yielded != nullptr ? yielded : star_expressions();
}

Statement* Parser::annotated_name()
{
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        const Token* const name = take(TokenKind::name);
        if (name == nullptr || !take(TokenKind::colon)) {
            return nullptr;
        }
        Expression* const annotation = expression();
        if (annotation == nullptr) {
            return nullptr;
        }
        Expression* const value = attempt(
            [&]() -> Expression* { return take(TokenKind::equal) ? assigned_value() : nullptr; });
        auto* const node = make<AnnotatedAssign>(start);
        node->target = name_of(*name, Context::store);
        node->annotation = annotation;
        node->value = value;
        node->simple = true;
        return node;
    });
}

Statement* Parser::annotated_target()
{
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        Expression* target = attempt([&]() -> Expression* {
            if (!take(TokenKind::open_paren)) {
                return nullptr;
            }
            Expression* const inner = single_target();
            return inner != nullptr && take(TokenKind::close_paren) ? inner : nullptr;
        });
        if (target == nullptr) {
            target = subscript_or_attribute(Context::store);
        }
        if (target == nullptr || !take(TokenKind::colon)) {
            return nullptr;
        }
        Expression* const annotation = expression();
        if (annotation == nullptr) {
            return nullptr;
        }
        Expression* const value = attempt(
            [&]() -> Expression* { return take(TokenKind::equal) ? assigned_value() : nullptr; });
        auto* const node = make<AnnotatedAssign>(start);
        node->target = target;
        node->annotation = annotation;
        node->value = value;
        return node;
    });
}

Statement* Parser::plain_assignment()
{
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        ExpressionList targets;
        for (;;) {
            Expression* const target = attempt([&]() -> Expression* {
                Expression* const found = star_targets();
                return found != nullptr && take(TokenKind::equal) ? found : nullptr;
            });
            if (target == nullptr) {
                break;
            }
            targets.push_back(target);
        }
        if (targets.empty()) {
            return nullptr;
        }
        Expression* const value = assigned_value();
        if (value == nullptr || at(TokenKind::equal)) {
            return nullptr;
        }
        auto* const node = make<Assign>(start);
        node->targets = arena_.copy(targets);
        node->value = value;
        return node;
    });
}

std::optional<BinaryOperator> Parser::augmented_operator()
{
    const auto then = [&](BinaryOperator op) {
        ++at_;
        return std::optional(op);
    };
    switch (kind()) {
    case TokenKind::plus_equal:
        return then(BinaryOperator::add);
    case TokenKind::minus_equal:
        return then(BinaryOperator::subtract);
    case TokenKind::star_equal:
        return then(BinaryOperator::multiply);
    case TokenKind::at_equal:
        return then(BinaryOperator::matrix_multiply);
    case TokenKind::slash_equal:
        return then(BinaryOperator::divide);
    case TokenKind::percent_equal:
        return then(BinaryOperator::modulo);
    case TokenKind::ampersand_equal:
        return then(BinaryOperator::bit_and);
    case TokenKind::bar_equal:
        return then(BinaryOperator::bit_or);
    case TokenKind::circumflex_equal:
        return then(BinaryOperator::bit_xor);
    case TokenKind::left_shift_equal:
        return then(BinaryOperator::left_shift);
    case TokenKind::right_shift_equal:
        return then(BinaryOperator::right_shift);
    case TokenKind::double_star_equal:
        return then(BinaryOperator::power);
    case TokenKind::double_slash_equal:
        return then(BinaryOperator::floor_divide);
    default:
        return std::nullopt;
    }
}

Statement* Parser::augmented_assignment()
{
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        Expression* const target = single_target();
        if (target == nullptr) {
            return nullptr;
        }
        const std::optional<BinaryOperator> op = augmented_operator();
        if (!op) {
            return nullptr;
        }
        Expression* const value = assigned_value();
        if (value == nullptr) {
            return nullptr;
        }
        auto* const node = make<AugmentedAssign>(start);
        node->target = target;
        node->op = *op;
        node->value = value;
        return node;
    });
}

} // namespace procession::core::program::syntax
