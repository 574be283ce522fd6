// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of generators, coroutines and asynchronous generators. What the last ones give to be
// awaited is written in the teaching language (library/modules/_async.py), which resumes them by
// functions of `_native`.
#include "core/program/code/program.h"
#include "core/program/library/arguments.h"
#include "core/program/values/exception.h"
#include "core/program/values/function.h"
#include "core/program/values/generator.h"
#include "core/program/values/list.h"
#include "core/program/values/native.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/vm/interpreter.h"
#include "core/program/vm/natives.h"
#include "core/program/vm/special_attributes.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

Ref generator_itself(Call& call)
{
    return Ref(call[0]);
}

Ref generator_next(Call& call)
{
    return call.ask(Call::Ask::send);
}

Ref generator_throw(Call& call)
{
    Heap& heap = call.heap();
    Ref exception(call[1]);
    if (Class* const cls = try_as<Class>(call[1]); cls != nullptr && cls->is_exception) {
        const Value given[] = {call[2]};
        const bool has_value = !call[2].is_unbound() && !call[2].is_none();
        exception = has_value && exception_state(call[2]) != nullptr
                        ? Ref(call[2])
                        : Ref(make_exception(heap, *cls,
                                             has_value ? std::span<const Value>(given)
                                                       : std::span<const Value>()));
    }
    if (exception_state(exception) == nullptr) {
        return call.raise(
            TypeName::TypeError,
            fmt::format(
                "exceptions must be classes or instances deriving from BaseException, not {}",
                type_name_of(heap, call[1])));
    }
    call.next_call().push_back(std::move(exception));
    return call.ask(Call::Ask::raise);
}

Ref generator_close(Call& call)
{
    return call.ask(Call::Ask::close);
}

Ref is_finished(Call& call)
{
    return Ref::boolean(as<Generator>(call[0]).state == Generator::State::finished);
}

/// A coroutine that nobody has begun to await, nor closed.
Ref is_unawaited(Call& call)
{
    const Generator* const generator = try_as<Generator>(call[0]);
    return Ref::boolean(generator != nullptr && generator->is_coroutine() &&
                        generator->state == Generator::State::created);
}

/// The line that it is at, and whether it has ended.
Ref line_of(Call& call)
{
    Heap& heap = call.heap();
    const Generator& generator = as<Generator>(call[0]);
    const Code& code = generator.function->code();
    std::uint32_t line = code.first_line;
    if (generator.state == Generator::State::suspended) {
        const std::size_t at = generator.instruction;
        const bool awaits = code.instructions[at].op == Op::delegate;
        line = code.positions[awaits || at == 0 ? at : at - 1].line;
    } else if (generator.state == Generator::State::running) {
        line = call.machine->line_of(generator);
    }
    const Ref number = heap.integer(line);
    const Value parts[] = {number, Value::boolean(generator.state == Generator::State::finished)};
    return make_tuple(heap, parts);
}

/// What the library keeps about an asynchronous generator.
Ref get_marks(Call& call)
{
    return call.heap().integer(call[0].object()->spare);
}

Ref set_marks(Call& call)
{
    call[0].object()->spare = static_cast<std::uint16_t>(small_of(call[1]).value_or(0));
    return Ref::none();
}

/// Whether an asynchronous generator has yielded it: what its awaits wait for is not wrapped.
Ref is_yielded(Call& call)
{
    return Ref::boolean(is<Cell>(call[0]));
}

Ref async_generators(Call& call)
{
    const Owned<List> found = call.heap().make<List>();
    for (Object* const object : call.heap().all_of(Kind::generator)) {
        if (object->flags == Generator::async_generator) {
            found->append(call.heap(), Value(object));
        }
    }
    return found;
}

constexpr NativeEntry generator_methods[] = {
    {"__iter__", "self, /", generator_itself},
    {"__next__", "self, /", generator_next},
    {"close", "self, /", generator_close},
    {"send", "self, value, /", generator_next},
    {"throw", "self, type, value=?, traceback=?, /", generator_throw},
};
constexpr NativeEntry coroutine_methods[] = {
    {"__await__", "self, /", in_python, "_async.coroutine_wrapper"},
    {"close", "self, /", generator_close},
    {"send", "self, value, /", generator_next},
    {"throw", "self, type, value=?, traceback=?, /", generator_throw},
};
constexpr NativeEntry async_generator_methods[] = {
    {"__aiter__", "self, /", generator_itself},
    {"__anext__", "self, /", in_python, "_async.anext"},
    {"aclose", "self, /", in_python, "_async.aclose"},
    {"asend", "self, value, /", in_python, "_async.asend"},
    {"athrow", "self, type, value=?, traceback=?, /", in_python, "_async.athrow"},
};
constexpr NativeEntry generator_natives[] = {
    {"async_generators", "", async_generators},
    {"generator_close", "generator", generator_close},
    {"generator_is_finished", "generator", is_finished},
    {"generator_line", "generator", line_of},
    {"generator_marks", "generator", get_marks},
    {"generator_send", "generator, value", generator_next},
    {"generator_throw", "generator, type, value=?, traceback=?", generator_throw},
    {"is_unawaited", "object", is_unawaited},
    {"is_yielded", "object", is_yielded},
    {"set_generator_marks", "generator, marks", set_marks},
};

} // namespace

/// gi_running, cr_running, ag_running … by the letters that CPython puts before each.
Ref generator_attribute(Heap& heap, const Generator& generator, std::string_view name)
{
    const std::string_view prefix = generator.is_plain()       ? "gi_"
                                    : generator.is_coroutine() ? "cr_"
                                                               : "ag_";
    if (!name.starts_with(prefix)) {
        return {};
    }
    const std::string_view what = name.substr(prefix.size());
    if (what == "running") {
        constexpr int running_asynchronously = 1; // as _async.py marks it
        return Ref::boolean(generator.state == Generator::State::running ||
                            (generator.spare & running_asynchronously) != 0);
    }
    if (what == "code") {
        return special_attribute(heap, Value(generator.function), "__code__");
    }
    if (what == (generator.is_plain() ? "yieldfrom" : "await")) {
        if (generator.state != Generator::State::suspended) {
            return Ref::none();
        }
        const Instruction& next = generator.function->code().instructions[generator.instruction];
        return next.op == Op::delegate ? Ref(generator.registers[next.b]) : Ref::none();
    }
    return {};
}

void register_generator_functions(Registry& registry)
{
    registry.methods(TypeName::generator, generator_methods);
    registry.methods(TypeName::coroutine, coroutine_methods);
    registry.methods(TypeName::async_generator, async_generator_methods);
    registry.module("_native", generator_natives);
}

} // namespace procession::core::program
