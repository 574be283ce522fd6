// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/code.h"
#include "core/program/values/str.h"

#include <fmt/format.h>

#include <array>

namespace procession::core::program {
namespace {

struct OpText {
    std::string_view name;
    std::string_view operands;
};

constexpr std::array op_texts = {
#define PROCESSION_INSTRUCTION(name, operands) OpText{#name, operands},
#include "core/program/code/instructions.inc"
#undef PROCESSION_INSTRUCTION
};

std::string operand(const Code& code, char what, std::int32_t number, std::size_t at)
{
    switch (what) {
    case 'd':
    case 'r':
    case 'f': {
        const auto reg = static_cast<std::size_t>(number);
        return reg < code.locals.size() ? std::string(text_of(code.locals[reg]))
                                        : fmt::format("t{}", reg - code.first_temporary);
    }
    case 'j':
    case 'J':
        return fmt::format("-> {}", static_cast<std::int64_t>(at) + 1 + number);
    case 's':
        return std::string(text_of(code.sites[static_cast<std::size_t>(number)]));
    case 'x':
        return code.children[static_cast<std::size_t>(number)]->qualname;
    case 'k':
    case 'K':
        return fmt::format("constant {}", number);
    default:
        return std::to_string(number);
    }
}

void add_instruction(std::string& text, const Code& code, std::size_t at)
{
    const Instruction& instruction = code.instructions[at];
    const OpText& op = op_texts[static_cast<std::size_t>(instruction.op)];
    text += fmt::format("{:>5} {:>4} {:<22}", code.lines[at], at, op.name);
    const std::array<std::int32_t, 3> numbers = {instruction.a, instruction.b, instruction.c};
    for (std::size_t i = 0; i < op.operands.size(); ++i) {
        const char what = op.operands[i];
        if (what == '-') {
            continue;
        }
        const bool is_wide = what == 'K' || what == 'J' || what == 'N';
        std::int32_t number = is_wide ? instruction.wide() : numbers[i];
        if (what == 'j') {
            number = static_cast<std::int16_t>(number);
        }
        text += " " + operand(code, what, number, at);
    }
    text += "\n";
}

} // namespace

std::string_view name_of(Op op)
{
    return op_texts[static_cast<std::size_t>(op)].name;
}

std::string disassemble(const Code& code)
{
    std::string text = fmt::format("{}: {} registers\n", code.qualname, code.registers);
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        add_instruction(text, code, i);
    }
    for (const HandlerRange& range : code.handlers) {
        text += fmt::format("      {} to {}: handler {}\n", range.begin, range.end, range.handler);
    }
    for (const Code* const child : code.children) {
        text += "\n" + disassemble(*child);
    }
    return text;
}

} // namespace procession::core::program
