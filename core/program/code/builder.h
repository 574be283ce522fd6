// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/code/code.h"
#include "core/program/values/heap.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::program {

using Register = std::uint16_t;

/// A place in the code that jumps lead to, known or not yet.
class Label {
public:
    [[nodiscard]] bool is_used() const { return !jumps_.empty(); }

private:
    friend class CodeBuilder;
    std::optional<std::uint32_t> at_;
    std::vector<std::uint32_t> jumps_;
};

/// Thrown where a code object has more registers, constants or the like than instructions can name.
struct TooLarge {};
/// Thrown where a jump is too long for its instruction: then the code is made again with long ones.
struct JumpTooLong {};

/// Puts a code object together: instructions with their positions, registers, constants, and how
/// ticks are spread over each statement.
class CodeBuilder {
public:
    /// `constants` is the program's heap; statements of hidden code cost nothing.
    CodeBuilder(Code& code, Heap& constants, std::uint32_t statement_ticks, bool is_hidden,
                bool has_long_jumps);

    // Registers: a stack of temporaries above the locals

    [[nodiscard]] Register take(std::uint16_t count = 1);
    [[nodiscard]] std::uint16_t mark() const { return top_; }
    /// Gives back all temporaries taken since then.
    void restore(std::uint16_t mark) { top_ = mark; }
    [[nodiscard]] bool is_temporary(Register reg) const { return reg >= code_.first_temporary; }
    /// Locals are known: temporaries begin here.
    void begin_temporaries(std::size_t locals);

    // Instructions

    /// What instructions from now on are part of.
    void at(const syntax::Range& range) { position_ = range; }
    [[nodiscard]] const syntax::Range& position() const { return position_; }
    std::uint32_t emit(Op op, std::size_t a = 0, std::size_t b = 0, std::size_t c = 0);
    std::uint32_t emit_wide(Op op, std::size_t a, std::int64_t wide);
    /// jump, jump_if, …: with the target in b and c.
    void jump(Op op, Register a, Label& target);
    /// Those with the target in c alone.
    void near_jump(Op op, Register a, std::size_t b, Label& target);
    void place(Label& label);
    [[nodiscard]] std::uint32_t here() const
    {
        return static_cast<std::uint32_t>(code_.instructions.size());
    }

    /// A statement begins, whose first line is as told; ends with `end_statement`.
    void begin_statement(std::uint32_t line);
    void end_statement();
    /// What follows belongs to no statement, but is shown at this line.
    void set_line(std::uint32_t line) { line_ = line; }

    [[nodiscard]] std::uint32_t constant(Value value);
    [[nodiscard]] std::uint32_t text_constant(std::string_view text);
    [[nodiscard]] std::uint16_t site(std::string_view name);
    [[nodiscard]] Value text(std::string_view text);

    /// Checks what must fit into the numbers of instructions, and finishes the tables.
    void finish();

    Code& code() { return code_; }
    Heap& heap() { return heap_; }

private:
    void patch(std::uint32_t jump, std::uint32_t target);

    Code& code_;
    Heap& heap_;
    std::uint32_t ticks_;
    bool is_hidden_;
    bool has_long_jumps_;
    std::uint16_t top_ = 0;
    syntax::Range position_;
    std::uint32_t line_ = 0;
    std::uint32_t statement_ = 0;
    std::map<std::string, Value, std::less<>> texts_;
    std::map<std::uint64_t, std::uint32_t> constant_index_;
};

} // namespace procession::core::program
