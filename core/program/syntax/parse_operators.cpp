// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

Expression* Parser::disjunction()
{
    return remember<Expression>(Rule::disjunction,
                                [this] { return boolean(TokenKind::or_, &Parser::conjunction); });
}

Expression* Parser::conjunction()
{
    return remember<Expression>(Rule::conjunction,
                                [this] { return boolean(TokenKind::and_, &Parser::inversion); });
}

Expression* Parser::boolean(TokenKind word, Expression* (Parser::*operand)())
{
    const Mark start = mark();
    Expression* const first = (this->*operand)();
    if (first == nullptr || !at(word)) {
        return first;
    }
    ExpressionList values{first};
    for (;;) {
        Expression* const next =
            attempt([&]() -> Expression* { return take(word) ? (this->*operand)() : nullptr; });
        if (next == nullptr) {
            break;
        }
        values.push_back(next);
    }
    if (values.size() == 1) {
        return first;
    }
    auto* const node = make<Boolean>(start);
    node->is_and = word == TokenKind::and_;
    node->values = arena_.copy(values);
    return node;
}

Expression* Parser::inversion()
{
    return remember<Expression>(Rule::inversion, [this]() -> Expression* {
        const Mark start = mark();
        if (!take(TokenKind::not_)) {
            return comparison();
        }
        const Depth depth(*this);
        Expression* const operand = inversion();
        if (operand == nullptr) {
            at_ = start;
            return comparison();
        }
        auto* const node = make<Unary>(start);
        node->op = UnaryOperator::not_;
        node->operand = operand;
        return node;
    });
}

std::optional<ComparisonOperator> Parser::comparison_operator()
{
    const auto then = [&](ComparisonOperator op) {
        ++at_;
        return std::optional(op);
    };
    switch (kind()) {
    case TokenKind::double_equal:
        return then(ComparisonOperator::equal);
    case TokenKind::not_equal:
        return then(ComparisonOperator::not_equal);
    case TokenKind::less:
        return then(ComparisonOperator::less);
    case TokenKind::less_equal:
        return then(ComparisonOperator::less_equal);
    case TokenKind::greater:
        return then(ComparisonOperator::greater);
    case TokenKind::greater_equal:
        return then(ComparisonOperator::greater_equal);
    case TokenKind::in:
        return then(ComparisonOperator::in);
    case TokenKind::is:
        ++at_;
        return take(TokenKind::not_) ? ComparisonOperator::is_not : ComparisonOperator::is;
    case TokenKind::not_:
        ++at_;
        if (take(TokenKind::in)) {
            return ComparisonOperator::not_in;
        }
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

Expression* Parser::comparison()
{
    const Mark start = mark();
    Expression* const first = bitwise_or();
    if (first == nullptr) {
        return nullptr;
    }
    std::vector<ComparisonOperator> operators;
    ExpressionList operands;
    for (;;) {
        std::optional<ComparisonOperator> op;
        Expression* const operand = attempt([&]() -> Expression* {
            op = comparison_operator();
            if (op == ComparisonOperator::is_not) { // `is not x`, or `is` and `not x`: the former
                return bitwise_or();
            }
            return op ? bitwise_or() : nullptr;
        });
        if (operand == nullptr) {
            break;
        }
        operators.push_back(*op);
        operands.push_back(operand);
    }
    if (operands.empty()) {
        return first;
    }
    auto* const node = make<Comparison>(start);
    node->first = first;
    node->operators = arena_.copy(operators);
    node->operands = arena_.copy(operands);
    return node;
}

namespace {

struct Infix {
    int tightness; ///< of operators that bind tighter the greater
    BinaryOperator op;
};

std::optional<Infix> infix_of(TokenKind kind)
{
    switch (kind) {
    case TokenKind::bar:
        return Infix{1, BinaryOperator::bit_or};
    case TokenKind::circumflex:
        return Infix{2, BinaryOperator::bit_xor};
    case TokenKind::ampersand:
        return Infix{3, BinaryOperator::bit_and};
    case TokenKind::left_shift:
        return Infix{4, BinaryOperator::left_shift};
    case TokenKind::right_shift:
        return Infix{4, BinaryOperator::right_shift};
    case TokenKind::plus:
        return Infix{5, BinaryOperator::add};
    case TokenKind::minus:
        return Infix{5, BinaryOperator::subtract};
    case TokenKind::star:
        return Infix{6, BinaryOperator::multiply};
    case TokenKind::slash:
        return Infix{6, BinaryOperator::divide};
    case TokenKind::double_slash:
        return Infix{6, BinaryOperator::floor_divide};
    case TokenKind::percent:
        return Infix{6, BinaryOperator::modulo};
    case TokenKind::at:
        return Infix{6, BinaryOperator::matrix_multiply};
    default:
        return std::nullopt;
    }
}

} // namespace

Expression* Parser::bitwise_or()
{
    return remember<Expression>(Rule::bitwise_or, [this] { return binary(1); });
}

// Operators that bind at least that tight, those of the same tightness from left to right.
Expression* Parser::binary(int tightness)
{
    const Mark start = mark();
    Expression* left = factor();
    while (left != nullptr) {
        const std::optional<Infix> infix = infix_of(kind());
        if (!infix || infix->tightness < tightness) {
            break;
        }
        Expression* const right = attempt([&]() -> Expression* {
            ++at_;
            return binary(infix->tightness + 1);
        });
        if (right == nullptr) {
            break;
        }
        auto* const node = make<Binary>(start);
        node->op = infix->op;
        node->left = left;
        node->right = right;
        left = node;
    }
    return left;
}

Expression* Parser::factor()
{
    return remember<Expression>(Rule::factor, [this]() -> Expression* {
        const Mark start = mark();
        UnaryOperator op{};
        switch (kind()) {
        case TokenKind::plus:
            op = UnaryOperator::plus;
            break;
        case TokenKind::minus:
            op = UnaryOperator::minus;
            break;
        case TokenKind::tilde:
            op = UnaryOperator::invert;
            break;
        default:
            return power();
        }
        const Depth depth(*this);
        return attempt([&]() -> Expression* {
            ++at_;
            Expression* const operand = factor();
            if (operand == nullptr) {
                return nullptr;
            }
            auto* const node = make<Unary>(start);
            node->op = op;
            node->operand = operand;
            return node;
        });
    });
}

Expression* Parser::power()
{
    const Mark start = mark();
    Expression* const left = await_primary();
    if (left == nullptr || !at(TokenKind::double_star)) {
        return left;
    }
    const Depth depth(*this);
    Expression* const right = attempt([&]() -> Expression* {
        ++at_;
        return factor();
    });
    if (right == nullptr) {
        return left;
    }
    auto* const node = make<Binary>(start);
    node->op = BinaryOperator::power;
    node->left = left;
    node->right = right;
    return node;
}

} // namespace procession::core::program::syntax
