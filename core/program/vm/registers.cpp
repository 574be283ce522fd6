// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/interpreter.h"

#include "core/program/code/program.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::core::program {

std::uint32_t Interpreter::ticks_left()
{
    const Code& running = code();
    return running.left[static_cast<std::size_t>(frame().next - running.instructions.data())];
}

bool Interpreter::raise_unbound(std::size_t index)
{
    const Code& running = code();
    const std::string_view name = text_of(running.locals[index]);
    const bool is_free = index >= running.locals.size() - running.free_count;
    if (is_free) {
        raise_name_error(running.locals[index],
                         fmt::format("cannot access free variable '{}' where it is not associated "
                                     "with a value in enclosing scope",
                                     name));
    } else {
        heap_.raise(TypeName::UnboundLocalError,
                    fmt::format("cannot access local variable '{}' where it is not associated with "
                                "a value",
                                name));
    }
    return false;
}

bool Interpreter::check_bound(std::size_t index)
{
    return !reg(index).is_unbound() || raise_unbound(index);
}

Ref Interpreter::take(std::size_t index)
{
    Value& value = reg(index);
    return is_temporary(index) ? Ref::adopt(std::exchange(value, Value())) : Ref(value);
}

void Interpreter::consumed(std::size_t index)
{
    if (is_temporary(index)) {
        release(std::exchange(reg(index), Value()));
    }
}

void Interpreter::store(std::size_t index, Ref value)
{
    release(std::exchange(reg(index), value.detach()));
}

Frame* Interpreter::innermost_of_program()
{
    for (std::size_t i = thread_.frames.size(); i-- > 0;) {
        if (!thread_.frames[i].instance->code->program->is_hidden) {
            return &thread_.frames[i];
        }
    }
    return nullptr;
}

void Interpreter::drop_temporaries(std::size_t first, std::size_t count)
{
    for (std::size_t i = first; i < first + count; ++i) {
        release(std::exchange(reg(i), Value()));
    }
}

/// Room for that many registers in all, and a little more for arguments of native functions.
void Interpreter::reserve_registers(std::size_t count)
{
    constexpr std::size_t slack = 80;
    const std::size_t wanted = count + slack;
    if (wanted <= thread_.register_count) {
        return;
    }
    const std::size_t grown = std::max(wanted, thread_.register_count * 2);
    auto registers = std::make_unique<Value[]>(grown);
    std::copy_n(thread_.registers.get(), thread_.register_count, registers.get());
    thread_.registers = std::move(registers);
    thread_.register_count = grown;
}

} // namespace procession::core::program
