// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

Statement* Parser::import_statement()
{
    Statement* const found = import_names();
    return found != nullptr ? found : import_from();
}

Statement* Parser::import_names()
{
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        if (!take(TokenKind::import)) {
            return nullptr;
        }
        std::vector<Alias> names;
        for (Mark behind = mark();; behind = mark()) {
            std::optional<Alias> name;
            if (names.empty() || take(TokenKind::comma)) {
                name = dotted_alias();
            }
            if (!name) {
                at_ = behind;
                break;
            }
            names.push_back(*name);
        }
        if (names.empty()) {
            return nullptr;
        }
        auto* const node = make<Import>(start);
        node->names = arena_.copy(names);
        return node;
    });
}

Statement* Parser::import_from()
{
    return attempt([&]() -> Statement* {
        const Mark start = mark();
        if (!take(TokenKind::from)) {
            return nullptr;
        }
        std::uint32_t level = 0;
        for (;;) {
            if (take(TokenKind::dot)) {
                level += 1;
            } else if (take(TokenKind::ellipsis)) {
                level += 3;
            } else {
                break;
            }
        }
        const std::optional<std::string_view> module = dotted_name();
        if ((!module && level == 0) || !take(TokenKind::import)) {
            return nullptr;
        }
        const std::optional<std::vector<Alias>> names = from_targets();
        if (!names) {
            return nullptr;
        }
        auto* const node = make<ImportFrom>(start);
        node->module = module.value_or(std::string_view());
        node->names = arena_.copy(*names);
        node->level = level;
        return node;
    });
}

std::optional<std::string_view> Parser::dotted_name()
{
    const Token* const first = take(TokenKind::name);
    if (first == nullptr) {
        return std::nullopt;
    }
    std::string name(intern(first->text));
    for (;;) {
        const Mark behind = mark();
        const Token* const next = take(TokenKind::dot) ? take(TokenKind::name) : nullptr;
        if (next == nullptr) {
            at_ = behind;
            return intern(name);
        }
        name += '.';
        name += intern(next->text);
    }
}

// `as name`, if it is there.
bool Parser::alias_bound(Alias& alias, Mark start)
{
    const Token* const bound = attempt(
        [&]() -> const Token* { return take(TokenKind::as_) ? take(TokenKind::name) : nullptr; });
    if (bound != nullptr) {
        alias.bound = intern(bound->text);
    }
    alias.at = since(start);
    return bound != nullptr;
}

std::optional<Alias> Parser::dotted_alias()
{
    const Mark start = mark();
    const std::optional<std::string_view> name = dotted_name();
    if (!name) {
        return std::nullopt;
    }
    Alias alias;
    alias.name = *name;
    alias_bound(alias, start);
    return alias;
}

std::optional<Alias> Parser::from_alias()
{
    const Mark start = mark();
    const Token* const name = take(TokenKind::name);
    if (name == nullptr) {
        return std::nullopt;
    }
    Alias alias;
    alias.name = intern(name->text);
    alias_bound(alias, start);
    return alias;
}

std::optional<std::vector<Alias>> Parser::from_aliases()
{
    std::vector<Alias> names;
    for (Mark behind = mark();; behind = mark()) {
        std::optional<Alias> name;
        if (names.empty() || take(TokenKind::comma)) {
            name = from_alias();
        }
        if (!name) {
            at_ = behind;
            break;
        }
        names.push_back(*name);
    }
    return names.empty() ? std::nullopt : std::optional(std::move(names));
}

std::optional<std::vector<Alias>> Parser::from_targets()
{
    using Found = std::optional<std::vector<Alias>>;
    Found found = attempt([&]() -> Found {
        if (!take(TokenKind::open_paren)) {
            return std::nullopt;
        }
        Found names = from_aliases();
        if (names) {
            take(TokenKind::comma);
        }
        return names && take(TokenKind::close_paren) ? std::move(names) : std::nullopt;
    });
    if (!found) {
        found = attempt([&]() -> Found {
            Found names = from_aliases();
            return names && !at(TokenKind::comma) ? std::move(names) : std::nullopt;
        });
    }
    const Mark start = mark();
    if (!found && take(TokenKind::star)) {
        return std::vector<Alias>{{"*", {}, since(start)}};
    }
    if (!found && explains_) {
        invalid_from_targets();
    }
    return found;
}

} // namespace procession::core::program::syntax
