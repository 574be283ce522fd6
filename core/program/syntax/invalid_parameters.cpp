// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

// Names in parentheses among parameters, as Python 2 allowed.
bool Parser::is_parameter_group(Of of, const Token*& last)
{
    if (!take(TokenKind::open_paren)) {
        return false;
    }
    if (of == Of::def) {
        if (parameters_no_default(of).empty()) {
            return false;
        }
    } else {
        for (Mark behind = mark();; behind = mark()) {
            if (!parameter(of)) {
                return false;
            }
            behind = mark();
            if (!take(TokenKind::comma) || !at(TokenKind::name)) {
                at_ = behind;
                break;
            }
        }
    }
    take(TokenKind::comma);
    last = take(TokenKind::close_paren);
    return last != nullptr;
}

void Parser::invalid_parameters(Of of)
{
    look([&] {
        static_cast<void>(parameters_no_default(of));
        const bool has_default = slash_with_default(of) || !parameters_with_default(of).empty();
        const std::optional<Parameter> plain =
            has_default ? parameter_no_default(of) : std::nullopt;
        if (plain) {
            raise_at(plain->at, "non-default argument follows default argument");
        }
    });
    look([&] {
        static_cast<void>(parameters_no_default(of));
        const Range first = token(at_).at;
        const Token* last = nullptr;
        if (is_parameter_group(of, last)) {
            raise_range(first, last->at,
                        of == Of::def ? "Function parameters cannot be parenthesized"
                                      : "Lambda expression parameters cannot be parenthesized");
        }
    });
    look([&] {
        const Token* const slash = take(TokenKind::slash);
        if (slash != nullptr && take(TokenKind::comma)) {
            raise_at(slash->at, "at least one argument must precede /");
        }
    });
    const auto take_slash = [&] { return slash_no_default(of) || slash_with_default(of); };
    look([&] {
        if (!take_slash()) {
            return;
        }
        static_cast<void>(parameters_maybe_default(of));
        if (const Token* const slash = take(TokenKind::slash)) {
            raise_at(slash->at, "/ may appear only once");
        }
    });
    look([&] {
        static_cast<void>(take_slash());
        static_cast<void>(parameters_maybe_default(of));
        if (!take(TokenKind::star) || (!take(TokenKind::comma) && !parameter_no_default(of))) {
            return;
        }
        static_cast<void>(parameters_maybe_default(of));
        if (const Token* const slash = take(TokenKind::slash)) {
            raise_at(slash->at, "/ must be ahead of *");
        }
    });
    look([&] {
        if (parameters_maybe_default(of).empty() || !take(TokenKind::slash)) {
            return;
        }
        if (const Token* const star = take(TokenKind::star)) {
            raise_at(star->at, "expected comma between / and *");
        }
    });
}

void Parser::invalid_default()
{
    look([&] {
        const Token* const equal = take(TokenKind::equal);
        if (equal != nullptr && (at(TokenKind::close_paren) || at(TokenKind::comma))) {
            raise_at(equal->at, "expected default value expression");
        }
    });
}

void Parser::invalid_star_etc(Of of)
{
    const TokenKind end = of == Of::def ? TokenKind::close_paren : TokenKind::colon;
    look([&] {
        const Token* const star = take(TokenKind::star);
        if (star == nullptr) {
            return;
        }
        const bool is_bare =
            at(end) || (take(TokenKind::comma) && (take(end) || take(TokenKind::double_star)));
        if (is_bare && of == Of::lambda) {
            raise("named arguments must follow bare *");
        }
        if (is_bare) {
            raise_at(star->at, "named arguments must follow bare *");
        }
    });
    look([&] {
        if (take(TokenKind::star) && parameter(of) && at(TokenKind::equal)) {
            raise_at(token(at_).at, "var-positional argument cannot have default value");
        }
    });
    look([&] {
        if (!take(TokenKind::star) || (!parameter_no_default(of) && !take(TokenKind::comma))) {
            return;
        }
        static_cast<void>(parameters_maybe_default(of));
        const Token* const second = take(TokenKind::star);
        if (second != nullptr && (parameter_no_default(of) || take(TokenKind::comma))) {
            raise_at(second->at, "* argument may appear only once");
        }
    });
}

void Parser::invalid_keywords_parameter(Of of)
{
    const std::string message = "arguments cannot follow var-keyword argument";
    look([&] {
        if (!take(TokenKind::double_star) || !parameter(of)) {
            return;
        }
        if (at(TokenKind::equal)) {
            raise_at(token(at_).at, "var-keyword argument cannot have default value");
        }
        if (!take(TokenKind::comma)) {
            return;
        }
        const Token& next = token(at_);
        if (const std::optional<Parameter> more = parameter(of)) {
            raise_at(more->at, message);
        }
        if (take(TokenKind::star) || take(TokenKind::double_star) || take(TokenKind::slash)) {
            raise_at(next.at, message);
        }
    });
}

} // namespace procession::core::program::syntax
