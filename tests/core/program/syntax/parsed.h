// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/parser.h"
#include "core/program/syntax/scopes.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace procession::core::program::syntax {

/// The tree of a program that is right.
inline Tree parsed(std::string_view text)
{
    const Source source(text);
    auto result = parse(source);
    if (const auto* const fault = std::get_if<SyntaxFault>(&result)) {
        FAIL(render(*fault, source, "program.py"));
    }
    return std::get<Tree>(std::move(result));
}

/// What is wrong with one that is not.
inline SyntaxFault fault_of(std::string_view text)
{
    auto result = parse(Source(text));
    REQUIRE(std::holds_alternative<SyntaxFault>(result));
    return std::get<SyntaxFault>(std::move(result));
}

/// The expression that is the first statement.
inline const Expression& first_expression(const Tree& tree)
{
    return *as<ExpressionStatement>(*tree.body.front()).value;
}

/// What python3 would print, or "runs" where the program is right.
inline std::string shown(std::string_view text)
{
    const Source source(text);
    const auto result = parse(source);
    const auto* const fault = std::get_if<SyntaxFault>(&result);
    return fault != nullptr ? render(*fault, source, "program.py") : "runs\n";
}

} // namespace procession::core::program::syntax
