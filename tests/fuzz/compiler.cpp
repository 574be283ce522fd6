// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/program.h"
#include "core/program/syntax/parser.h"
#include "tests/fuzz/expect.h"
#include "tests/fuzz/targets.h"

using namespace procession::core::program;

void fuzz_compiler(std::string_view input)
{
    const auto compiled = compile(input, {});
    const auto parsed = syntax::parse(syntax::Source(input));
    if (const auto* const fault = std::get_if<syntax::SyntaxFault>(&compiled)) {
        const bool is_outside = fault->kind == syntax::SyntaxFault::Kind::outside_subset;
        expect(is_outside || std::holds_alternative<syntax::SyntaxFault>(parsed),
               "what has a tree has code, or is outside the subset");
        return;
    }
    expect(std::holds_alternative<syntax::Tree>(parsed), "what has code has a tree");
    const auto& program = std::get<std::shared_ptr<const Program>>(compiled);
    expect(!disassemble(program->main()).empty(), "code can be shown");
}
