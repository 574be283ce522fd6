// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/parser.h"

#include "core/program/syntax/children.h"
#include "core/program/syntax/scopes.h"
#include "tests/fuzz/expect.h"
#include "tests/fuzz/targets.h"

using namespace procession::core::program::syntax;

namespace {

bool is_inside(const Range& inner, const Range& outer)
{
    const auto before = [](std::uint32_t line, std::uint32_t column, std::uint32_t other,
                           std::uint32_t behind) {
        return line < other || (line == other && column <= behind);
    };
    return before(outer.line, outer.column, inner.line, inner.column) &&
           before(inner.end_line, inner.end_column, outer.end_line, outer.end_column);
}

void check(const Expression& node)
{
    for_each_child(node, [&](const Expression& child) {
        // What stands in the braces of an f-string is inside it, formats are as wide as it is.
        expect(child.kind == ExpressionKind::joined || is_inside(child.at, node.at),
               "expressions stand inside their parents");
        check(child);
    });
    if (const auto* const lambda = try_as<Lambda>(&node)) {
        expect(lambda->scope != nullptr, "a lambda has a scope");
    } else if (const auto* const comprehension = try_as<Comprehension>(&node)) {
        expect(comprehension->scope != nullptr, "a comprehension has a scope");
    }
}

void check(const Statements& block)
{
    for (const Statement* const statement : block) {
        for_each_expression(*statement, [&](const Expression& child) { check(child); });
        for_each_block(*statement, [&](const Statements& inner) {
            for (const Statement* const one : inner) {
                expect(is_inside(one->at, statement->at), "statements stand inside their parents");
            }
            check(inner);
        });
    }
}

} // namespace

void fuzz_parser(std::string_view input)
{
    const Source source(input);
    const auto result = parse(source);
    if (const auto* const fault = std::get_if<SyntaxFault>(&result)) {
        const bool is_outside = fault->kind == SyntaxFault::Kind::outside_subset;
        expect(fault->message.empty() == is_outside, "a fault has words");
        expect(!is_outside || fault->hint, "what is outside the subset says what to use");
        expect(fault->line <= static_cast<std::int32_t>(source.last_line()),
               "a fault is in the text");
        expect(render(*fault, source, "program.py").ends_with("\n"), "a fault can be shown");
        return;
    }
    check(std::get<Tree>(result).body);
}
