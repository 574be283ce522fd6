// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

Statement* Parser::try_statement()
{
    if (explains_) {
        invalid_try();
    }
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        take(TokenKind::try_);
        force(TokenKind::colon, ":");
        const Statements* const body = block();
        if (body == nullptr) {
            return nullptr;
        }
        const Statements* final = finally_block();
        std::vector<Try::Handler> handlers;
        const Statements* otherwise = nullptr;
        if (final == nullptr) {
            while (std::optional<Try::Handler> handler = except_block()) {
                handlers.push_back(*handler);
            }
            if (handlers.empty()) {
                return nullptr;
            }
            otherwise = else_block();
            final = finally_block();
        }
        auto* const node = make<Try>(start);
        node->body = *body;
        node->handlers = arena_.copy(handlers);
        node->otherwise = otherwise != nullptr ? *otherwise : Statements{};
        node->final = final != nullptr ? *final : Statements{};
        return node;
    });
}

std::optional<Try::Handler> Parser::except_block()
{
    if (explains_) {
        invalid_except_indent();
    }
    std::optional<Try::Handler> found = attempt([&]() -> std::optional<Try::Handler> {
        const Mark start = mark();
        if (!take(TokenKind::except)) {
            return std::nullopt;
        }
        if (at(TokenKind::star)) {
            raise_outside({token(start).at.line, token(start).at.column, token(at_).at.end_line,
                           token(at_).at.end_column},
                          MessageCode::program_no_except_star);
        }
        Try::Handler handler;
        handler.type = expression();
        if (handler.type != nullptr && take(TokenKind::as_)) {
            const Token* const name = take(TokenKind::name);
            if (name == nullptr) {
                return std::nullopt;
            }
            handler.name = intern(name->text);
        }
        const Statements* const body = take(TokenKind::colon) ? block() : nullptr;
        if (body == nullptr) {
            return std::nullopt;
        }
        handler.body = *body;
        handler.at = since(start);
        return handler;
    });
    if (!found && explains_) {
        invalid_except();
    }
    return found;
}

const Statements* Parser::finally_block()
{
    if (explains_) {
        invalid_finally();
    }
    return attempt([&]() -> const Statements* {
        if (!take(TokenKind::finally)) {
            return nullptr;
        }
        force(TokenKind::colon, ":");
        return block();
    });
}

} // namespace procession::core::program::syntax
