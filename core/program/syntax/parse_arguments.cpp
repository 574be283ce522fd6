// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

// The arguments of a call, up to its closing parenthesis; null if there are none.
const Parser::Arguments* Parser::arguments()
{
    return remember<Arguments>(Rule::arguments, [this]() -> Arguments* {
        const Arguments* const found = attempt([&]() -> const Arguments* {
            const Arguments* const list = arguments_list();
            if (list == nullptr) {
                return nullptr;
            }
            take(TokenKind::comma);
            return at(TokenKind::close_paren) ? list : nullptr;
        });
        if (found == nullptr && explains_) {
            invalid_arguments();
        }
        return const_cast<Arguments*>(found);
    });
}

Expression* Parser::positional_argument()
{
    if (Expression* const assigned = assignment_expression()) {
        return assigned;
    }
    return attempt([&]() -> Expression* {
        Expression* const value = expression();
        return value != nullptr && !at(TokenKind::walrus) ? value : nullptr;
    });
}

const Parser::Arguments* Parser::arguments_list()
{
    return attempt([&]() -> const Arguments* {
        const Mark start = mark();
        ExpressionList positional;
        std::vector<Keyword> keywords;
        for (Mark behind = mark();; behind = mark()) {
            if (!positional.empty() && !take(TokenKind::comma)) {
                break;
            }
            Expression* const next = attempt([&]() -> Expression* {
                if (Expression* const starred = starred_expression()) {
                    return starred;
                }
                Expression* const value = positional_argument();
                return value != nullptr && !at(TokenKind::equal) ? value : nullptr;
            });
            if (next == nullptr) {
                at_ = behind;
                break;
            }
            positional.push_back(next);
        }
        if (positional.empty()) {
            if (!keyword_arguments(positional, keywords)) {
                return nullptr;
            }
        } else {
            attempt([&] {
                return take(TokenKind::comma) != nullptr && keyword_arguments(positional, keywords);
            });
        }
        Arguments list{arena_.copy(positional), arena_.copy(keywords), since(start)};
        return arena_.copy(std::vector<Arguments>{list}).data();
    });
}

// Keywords and `*values` in any order, then keywords and `**values`.
bool Parser::keyword_arguments(ExpressionList& positional, std::vector<Keyword>& keywords)
{
    const Mark start = mark();
    bool has_any = false;
    for (Mark behind = start;; behind = mark()) {
        if ((has_any && !take(TokenKind::comma)) || !keyword_or_starred(positional, keywords)) {
            at_ = behind;
            break;
        }
        has_any = true;
    }
    const Mark first_end = mark();
    if (has_any && !take(TokenKind::comma)) {
        return true;
    }
    bool has_more = false;
    for (Mark behind = mark();; behind = mark()) {
        if ((has_more && !take(TokenKind::comma)) || !keyword_or_double_starred(keywords)) {
            at_ = has_more || !has_any ? behind : first_end;
            break;
        }
        has_more = true;
    }
    return has_any || has_more;
}

std::optional<Keyword> Parser::keyword_argument()
{
    return attempt([&]() -> std::optional<Keyword> {
        const Mark start = mark();
        const Token* const name = take(TokenKind::name);
        if (name == nullptr || !take(TokenKind::equal)) {
            return std::nullopt;
        }
        Expression* const value = expression();
        if (value == nullptr) {
            return std::nullopt;
        }
        return Keyword{intern(name->text), value, since(start)};
    });
}

bool Parser::keyword_or_starred(ExpressionList& positional, std::vector<Keyword>& keywords)
{
    if (explains_) {
        invalid_keyword();
    }
    if (const std::optional<Keyword> keyword = keyword_argument()) {
        keywords.push_back(*keyword);
        return true;
    }
    if (Expression* const starred = starred_expression()) {
        positional.push_back(starred);
        return true;
    }
    return false;
}

bool Parser::keyword_or_double_starred(std::vector<Keyword>& keywords)
{
    if (explains_) {
        invalid_keyword();
    }
    if (const std::optional<Keyword> keyword = keyword_argument()) {
        keywords.push_back(*keyword);
        return true;
    }
    return attempt([&] {
        const Mark start = mark();
        if (!take(TokenKind::double_star)) {
            return false;
        }
        Expression* const value = expression();
        if (value == nullptr) {
            return false;
        }
        keywords.push_back({{}, value, since(start)});
        return true;
    });
}

Expression* Parser::starred_expression()
{
    return attempt([&]() -> Expression* {
        const Mark start = mark();
        if (!take(TokenKind::star)) {
            return nullptr;
        }
        Expression* const value = expression();
        if (value == nullptr) {
            return nullptr;
        }
        auto* const node = make<Starred>(start);
        node->value = value;
        return node;
    });
}

} // namespace procession::core::program::syntax
