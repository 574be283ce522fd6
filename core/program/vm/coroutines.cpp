// SPDX-License-Identifier: GPL-3.0-or-later
// await, async for and async with. What is awaited is an iterator in the end, which `delegate` (of
// `yield from`) asks.
#include "core/program/code/program.h"
#include "core/program/vm/interpreter.h"

#include "core/program/values/operations.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

/// What is to be awaited: the last operand of get_awaitable.
enum Use : std::size_t { plainly, of_enter, of_exit, of_next };

bool is_awaiting(const Generator& coroutine)
{
    return coroutine.state == Generator::State::suspended &&
           coroutine.function->code().instructions[coroutine.instruction].op == Op::delegate;
}

} // namespace

bool Interpreter::get_awaitable(const Instruction& instruction)
{
    const Instruction here = instruction;
    if (!check_bound(here.b)) {
        return false;
    }
    const Ref object = take(here.b);
    return awaitable(object, here.c, {OnReturn::store, here.a});
}

bool Interpreter::not_awaitable(Value object, std::size_t use)
{
    const std::string_view name = type_name_of(heap_, object);
    switch (use) {
    case of_enter:
    case of_exit:
        heap_.raise(TypeName::TypeError,
                    fmt::format("'async with' received an object from {} that does not implement "
                                "__await__: {}",
                                use == of_enter ? "__aenter__" : "__aexit__", name));
        break;
    case of_next: {
        const Owned<Instance> cause =
            make_exception(heap_, TypeName::TypeError,
                           fmt::format("object {} can't be used in 'await' expression", name));
        Owned<Instance> made = make_exception(
            heap_, TypeName::TypeError,
            fmt::format("'async for' received an invalid object from __anext__: {}", name));
        ExceptionState& state = as<ExceptionState>(made->content);
        state.cause = Ref(cause.value()).detach();
        state.context = Ref(cause.value()).detach();
        state.suppress_context = true;
        heap_.raise(Ref(std::move(made)));
        break;
    }
    default:
        heap_.raise(TypeName::TypeError,
                    fmt::format("object {} can't be used in 'await' expression", name));
    }
    return false;
}

bool Interpreter::awaitable(Value object, std::size_t use, const Way& way)
{
    if (Generator* const made = try_as<Generator>(object)) {
        if (!made->is_coroutine()) {
            return not_awaitable(object, use);
        }
        if (is_awaiting(*made)) {
            heap_.raise(TypeName::RuntimeError, "coroutine is being awaited already");
            return false;
        }
        return deliver(Ref(object), way);
    }
    const Ref method(is<Instance>(object) ? class_of(heap_, object).lookup(heap_, Name::await)
                                          : Ref());
    if (!method) {
        return not_awaitable(object, use);
    }
    const Value arguments[] = {object};
    return invoke(method, arguments, {}, {OnReturn::awaitable, way.result, way.extra, way.how});
}

bool Interpreter::get_async_iterator(const Instruction& instruction)
{
    const Instruction here = instruction;
    if (!check_bound(here.b)) {
        return false;
    }
    const Ref object = take(here.b);
    if (const Generator* const made = try_as<Generator>(object);
        made != nullptr && !made->is_plain() && !made->is_coroutine()) {
        return deliver(object, {OnReturn::store, here.a});
    }
    const Ref method(class_of(heap_, object).lookup(heap_, Name::aiter));
    if (!method) {
        heap_.raise(TypeName::TypeError,
                    fmt::format("'async for' requires an object with __aiter__ method, got {}",
                                type_name_of(heap_, object)));
        return false;
    }
    const Value arguments[] = {object};
    return invoke(method, arguments, {}, {OnReturn::async_iterator, here.a, {}, OnReturn::store});
}

bool Interpreter::get_async_next(const Instruction& instruction)
{
    const std::size_t result = instruction.a;
    const Ref over(reg(instruction.b));
    const Ref method(class_of(heap_, over).lookup(heap_, Name::anext));
    if (!method) {
        heap_.raise(TypeName::TypeError,
                    fmt::format("'async for' requires an iterator with __anext__ method, got {}",
                                type_name_of(heap_, over)));
        return false;
    }
    const Value arguments[] = {over};
    return invoke(method, arguments, {}, {OnReturn::store, static_cast<std::uint32_t>(result)});
}

bool Interpreter::end_async_for(const Instruction& instruction)
{
    if (!is_instance(heap_, reg(instruction.a), TypeName::StopAsyncIteration)) {
        return reraise(instruction);
    }
    frame().handled = instruction.b;
    drop_temporaries(instruction.a, 1);
    return true;
}

bool Interpreter::enter_async_with(const Instruction& instruction)
{
    const Instruction here = instruction;
    const Ref manager = Ref::adopt(std::exchange(reg(here.a), Value()));
    Class& cls = class_of(heap_, manager);
    const Ref enter(cls.lookup(heap_, Name::aenter));
    const Ref exit(cls.lookup(heap_, Name::aexit));
    if (!enter || !exit) {
        heap_.raise(TypeName::TypeError,
                    fmt::format("'{}' object does not support the asynchronous context manager "
                                "protocol{}",
                                text_of(cls.name), enter ? " (missed __aexit__ method)" : ""));
        return false;
    }
    store(here.a, is<Function>(exit) || is<Native>(exit)
                      ? Ref(heap_.make<BoundMethod>(exit.get(), manager.get()))
                      : exit);
    const Value arguments[] = {manager};
    return invoke(enter, arguments, {}, {OnReturn::store, here.b});
}

bool Interpreter::exit_async_with(const Instruction& instruction)
{
    const std::uint32_t result = instruction.a;
    const Ref exit = take(instruction.b);
    const Value arguments[] = {Value::none(), Value::none(), Value::none()};
    return invoke(exit, arguments, {}, {OnReturn::store, result});
}

} // namespace procession::core::program
