// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

// Lists and tuples, in parentheses or not: no targets of an annotation.
Expression* Parser::invalid_annotated_target()
{
    if (at(TokenKind::open_bracket)) {
        return list();
    }
    if (!at(TokenKind::open_paren)) {
        return nullptr;
    }
    if (Expression* const found = tuple()) {
        return found;
    }
    const Depth depth(*this);
    return attempt([&]() -> Expression* {
        ++at_;
        Expression* const inner = invalid_annotated_target();
        return inner != nullptr && take(TokenKind::close_paren) ? inner : nullptr;
    });
}

void Parser::invalid_assignment()
{
    look([&] {
        Expression* const target = invalid_annotated_target();
        if (target != nullptr && take(TokenKind::colon) && expression() != nullptr) {
            raise_at(target->at, "only single target (not " + std::string(describe(*target)) +
                                     ") can be annotated");
        }
    });
    look([&] {
        Expression* const first = star_named_expression();
        if (first == nullptr || !take(TokenKind::comma)) {
            return;
        }
        while (star_named_expressions()) {
        }
        if (take(TokenKind::colon) && expression() != nullptr) {
            raise_at(first->at, "only single target (not tuple) can be annotated");
        }
    });
    look([&] {
        Expression* const target = expression();
        if (target != nullptr && take(TokenKind::colon) && expression() != nullptr) {
            raise_at(target->at, "illegal target for annotation");
        }
    });
    look([&] {
        while (attempt([&] { return star_targets() != nullptr && take(TokenKind::equal); })) {
        }
        const Mark behind = mark();
        Expression* const target = star_expressions();
        if (target != nullptr && take(TokenKind::equal)) {
            raise_invalid_target(Targets::star, *target);
        }
        at_ = behind;
        Expression* const yielded = yield_expression();
        if (yielded != nullptr && take(TokenKind::equal)) {
            raise_at(yielded->at, "assignment to yield expression not possible");
        }
    });
    look([&] {
        Expression* const target = star_expressions();
        if (target != nullptr && augmented_operator() && assigned_value() != nullptr) {
            raise_at(target->at, "'" + std::string(describe(*target)) +
                                     "' is an illegal expression for augmented assignment");
        }
    });
}

void Parser::invalid_del()
{
    look([&] {
        take(TokenKind::del);
        if (Expression* const target = star_expressions()) {
            raise_invalid_target(Targets::del, *target);
        }
    });
}

void Parser::invalid_with_item()
{
    look([&] {
        Expression* const target =
            expression() != nullptr && take(TokenKind::as_) ? expression() : nullptr;
        if (target != nullptr &&
            (at(TokenKind::comma) || at(TokenKind::close_paren) || at(TokenKind::colon))) {
            raise_invalid_target(Targets::star, *target);
        }
    });
}

void Parser::invalid_for_target()
{
    look([&] {
        take(TokenKind::async_);
        Expression* const target = take(TokenKind::for_) ? star_expressions() : nullptr;
        if (target != nullptr) {
            raise_invalid_target(Targets::for_, *target);
        }
    });
}

void Parser::invalid_from_targets()
{
    look([&] {
        if (from_aliases() && take(TokenKind::comma) && take(TokenKind::newline)) {
            raise("trailing comma not allowed without surrounding parentheses");
        }
    });
}

} // namespace procession::core::program::syntax
