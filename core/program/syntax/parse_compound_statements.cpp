// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

Statement* Parser::compound_statement()
{
    const TokenKind first = kind();
    const bool is_async = first == TokenKind::async_;
    Statement* found = nullptr;
    if (first == TokenKind::def || first == TokenKind::at || is_async) {
        found = function_definition();
    }
    if (found == nullptr && first == TokenKind::if_) {
        found = if_statement();
    }
    if (found == nullptr && (first == TokenKind::class_ || first == TokenKind::at)) {
        found = class_definition();
    }
    if (found == nullptr && (first == TokenKind::with || is_async)) {
        found = with_statement();
    }
    if (found == nullptr && (first == TokenKind::for_ || is_async)) {
        found = for_statement();
    }
    if (found == nullptr && first == TokenKind::try_) {
        found = try_statement();
    }
    if (found == nullptr && first == TokenKind::while_) {
        found = while_statement();
    }
    return found != nullptr ? found : match_statement();
}

const Statements* Parser::block()
{
    return remember<Statements>(Rule::block, [this]() -> Statements* {
        std::optional<Statements> body = attempt([&]() -> std::optional<Statements> {
            if (!take(TokenKind::newline) || !take(TokenKind::indent)) {
                return std::nullopt;
            }
            std::optional<Statements> inner = statements();
            return inner && take(TokenKind::dedent) ? inner : std::nullopt;
        });
        std::vector<Statement*> line;
        if (!body && simple_statements(line)) {
            body = arena_.copy(line);
        }
        if (!body) {
            if (explains_) {
                invalid_block();
            }
            return nullptr;
        }
        return arena_.copy(std::vector<Statements>{*body}).data();
    });
}

Statement* Parser::if_statement()
{
    if (explains_) {
        invalid_conditional(TokenKind::if_, "if");
    }
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        take(TokenKind::if_);
        Expression* const test = named_expression();
        if (test == nullptr || !take(TokenKind::colon)) {
            return nullptr;
        }
        const Statements* const body = block();
        if (body == nullptr) {
            return nullptr;
        }
        std::vector<If::Branch> branches{{test, *body, since(start)}};
        Statements otherwise;
        elif_branches(branches, otherwise);
        auto* const node = make<If>(start);
        node->branches = arena_.copy(branches);
        node->otherwise = otherwise;
        return node;
    });
}

// What follows an `if`.
void Parser::elif_branches(std::vector<If::Branch>& branches, Statements& otherwise)
{
    while (at(TokenKind::elif)) {
        if (explains_) {
            invalid_conditional(TokenKind::elif, "elif");
        }
        const Mark start = mark();
        take(TokenKind::elif);
        Expression* const test = named_expression();
        const Statements* const body =
            test != nullptr && take(TokenKind::colon) ? block() : nullptr;
        if (body == nullptr) {
            at_ = start;
            return;
        }
        branches.push_back({test, *body, since(start)});
    }
    if (const Statements* const body = else_block()) {
        otherwise = *body;
    }
}

const Statements* Parser::else_block()
{
    if (explains_) {
        invalid_else();
    }
    return attempt([&]() -> const Statements* {
        if (!take(TokenKind::else_)) {
            return nullptr;
        }
        force(TokenKind::colon, ":");
        return block();
    });
}

Statement* Parser::while_statement()
{
    if (explains_) {
        invalid_conditional(TokenKind::while_, "while");
    }
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        take(TokenKind::while_);
        Expression* const test = named_expression();
        if (test == nullptr || !take(TokenKind::colon)) {
            return nullptr;
        }
        const Statements* const body = block();
        if (body == nullptr) {
            return nullptr;
        }
        const Statements* const otherwise = else_block();
        auto* const node = make<While>(start);
        node->test = test;
        node->body = *body;
        node->otherwise = otherwise != nullptr ? *otherwise : Statements{};
        return node;
    });
}

Statement* Parser::for_statement()
{
    if (explains_) {
        invalid_for();
    }
    bool is_decided = false; // behind `in` nothing else will do
    Statement* const found = attempt([&]() -> Statement* {
        const Mark start = mark();
        const bool is_async = take(TokenKind::async_) != nullptr;
        if (!take(TokenKind::for_)) {
            return nullptr;
        }
        Expression* const target = star_targets();
        if (target == nullptr || !take(TokenKind::in)) {
            return nullptr;
        }
        is_decided = true;
        Expression* const iterable = star_expressions();
        if (iterable == nullptr || !take(TokenKind::colon)) {
            return nullptr;
        }
        const Statements* const body = block();
        if (body == nullptr) {
            return nullptr;
        }
        const Statements* const otherwise = else_block();
        auto* const node = make<For>(start);
        node->target = target;
        node->iterable = iterable;
        node->body = *body;
        node->otherwise = otherwise != nullptr ? *otherwise : Statements{};
        node->is_async = is_async;
        return node;
    });
    if (found == nullptr && !is_decided && explains_) {
        invalid_for_target();
    }
    return found;
}

Statement* Parser::with_statement()
{
    if (explains_) {
        invalid_with_indent();
    }
    const auto read = [&](bool is_bracketed) {
        return attempt([&]() -> Statement* {
            const Mark start = mark();
            const bool is_async = take(TokenKind::async_) != nullptr;
            if (!take(TokenKind::with) || (is_bracketed && !take(TokenKind::open_paren))) {
                return nullptr;
            }
            const std::optional<std::vector<With::Item>> items = with_items();
            if (!items) {
                return nullptr;
            }
            if (is_bracketed) {
                take(TokenKind::comma);
                if (!take(TokenKind::close_paren)) {
                    return nullptr;
                }
            }
            const Statements* const body = take(TokenKind::colon) ? block() : nullptr;
            if (body == nullptr) {
                return nullptr;
            }
            auto* const node = make<With>(start);
            node->items = arena_.copy(*items);
            node->body = *body;
            node->is_async = is_async;
            return node;
        });
    };
    Statement* found = read(true);
    found = found != nullptr ? found : read(false);
    if (found == nullptr && explains_) {
        invalid_with();
    }
    return found;
}

std::optional<std::vector<With::Item>> Parser::with_items()
{
    std::vector<With::Item> items;
    for (Mark behind = mark();; behind = mark()) {
        std::optional<With::Item> item;
        if (items.empty() || take(TokenKind::comma)) {
            item = with_item();
        }
        if (!item) {
            at_ = behind;
            break;
        }
        items.push_back(*item);
    }
    return items.empty() ? std::nullopt : std::optional(std::move(items));
}

std::optional<With::Item> Parser::with_item()
{
    std::optional<With::Item> bound = attempt([&]() -> std::optional<With::Item> {
        Expression* const manager = expression();
        if (manager == nullptr || !take(TokenKind::as_)) {
            return std::nullopt;
        }
        Expression* const target = star_target();
        const bool ends = target != nullptr && (at(TokenKind::comma) ||
                                                at(TokenKind::close_paren) || at(TokenKind::colon));
        return ends ? std::optional(With::Item{manager, target}) : std::nullopt;
    });
    if (bound) {
        return bound;
    }
    if (explains_) {
        invalid_with_item();
    }
    Expression* const manager = expression();
    return manager != nullptr ? std::optional(With::Item{manager, nullptr}) : std::nullopt;
}

// `match` is no part of the subset: what fits the beginning of such a statement is said to be one.
Statement* Parser::match_statement()
{
    const Mark start = mark();
    if (!at_word("match")) {
        return nullptr;
    }
    const bool is_match = ahead([&] {
        take_word("match");
        return subject() != nullptr && take(TokenKind::colon) && take(TokenKind::newline) &&
               take(TokenKind::indent) && take_word("case");
    });
    if (is_match) {
        raise_outside(token(start).at, MessageCode::program_no_match);
    }
    if (explains_) {
        invalid_match();
    }
    return nullptr;
}

Expression* Parser::subject()
{
    Expression* const several = attempt([&]() -> Expression* {
        Expression* const first = star_named_expression();
        if (first == nullptr || !take(TokenKind::comma)) {
            return nullptr;
        }
        static_cast<void>(star_named_expressions());
        return first;
    });
    return several != nullptr ? several : named_expression();
}

} // namespace procession::core::program::syntax
