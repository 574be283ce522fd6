// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/builder.h"

#include "core/program/values/str.h"

#include <algorithm>
#include <limits>

namespace procession::core::program {
namespace {

std::uint16_t checked(std::size_t number)
{
    if (number > std::numeric_limits<std::uint16_t>::max()) {
        throw TooLarge{};
    }
    return static_cast<std::uint16_t>(number);
}

} // namespace

CodeBuilder::CodeBuilder(Code& code, Heap& constants, std::uint32_t statement_ticks, bool is_hidden,
                         bool has_long_jumps)
    : code_(code),
      heap_(constants),
      ticks_(statement_ticks),
      is_hidden_(is_hidden),
      has_long_jumps_(has_long_jumps)
{
}

void CodeBuilder::begin_temporaries(std::size_t locals)
{
    code_.first_temporary = code_.registers = top_ = checked(locals);
}

Register CodeBuilder::take(std::uint16_t count)
{
    const Register first = top_;
    top_ = checked(std::size_t{top_} + count);
    code_.registers = std::max(code_.registers, top_);
    return first;
}

std::uint32_t CodeBuilder::emit(Op op, std::size_t a, std::size_t b, std::size_t c)
{
    code_.instructions.push_back({op, checked(a), checked(b), checked(c)});
    code_.positions.push_back(position_);
    code_.lines.push_back(line_);
    code_.left.push_back(0);
    return here() - 1;
}

std::uint32_t CodeBuilder::emit_wide(Op op, std::size_t a, std::int64_t wide)
{
    const std::uint32_t place = emit(op, a);
    code_.instructions[place].set_wide(static_cast<std::int32_t>(wide));
    return place;
}

void CodeBuilder::jump(Op op, Register a, Label& target)
{
    const std::uint32_t place = emit(op, a);
    target.jumps_.push_back(place);
    if (target.at_) {
        patch(place, *target.at_);
    }
}

void CodeBuilder::near_jump(Op op, Register a, std::size_t b, Label& target)
{
    if (has_long_jumps_) {
        emit(op, a, b, 1);
        emit_wide(Op::jump, 0, 1);
        jump(Op::jump, 0, target);
        return;
    }
    const std::uint32_t place = emit(op, a, b);
    target.jumps_.push_back(place);
    if (target.at_) {
        patch(place, *target.at_);
    }
}

void CodeBuilder::patch(std::uint32_t jump, std::uint32_t target)
{
    Instruction& instruction = code_.instructions[jump];
    const std::int64_t distance = std::int64_t{target} - jump - 1;
    switch (instruction.op) {
    case Op::jump:
    case Op::jump_if:
    case Op::jump_unless:
    case Op::jump_if_or_drop:
    case Op::jump_unless_or_drop:
        instruction.set_wide(static_cast<std::int32_t>(distance));
        return;
    default:
        if (distance < std::numeric_limits<std::int16_t>::min() ||
            distance > std::numeric_limits<std::int16_t>::max()) {
            throw JumpTooLong{};
        }
        instruction.c = static_cast<std::uint16_t>(static_cast<std::int16_t>(distance));
    }
}

void CodeBuilder::place(Label& label)
{
    label.at_ = here();
    for (const std::uint32_t jump : label.jumps_) {
        patch(jump, here());
    }
}

void CodeBuilder::begin_statement(std::uint32_t line)
{
    line_ = line;
    statement_ =
        is_hidden_ ? emit(Op::hidden_statement) : emit_wide(Op::statement, 0, std::int64_t{ticks_});
}

void CodeBuilder::end_statement()
{
    const std::uint64_t count = here() - statement_ - 1;
    code_.instructions[statement_].a =
        static_cast<std::uint16_t>(std::min<std::uint64_t>(count + 1, 0xFFFF));
    if (is_hidden_) {
        return;
    }
    for (std::uint64_t k = 0; k < count; ++k) {
        const std::uint64_t begins = k * ticks_ / count;
        code_.left[statement_ + 1 + k] = static_cast<std::uint32_t>(ticks_ - begins);
    }
    // What a call awaits is asked again each time it goes on: that must take no time, or the clock
    // would go back where the call is suspended.
    for (std::uint64_t k = count; k-- > 0;) {
        const std::size_t at = statement_ + 1 + static_cast<std::size_t>(k);
        if (code_.instructions[at].op == Op::delegate) {
            code_.left[at] = k + 1 < count ? code_.left[at + 1] : 0;
        }
    }
}

Value CodeBuilder::text(std::string_view text)
{
    const auto found = texts_.find(text);
    if (found != texts_.end()) {
        return found->second;
    }
    const Value made = heap_.str(text).detach();
    texts_.emplace(text, made);
    return made;
}

std::uint32_t CodeBuilder::constant(Value value)
{
    const auto [found, is_new] =
        constant_index_.emplace(value.bits(), static_cast<std::uint32_t>(code_.constants.size()));
    if (is_new) {
        code_.constants.push_back(value);
    }
    return found->second;
}

std::uint32_t CodeBuilder::text_constant(std::string_view string)
{
    return constant(text(string));
}

std::uint16_t CodeBuilder::site(std::string_view name)
{
    code_.sites.push_back(text(name));
    return checked(code_.sites.size() - 1);
}

void CodeBuilder::finish()
{
    code_.left.push_back(0);
    code_.is_simple = code_.keyword_only == 0 && !code_.has_rest && !code_.has_keywords &&
                      !code_.is_generator && !code_.is_coroutine;
    code_.instructions.shrink_to_fit();
    code_.positions.shrink_to_fit();
}

} // namespace procession::core::program
