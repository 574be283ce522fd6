// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

// One statement or more; none where not even one fits.
std::optional<Statements> Parser::statements()
{
    std::vector<Statement*> list;
    while (statement(list)) {
    }
    if (list.empty()) {
        return std::nullopt;
    }
    return arena_.copy(list);
}

// A compound statement, or a line of simple ones.
bool Parser::statement(std::vector<Statement*>& list)
{
    if (Statement* const compound = compound_statement()) {
        list.push_back(compound);
        return true;
    }
    return simple_statements(list);
}

bool Parser::simple_statements(std::vector<Statement*>& list)
{
    const std::size_t before = list.size();
    const bool fits = attempt([&] {
        for (Mark behind = mark();; behind = mark()) {
            Statement* next = nullptr;
            if (list.size() == before || take(TokenKind::semicolon)) {
                next = simple_statement();
            }
            if (next == nullptr) {
                at_ = behind;
                break;
            }
            list.push_back(next);
        }
        if (list.size() == before) {
            return false;
        }
        take(TokenKind::semicolon);
        return take(TokenKind::newline) != nullptr;
    });
    if (!fits) {
        list.resize(before);
    }
    return fits;
}

Statement* Parser::simple_statement()
{
    return remember<Statement>(Rule::simple_statement, [this]() -> Statement* {
        const Mark start = mark();
        if (Statement* const found = assignment()) {
            return found;
        }
        if (Expression* const value = star_expressions()) {
            auto* const node = make<ExpressionStatement>(start);
            node->value = value;
            return node;
        }
        switch (kind()) {
        case TokenKind::return_:
            return return_statement();
        case TokenKind::import:
        case TokenKind::from:
            return import_statement();
        case TokenKind::raise:
            return raise_statement();
        case TokenKind::pass:
            ++at_;
            return make<Pass>(start);
        case TokenKind::del:
            return del_statement();
        case TokenKind::yield: {
            Expression* const value = yield_expression();
            auto* const node = make<ExpressionStatement>(start);
            node->value = value;
            return node;
        }
        case TokenKind::assert_:
            return assert_statement();
        case TokenKind::break_:
            ++at_;
            return make<Break>(start);
        case TokenKind::continue_:
            ++at_;
            return make<Continue>(start);
        case TokenKind::global:
        case TokenKind::nonlocal:
            return names_statement();
        default:
            return nullptr;
        }
    });
}

Statement* Parser::return_statement()
{
    const Mark start = mark();
    take(TokenKind::return_);
    Expression* const value = star_expressions();
    auto* const node = make<Return>(start);
    node->value = value;
    return node;
}

Statement* Parser::raise_statement()
{
    const Mark start = mark();
    take(TokenKind::raise);
    Expression* const exception = expression();
    Expression* cause = nullptr;
    if (exception != nullptr) {
        cause = attempt(
            [&]() -> Expression* { return take(TokenKind::from) ? expression() : nullptr; });
    }
    auto* const node = make<Raise>(start);
    node->exception = exception;
    node->cause = cause;
    return node;
}

Statement* Parser::del_statement()
{
    Statement* const found = attempt([&]() -> Statement* {
        const Mark start = mark();
        take(TokenKind::del);
        const std::optional<ExpressionList> targets = del_targets();
        if (!targets || (!at(TokenKind::semicolon) && !at(TokenKind::newline))) {
            return nullptr;
        }
        auto* const node = make<Delete>(start);
        node->targets = arena_.copy(*targets);
        return node;
    });
    if (found == nullptr && explains_) {
        invalid_del();
    }
    return found;
}

Statement* Parser::assert_statement()
{
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        take(TokenKind::assert_);
        Expression* const test = expression();
        if (test == nullptr) {
            return nullptr;
        }
        Expression* const message = attempt(
            [&]() -> Expression* { return take(TokenKind::comma) ? expression() : nullptr; });
        auto* const node = make<Assert>(start);
        node->test = test;
        node->message = message;
        return node;
    });
}

// `global a, b` or `nonlocal a, b`.
Statement* Parser::names_statement()
{
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        const bool is_global = take(TokenKind::global) != nullptr;
        if (!is_global) {
            take(TokenKind::nonlocal);
        }
        std::vector<std::string_view> names;
        for (Mark behind = mark();; behind = mark()) {
            const Token* name = nullptr;
            if (names.empty() || take(TokenKind::comma)) {
                name = take(TokenKind::name);
            }
            if (name == nullptr) {
                at_ = behind;
                break;
            }
            names.push_back(intern(name->text));
        }
        if (names.empty()) {
            return nullptr;
        }
        if (is_global) {
            auto* const node = make<Global>(start);
            node->names = arena_.copy(names);
            return node;
        }
        auto* const node = make<Nonlocal>(start);
        node->names = arena_.copy(names);
        return node;
    });
}

} // namespace procession::core::program::syntax
