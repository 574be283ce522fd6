// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

namespace {

// CPython compares only as many letters as the name has, so `m` passes for `match` here.
bool is_soft_keyword(std::string_view word)
{
    return std::string_view("_").starts_with(word) || std::string_view("case").starts_with(word) ||
           std::string_view("match").starts_with(word);
}

std::string assignment_hint(const std::string& beginning, bool with_walrus)
{
    return beginning + (with_walrus ? ". Maybe you meant '==' or ':=' instead of '='?"
                                    : ". Maybe you meant '==' instead of '='?");
}

// The end of the last part of a comprehension.
const Range& last_of(const std::vector<ComprehensionFor>& rounds)
{
    const ComprehensionFor& last = rounds.back();
    return last.conditions.empty() ? last.iterable->at : last.conditions.back()->at;
}

} // namespace

// Statements of Python 2 that are functions now.
bool Parser::is_legacy(const Expression& name) const
{
    const Name* const node = try_as<Name>(&name);
    return node != nullptr && (node->name == "print" || node->name == "exec");
}

// Two expressions side by side in brackets, and `a if b` without `else`.
void Parser::invalid_expression()
{
    const Mark start = mark();
    const bool is_prefixed =
        at(TokenKind::name) && (is_soft_keyword(token(start).text) || ahead([&] {
                                    ++at_;
                                    return at(TokenKind::string);
                                }));
    if (!is_prefixed) {
        look([&] {
            Expression* const first = disjunction();
            Expression* const second = first != nullptr ? expression_without_invalid() : nullptr;
            if (second != nullptr && !is_legacy(*first) && token(at_ - 1).level > 0) {
                raise_range(first->at, second->at, "invalid syntax. Perhaps you forgot a comma?");
            }
        });
    }
    look([&] {
        Expression* const then = disjunction();
        Expression* const test = then != nullptr && take(TokenKind::if_) ? disjunction() : nullptr;
        if (test != nullptr && !at(TokenKind::else_) && !at(TokenKind::colon)) {
            raise_range(then->at, test->at, "expected 'else' after 'if' expression");
        }
    });
}

void Parser::invalid_legacy_expression()
{
    look([&] {
        const Token* const word = take(TokenKind::name);
        if (word == nullptr || at(TokenKind::open_paren)) {
            return;
        }
        Expression* const argument = star_expressions();
        const Name* const name = name_of(*word);
        if (argument != nullptr && is_legacy(*name)) {
            const std::string shown(name->name);
            raise_range(word->at, argument->at,
                        "Missing parentheses in call to '" + shown + "'. Did you mean " + shown +
                            "(...)?");
        }
    });
}

// `=` where a condition is wanted, and `:=` behind what is no name.
void Parser::invalid_named_expression()
{
    remember<Expression>(Rule::invalid_named_expression, [this]() -> Expression* {
        look([&] {
            Expression* const target = expression();
            if (target != nullptr && take(TokenKind::walrus) && expression() != nullptr) {
                raise_at(target->at, "cannot use assignment expressions with " +
                                         std::string(describe(*target)));
            }
        });
        look([&] {
            const Token* const name = take(TokenKind::name);
            Expression* const value =
                name != nullptr && take(TokenKind::equal) ? bitwise_or() : nullptr;
            if (value != nullptr && !at(TokenKind::equal) && !at(TokenKind::walrus)) {
                raise_range(name->at, value->at, assignment_hint("invalid syntax", true));
            }
        });
        const bool is_display = ahead([&] {
            return (at(TokenKind::open_bracket) && list() != nullptr) ||
                   (at(TokenKind::open_paren) && (tuple() != nullptr || generator() != nullptr)) ||
                   at(TokenKind::true_) || at(TokenKind::none) || at(TokenKind::false_);
        });
        if (is_display) {
            return nullptr;
        }
        look([&] {
            Expression* const target = bitwise_or();
            const bool is_assigned =
                target != nullptr && take(TokenKind::equal) && bitwise_or() != nullptr;
            if (is_assigned && !at(TokenKind::equal) && !at(TokenKind::walrus)) {
                raise_at(target->at, assignment_hint("cannot assign to " +
                                                         std::string(describe(*target)) + " here",
                                                     false));
            }
        });
        return nullptr;
    });
}

void Parser::invalid_group()
{
    look([&] {
        Expression* const starred = take(TokenKind::open_paren) ? starred_expression() : nullptr;
        if (starred != nullptr && take(TokenKind::close_paren)) {
            raise_at(starred->at, "cannot use starred expression here");
        }
    });
    look([&] {
        const Token* const stars =
            take(TokenKind::open_paren) ? take(TokenKind::double_star) : nullptr;
        if (stars != nullptr && expression() != nullptr && take(TokenKind::close_paren)) {
            raise_at(stars->at, "cannot use double starred expression here");
        }
    });
}

void Parser::invalid_comprehension()
{
    if (!at(TokenKind::open_paren) && !at(TokenKind::open_bracket) && !at(TokenKind::open_brace)) {
        return;
    }
    look([&] {
        ++at_;
        Expression* const starred = starred_expression();
        if (starred != nullptr && comprehension_fors()) {
            raise_at(starred->at, "iterable unpacking cannot be used in comprehension");
        }
    });
    if (at(TokenKind::open_paren)) {
        return;
    }
    const std::string message = "did you forget parentheses around the comprehension target?";
    look([&] {
        ++at_;
        Expression* const first = star_named_expression();
        if (first == nullptr || !take(TokenKind::comma)) {
            return;
        }
        const Mark comma = mark() - 1;
        const std::optional<ExpressionList> others = star_named_expressions();
        if (others && comprehension_fors()) {
            raise_range(first->at, others->back()->at, message);
        }
        at_ = comma + 1;
        if (comprehension_fors()) {
            raise_range(first->at, token(comma).at, message);
        }
    });
}

void Parser::invalid_dict_comprehension()
{
    look([&] {
        const Token* const stars =
            take(TokenKind::open_brace) ? take(TokenKind::double_star) : nullptr;
        if (stars != nullptr && bitwise_or() != nullptr && comprehension_fors() &&
            take(TokenKind::close_brace)) {
            raise_at(stars->at, "dict unpacking cannot be used in dict comprehension");
        }
    });
}

// Behind the opening brace of what is no dictionary.
void Parser::invalid_dict_entries()
{
    look([&] {
        ExpressionList keys;
        ExpressionList values;
        Mark behind = mark();
        while (dict_entry(keys, values)) {
            behind = mark();
            if (!take(TokenKind::comma)) {
                break;
            }
        }
        at_ = behind;
        if (!keys.empty() && take(TokenKind::comma)) {
            look([&] {
                Expression* const key = expression();
                if (key != nullptr && !at(TokenKind::colon)) {
                    // CPython marks the last character of the key.
                    SyntaxFault fault = syntax_error(key->at, "':' expected after dictionary key");
                    fault.offset = fault.end_offset - 1;
                    fault.end_offset = 0;
                    throw RaisedFault{placed(std::move(fault)), false};
                }
            });
            invalid_dict_entry();
        }
    });
    invalid_dict_entry();
}

// A key without a value that fits.
void Parser::invalid_dict_entry()
{
    look([&] {
        if (expression() == nullptr || !take(TokenKind::colon)) {
            return;
        }
        const Mark value = mark();
        if (take(TokenKind::star) && bitwise_or() != nullptr) {
            raise_from(token(value).at, "cannot use a starred expression in a dictionary value");
        }
        at_ = value;
        if (at(TokenKind::close_brace) || at(TokenKind::comma)) {
            raise_at(token(value - 1).at, "expression expected after dictionary key and ':'");
        }
    });
}

void Parser::invalid_keyword()
{
    look([&] {
        const Token& word = token(at_);
        const bool is_constant =
            take(TokenKind::true_) || take(TokenKind::false_) || take(TokenKind::none);
        if (is_constant && at(TokenKind::equal)) {
            raise_range(word.at, token(at_).at, "cannot assign to " + std::string(word.text));
        }
    });
    const bool is_named = ahead([&] { return take(TokenKind::name) && take(TokenKind::equal); });
    look([&] {
        const Token* const name = take(TokenKind::name);
        const Token* const equal = name != nullptr ? take(TokenKind::equal) : nullptr;
        if (equal != nullptr && expression() != nullptr && comprehension_fors()) {
            raise_range(name->at, equal->at, assignment_hint("invalid syntax", true));
        }
    });
    look([&] {
        Expression* const value = is_named ? nullptr : expression();
        if (value != nullptr && at(TokenKind::equal)) {
            raise_range(value->at, token(at_).at,
                        "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
    });
}

void Parser::invalid_arguments()
{
    const std::string unparenthesized = "Generator expression must be parenthesized";
    look([&] {
        const bool has_list = arguments_list() != nullptr && take(TokenKind::comma);
        const Token* const star = has_list ? take(TokenKind::star) : nullptr;
        if (star != nullptr) {
            raise_at(star->at, "iterable argument unpacking follows keyword argument unpacking");
        }
    });
    look([&] {
        Expression* const element = expression();
        const std::optional<ComprehensionFors> rounds =
            element != nullptr ? comprehension_fors() : std::nullopt;
        if (rounds && take(TokenKind::comma)) {
            if (arguments_list() == nullptr && expression() != nullptr) {
                static_cast<void>(comprehension_fors());
            }
            raise_range(element->at, last_of(*rounds), unparenthesized);
        }
    });
    look([&] {
        const Token* const name = take(TokenKind::name);
        const Token* const equal = name != nullptr ? take(TokenKind::equal) : nullptr;
        if (equal != nullptr && expression() != nullptr && comprehension_fors()) {
            raise_range(name->at, equal->at, assignment_hint("invalid syntax", true));
        }
    });
    look([&] {
        const Arguments* const list = arguments_list();
        const std::optional<ComprehensionFors> rounds =
            list != nullptr ? comprehension_fors() : std::nullopt;
        if (rounds && list->positional.size() > 1) {
            raise_range(list->positional.back()->at, last_of(*rounds), unparenthesized);
        }
    });
    look([&] {
        const bool has_list = arguments_list() != nullptr && take(TokenKind::comma);
        Expression* const element = has_list ? expression() : nullptr;
        const std::optional<ComprehensionFors> rounds =
            element != nullptr ? comprehension_fors() : std::nullopt;
        if (rounds) {
            raise_range(element->at, last_of(*rounds), unparenthesized);
        }
    });
    look([&] {
        const Arguments* const list = arguments_list();
        if (list == nullptr || !take(TokenKind::comma) || arguments_list() == nullptr) {
            return;
        }
        bool has_unpacking = false;
        for (const Keyword& keyword : list->keywords) {
            has_unpacking |= keyword.name.empty();
        }
        raise(has_unpacking ? "positional argument follows keyword argument unpacking"
                            : "positional argument follows keyword argument");
    });
}

} // namespace procession::core::program::syntax
