// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/ast.h"
#include "core/program/values/value.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::program {

struct Program;

enum class Op : std::uint16_t {
#define PROCESSION_INSTRUCTION(name, operands) name,
#include "core/program/code/instructions.inc"
#undef PROCESSION_INSTRUCTION
    count
};

/// What an instruction does and on what: see instructions.inc.
struct Instruction {
    Op op{};
    std::uint16_t a = 0;
    std::uint16_t b = 0;
    std::uint16_t c = 0;

    /// b and c as one number.
    [[nodiscard]] std::int32_t wide() const
    {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(b) |
                                         static_cast<std::uint32_t>(c) << 16);
    }
    void set_wide(std::int32_t number)
    {
        b = static_cast<std::uint16_t>(static_cast<std::uint32_t>(number) & 0xFFFF);
        c = static_cast<std::uint16_t>(static_cast<std::uint32_t>(number) >> 16);
    }
};
static_assert(sizeof(Instruction) == 8);

/// An exception raised by one of the instructions [begin, end) goes on at `handler`, where
/// registers from `level` on have been emptied. Inner ones stand first.
struct HandlerRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t handler = 0;
    std::uint16_t level = 0;
    /// Register + 1 of the exception that is being handled around it; 0 if none is.
    std::uint16_t handled = 0;
};

/// The instructions of a module, class body, function or comprehension, and all that is known
/// about them. Registers: parameters first, then other locals (cells of its own among them),
/// then the cells of its closure, then temporaries.
struct Code {
    enum class Kind : std::uint8_t { module, class_, function };

    const Program* program = nullptr;
    Kind kind = Kind::function;
    std::string name;
    std::string qualname;
    Value name_value; ///< the same as constants
    Value qualname_value;
    Value doc; ///< a str, or None
    std::uint32_t first_line = 0;
    bool is_generator = false;
    bool is_coroutine = false;
    bool is_simple = false;      ///< calls only have to give each positional parameter a value
    bool has_class_cell = false; ///< a class body that gives its methods `__class__`

    // Parameters
    std::uint16_t positional = 0;      ///< how many may be given by position
    std::uint16_t positional_only = 0; ///< how many of them only so
    std::uint16_t keyword_only = 0;
    bool has_rest = false;     ///< *args: the register after the keyword-only ones
    bool has_keywords = false; ///< **kwargs: the last one

    // Registers
    std::vector<Value> locals;    ///< names: of parameters, locals, free variables
    std::vector<bool> is_cell;    ///< for each of them: the register holds a cell
    std::uint16_t free_count = 0; ///< how many of them are free variables: the last ones
    std::uint16_t first_temporary = 0;
    std::uint16_t registers = 0; ///< all together

    std::vector<Instruction> instructions;
    std::vector<Value> constants;
    std::vector<Value> sites; ///< names that instructions ask for, each with an inline cache
    std::vector<const Code*> children;
    std::vector<HandlerRange> handlers;

    // For each instruction
    std::vector<syntax::Range> positions; ///< what it is part of, for tracebacks
    std::vector<std::uint32_t> lines;     ///< of the statement that it belongs to, for stepping
    /// Ticks of its statement that are still to come when it begins; 0 for what costs nothing. One
    /// more than there are instructions.
    std::vector<std::uint32_t> left;

    [[nodiscard]] std::size_t parameter_count() const
    {
        return std::size_t{positional} + keyword_only + (has_rest ? 1 : 0) + (has_keywords ? 1 : 0);
    }
};

/// The name of an instruction.
[[nodiscard]] std::string_view name_of(Op op);
/// Instructions in text, one a line, those of code objects inside after them.
[[nodiscard]] std::string disassemble(const Code& code);

} // namespace procession::core::program
