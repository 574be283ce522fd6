// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

std::optional<Parser::ParameterList> Parser::parameters_or_fault(Of of)
{
    if (explains_) {
        invalid_parameters(of);
    }
    return parameters(of);
}

namespace {

void append(std::vector<Parameter>& to, const std::vector<Parameter>& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

} // namespace

std::optional<Parser::ParameterList> Parser::parameters(Of of)
{
    ParameterList list;
    std::optional<std::vector<Parameter>> only = slash_no_default(of);
    const bool has_default = !only;
    if (!only) {
        only = slash_with_default(of);
    }
    if (only) {
        list.positional = *only;
        list.positional_only = static_cast<std::uint32_t>(only->size());
    }
    if (!only || !has_default) {
        append(list.positional, parameters_no_default(of));
    }
    append(list.positional, parameters_with_default(of));
    const bool has_rest = star_etc(of, list);
    return list.positional.empty() && !has_rest ? std::nullopt : std::optional(std::move(list));
}

// `a, b, /` and what ends it.
std::optional<std::vector<Parameter>> Parser::slash_no_default(Of of)
{
    return attempt([&]() -> std::optional<std::vector<Parameter>> {
        std::vector<Parameter> list = parameters_no_default(of);
        if (list.empty() || !take(TokenKind::slash) || !parameter_end(of)) {
            return std::nullopt;
        }
        return list;
    });
}

// `a, b=1, /` and what ends it.
std::optional<std::vector<Parameter>> Parser::slash_with_default(Of of)
{
    return attempt([&]() -> std::optional<std::vector<Parameter>> {
        std::vector<Parameter> list = parameters_no_default(of);
        const std::vector<Parameter> defaulted = parameters_with_default(of);
        if (defaulted.empty() || !take(TokenKind::slash) || !parameter_end(of)) {
            return std::nullopt;
        }
        append(list, defaulted);
        return list;
    });
}

// What begins with a star.
bool Parser::star_etc(Of of, ParameterList& list)
{
    if (explains_) {
        invalid_star_etc(of);
    }
    const bool has_star = attempt([&] {
        if (!take(TokenKind::star)) {
            return false;
        }
        list.rest = parameter_no_default(of);
        if (!list.rest && of == Of::def) {
            list.rest = parameter_star_annotation();
        }
        if (!list.rest && !take(TokenKind::comma)) {
            return false;
        }
        list.keyword_only = parameters_maybe_default(of);
        return list.rest.has_value() || !list.keyword_only.empty();
    });
    if (!has_star) {
        list.rest.reset();
        list.keyword_only.clear();
    }
    list.keywords = keywords_parameter(of);
    return has_star || list.keywords;
}

std::optional<Parameter> Parser::keywords_parameter(Of of)
{
    if (explains_) {
        invalid_keywords_parameter(of);
    }
    return attempt([&]() -> std::optional<Parameter> {
        return take(TokenKind::double_star) ? parameter_no_default(of) : std::nullopt;
    });
}

// A name, with its annotation in a definition.
std::optional<Parameter> Parser::parameter(Of of)
{
    const Mark start = mark();
    const Token* const name = take(TokenKind::name);
    if (name == nullptr) {
        return std::nullopt;
    }
    Parameter found;
    found.name = intern(name->text);
    if (of == Of::def) {
        found.annotation = attempt(
            [&]() -> Expression* { return take(TokenKind::colon) ? expression() : nullptr; });
    }
    found.at = since(start);
    return found;
}

// A comma, or what ends all parameters follows.
bool Parser::parameter_end(Of of)
{
    return take(TokenKind::comma) != nullptr ||
           at(of == Of::def ? TokenKind::close_paren : TokenKind::colon);
}

std::optional<Parameter> Parser::parameter_no_default(Of of)
{
    return attempt([&]() -> std::optional<Parameter> {
        std::optional<Parameter> found = parameter(of);
        return found && parameter_end(of) ? found : std::nullopt;
    });
}

// `*args: *types`.
std::optional<Parameter> Parser::parameter_star_annotation()
{
    return attempt([&]() -> std::optional<Parameter> {
        const Mark start = mark();
        const Token* const name = take(TokenKind::name);
        if (name == nullptr || !take(TokenKind::colon)) {
            return std::nullopt;
        }
        Parameter found;
        found.name = intern(name->text);
        found.annotation = star_expression();
        found.at = since(start);
        return found.annotation != nullptr && parameter_end(Of::def) ? std::optional(found)
                                                                     : std::nullopt;
    });
}

std::optional<Parameter> Parser::parameter_with_default(Of of)
{
    return attempt([&]() -> std::optional<Parameter> {
        std::optional<Parameter> found = parameter(of);
        if (!found) {
            return std::nullopt;
        }
        found->value = default_value();
        return found->value != nullptr && parameter_end(of) ? found : std::nullopt;
    });
}

std::optional<Parameter> Parser::parameter_maybe_default(Of of)
{
    return attempt([&]() -> std::optional<Parameter> {
        std::optional<Parameter> found = parameter(of);
        if (!found) {
            return std::nullopt;
        }
        found->value = default_value();
        return parameter_end(of) ? found : std::nullopt;
    });
}

std::vector<Parameter> Parser::parameters_no_default(Of of)
{
    std::vector<Parameter> list;
    while (std::optional<Parameter> next = parameter_no_default(of)) {
        list.push_back(*next);
    }
    return list;
}

std::vector<Parameter> Parser::parameters_with_default(Of of)
{
    std::vector<Parameter> list;
    while (std::optional<Parameter> next = parameter_with_default(of)) {
        list.push_back(*next);
    }
    return list;
}

std::vector<Parameter> Parser::parameters_maybe_default(Of of)
{
    std::vector<Parameter> list;
    while (std::optional<Parameter> next = parameter_maybe_default(of)) {
        list.push_back(*next);
    }
    return list;
}

Expression* Parser::default_value()
{
    Expression* const found =
        attempt([&]() -> Expression* { return take(TokenKind::equal) ? expression() : nullptr; });
    if (found == nullptr && explains_) {
        invalid_default();
    }
    return found;
}

Parameters Parser::in_arena(const ParameterList& list)
{
    const auto one = [&](const std::optional<Parameter>& parameter) -> Parameter* {
        return parameter ? arena_.copy(std::vector<Parameter>{*parameter}).data() : nullptr;
    };
    Parameters parameters;
    parameters.positional = arena_.copy(list.positional);
    parameters.positional_only = list.positional_only;
    parameters.rest = one(list.rest);
    parameters.keyword_only = arena_.copy(list.keyword_only);
    parameters.keywords = one(list.keywords);
    return parameters;
}

} // namespace procession::core::program::syntax
