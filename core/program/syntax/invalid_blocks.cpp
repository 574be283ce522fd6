// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

void Parser::invalid_block()
{
    look([&] {
        if (take(TokenKind::newline) && !at(TokenKind::indent)) {
            raise_indentation("expected an indented block");
        }
    });
}

// Behind a header: a colon and then no block, or no colon at all. `word` is its first word.
void Parser::missing_block(const Token* word, std::string_view after)
{
    if (word != nullptr && take(TokenKind::colon) && take(TokenKind::newline) &&
        !at(TokenKind::indent)) {
        raise_indentation("expected an indented block after " + std::string(after) + " on line " +
                          std::to_string(word->at.line));
    }
}

// `if`, `elif` and `while`.
void Parser::invalid_conditional(TokenKind word, std::string_view shown)
{
    look([&] {
        const Token* const first = take(word);
        if (named_expression() == nullptr) {
            return;
        }
        if (take(TokenKind::newline)) {
            raise("expected ':'");
        }
        missing_block(first, "'" + std::string(shown) + "' statement");
    });
}

void Parser::invalid_else()
{
    look([&] { missing_block(take(TokenKind::else_), "'else' statement"); });
}

void Parser::invalid_for()
{
    look([&] {
        take(TokenKind::async_);
        const Token* const first = take(TokenKind::for_);
        if (first == nullptr || star_targets() == nullptr || !take(TokenKind::in) ||
            star_expressions() == nullptr) {
            return;
        }
        if (take(TokenKind::newline)) {
            raise("expected ':'");
        }
        missing_block(first, "'for' statement");
    });
}

// The items of a `with` as a mistaken one may have them.
bool Parser::with_header(const Token*& word, bool is_bracketed)
{
    take(TokenKind::async_);
    word = take(TokenKind::with);
    if (word == nullptr || (is_bracketed && !take(TokenKind::open_paren))) {
        return false;
    }
    bool has_any = false;
    for (Mark behind = mark();; behind = mark()) {
        const bool goes_on = !has_any || take(TokenKind::comma);
        Expression* const manager =
            goes_on ? (is_bracketed ? expressions() : expression()) : nullptr;
        if (manager == nullptr) {
            at_ = behind;
            break;
        }
        has_any = true;
        static_cast<void>(
            attempt([&] { return take(TokenKind::as_) && star_target() != nullptr; }));
    }
    if (!has_any) {
        return false;
    }
    if (is_bracketed) {
        take(TokenKind::comma);
        return take(TokenKind::close_paren) != nullptr;
    }
    return true;
}

void Parser::invalid_with_indent()
{
    for (const bool is_bracketed : {false, true}) {
        look([&] {
            const Token* word = nullptr;
            if (with_header(word, is_bracketed)) {
                missing_block(word, "'with' statement");
            }
        });
    }
}

void Parser::invalid_with()
{
    for (const bool is_bracketed : {false, true}) {
        look([&] {
            const Token* word = nullptr;
            if (with_header(word, is_bracketed) && take(TokenKind::newline)) {
                raise("expected ':'");
            }
        });
    }
}

void Parser::invalid_try()
{
    look([&] { missing_block(take(TokenKind::try_), "'try' statement"); });
    look([&] {
        take(TokenKind::try_);
        if (take(TokenKind::colon) && block() != nullptr && !at(TokenKind::except) &&
            !at(TokenKind::finally)) {
            raise("expected 'except' or 'finally' block");
        }
    });
    // Blocks with and without a star behind one another are found on the way: a star is outside
    // the subset.
    look([&] {
        take(TokenKind::try_);
        if (!take(TokenKind::colon)) {
            return;
        }
        while (block() != nullptr) {
        }
        while (except_block()) {
        }
    });
}

void Parser::invalid_except_indent()
{
    look([&] {
        const Token* const first = take(TokenKind::except);
        if (first == nullptr) {
            return;
        }
        if (expression() != nullptr) {
            static_cast<void>(
                attempt([&] { return take(TokenKind::as_) && take(TokenKind::name); }));
        }
        missing_block(first, "'except' statement");
    });
}

void Parser::invalid_except()
{
    look([&] {
        if (!take(TokenKind::except)) {
            return;
        }
        take(TokenKind::star);
        Expression* const first = expression();
        if (first == nullptr || !take(TokenKind::comma) || expressions() == nullptr) {
            return;
        }
        static_cast<void>(attempt([&] { return take(TokenKind::as_) && take(TokenKind::name); }));
        if (take(TokenKind::colon)) {
            raise_from(first->at, "multiple exception types must be parenthesized");
        }
    });
    look([&] {
        if (!take(TokenKind::except)) {
            return;
        }
        take(TokenKind::star);
        if (expression() != nullptr) {
            static_cast<void>(
                attempt([&] { return take(TokenKind::as_) && take(TokenKind::name); }));
        }
        if (take(TokenKind::newline)) {
            raise("expected ':'");
        }
    });
}

void Parser::invalid_finally()
{
    look([&] { missing_block(take(TokenKind::finally), "'finally' statement"); });
}

void Parser::invalid_match()
{
    look([&] {
        const Token* const first = take_word("match");
        if (first == nullptr || subject() == nullptr) {
            return;
        }
        if (take(TokenKind::newline)) {
            raise("expected ':'");
        }
        missing_block(first, "'match' statement");
    });
}

void Parser::invalid_definition()
{
    look([&] {
        take(TokenKind::async_);
        const Token* const first = take(TokenKind::def);
        if (first == nullptr || !take(TokenKind::name) || !take(TokenKind::open_paren)) {
            return;
        }
        static_cast<void>(parameters_or_fault(Of::def));
        if (!take(TokenKind::close_paren)) {
            return;
        }
        static_cast<void>(
            attempt([&] { return take(TokenKind::arrow) && expression() != nullptr; }));
        missing_block(first, "function definition");
    });
}

void Parser::invalid_class()
{
    look([&] {
        const Token* const first = take(TokenKind::class_);
        if (first == nullptr || !take(TokenKind::name)) {
            return;
        }
        static_cast<void>(attempt([&] {
            if (!take(TokenKind::open_paren)) {
                return false;
            }
            static_cast<void>(arguments());
            return take(TokenKind::close_paren) != nullptr;
        }));
        if (take(TokenKind::newline)) {
            raise("expected ':'");
        }
        missing_block(first, "class definition");
    });
}

} // namespace procession::core::program::syntax
