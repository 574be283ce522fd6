// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

std::optional<Parser::ExpressionList> Parser::decorators()
{
    ExpressionList list;
    for (;;) {
        Expression* const one = attempt([&]() -> Expression* {
            if (!take(TokenKind::at)) {
                return nullptr;
            }
            Expression* const value = named_expression();
            return value != nullptr && take(TokenKind::newline) ? value : nullptr;
        });
        if (one == nullptr) {
            break;
        }
        list.push_back(one);
    }
    return list.empty() ? std::nullopt : std::optional(std::move(list));
}

Statement* Parser::function_definition()
{
    Statement* const decorated = attempt([&]() -> Statement* {
        const std::optional<ExpressionList> list = decorators();
        return list ? function_raw(arena_.copy(*list)) : nullptr;
    });
    return decorated != nullptr ? decorated : function_raw({});
}

Statement* Parser::function_raw(Expressions decorated_by)
{
    if (explains_) {
        invalid_definition();
    }
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        const bool is_async = take(TokenKind::async_) != nullptr;
        const Token* const name = take(TokenKind::def) ? take(TokenKind::name) : nullptr;
        if (name == nullptr) {
            return nullptr;
        }
        force(TokenKind::open_paren, "(");
        const std::optional<ParameterList> list = parameters_or_fault(Of::def);
        if (!take(TokenKind::close_paren)) {
            return nullptr;
        }
        Expression* const returns = attempt(
            [&]() -> Expression* { return take(TokenKind::arrow) ? expression() : nullptr; });
        force(TokenKind::colon, ":");
        const Range header = since(start);
        const Statements* const body = block();
        if (body == nullptr) {
            return nullptr;
        }
        auto* const node = make<Function>(start);
        node->name = node->written = intern(name->text);
        node->parameters = list ? in_arena(*list) : Parameters{};
        node->returns = returns;
        node->body = *body;
        node->decorators = decorated_by;
        node->is_async = is_async;
        node->header = header;
        return node;
    });
}

Statement* Parser::class_definition()
{
    Statement* const decorated = attempt([&]() -> Statement* {
        const std::optional<ExpressionList> list = decorators();
        return list ? class_raw(arena_.copy(*list)) : nullptr;
    });
    return decorated != nullptr ? decorated : class_raw({});
}

Statement* Parser::class_raw(Expressions decorated_by)
{
    if (explains_) {
        invalid_class();
    }
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        const Token* const name = take(TokenKind::class_) ? take(TokenKind::name) : nullptr;
        if (name == nullptr) {
            return nullptr;
        }
        const Arguments* given = nullptr;
        static_cast<void>(attempt([&] {
            if (!take(TokenKind::open_paren)) {
                return false;
            }
            given = arguments();
            return take(TokenKind::close_paren) != nullptr;
        }));
        if (!take(TokenKind::colon)) {
            return nullptr;
        }
        const Range header = since(start);
        const Statements* const body = block();
        if (body == nullptr) {
            return nullptr;
        }
        auto* const node = make<Class>(start);
        node->name = node->written = intern(name->text);
        if (given != nullptr) {
            node->bases = given->positional;
            node->keywords = given->keywords;
        }
        node->body = *body;
        node->decorators = decorated_by;
        node->header = header;
        return node;
    });
}

} // namespace procession::core::program::syntax
