// SPDX-License-Identifier: GPL-3.0-or-later
// Iterating, and calls that are suspended.
#include "core/program/code/program.h"
#include "core/program/vm/interpreter.h"

#include "core/program/values/operations.h"

#include <fmt/format.h>

namespace procession::core::program {

bool Interpreter::is_iterator(Value value)
{
    if (const Generator* const generator = try_as<Generator>(value)) {
        return generator->is_plain();
    }
    return is_native_iterator(value) ||
           (is<Instance>(value) && !class_of(heap_, value).lookup(heap_, Name::next).is_unbound());
}

bool Interpreter::get_iterator(Value iterable, const Way& way)
{
    Ref result = iterator(heap_, iterable);
    if (!result) {
        return false;
    }
    if (!(result.get() == Value::slow())) {
        return deliver(std::move(result), way);
    }
    if (is<Generator>(iterable)) {
        return deliver(Ref(iterable), way);
    }
    const Value arguments[] = {iterable};
    const Ref method(class_of(heap_, iterable).lookup(heap_, Name::iter));
    if (method) {
        return invoke(method, arguments, {}, {OnReturn::iterator, way.result, way.extra, way.how});
    }
    return call_fallback("_operators", "iterate_by_index", arguments, way);
}

void Interpreter::end_of_items(const Instruction& instruction)
{
    drop_temporaries(instruction.a, 1);
    frame().next += static_cast<std::int16_t>(instruction.c);
}

bool Interpreter::next_item(const Instruction& instruction)
{
    const Ref over(reg(instruction.a));
    if (is_native_iterator(over)) {
        Ref item = next(heap_, over);
        if (item) {
            store(instruction.b, std::move(item));
            return true;
        }
        if (heap_.has_raised()) {
            return false;
        }
        end_of_items(instruction);
        return true;
    }
    const Way way{OnReturn::next_item, instruction.b};
    if (Generator* const generator = try_as<Generator>(over)) {
        if (generator->state == Generator::State::finished) {
            end_of_items(instruction);
            return true;
        }
        return resume(*generator, Value::none(), way);
    }
    const Ref method(class_of(heap_, over).lookup(heap_, Name::next));
    const Value arguments[] = {over};
    return invoke(method, arguments, {}, way);
}

bool Interpreter::make_generator(Ref function, Value* registers, const Code& callee, const Way& way)
{
    Owned<Generator> made = heap_.make<Generator>(&as<Function>(function));
    made->flags = !callee.is_coroutine  ? Generator::plain
                  : callee.is_generator ? Generator::async_generator
                                        : Generator::coroutine;
    made->registers.resize(heap_, callee.registers);
    for (std::size_t i = 0; i < callee.registers; ++i) {
        made->registers[i] = std::exchange(registers[i], Value());
    }
    return deliver(std::move(made), way);
}

/// The generator's frame as it was; it goes on behind its `yield`.
bool Interpreter::push_generator(Generator& generator, const Way& way)
{
    Function& function = *generator.function;
    const Code& callee = function.code();
    const std::size_t base = free_registers();
    reserve_registers(base + callee.registers);
    std::copy(generator.registers.begin(), generator.registers.end(),
              thread_.registers.get() + base);
    generator.registers.free(heap_);
    const std::uint32_t instruction = generator.instruction;
    generator.state = Generator::State::running;
    if (!push_frame(Ref(&generator), *function.instance, base, FrameKind::generator, way)) {
        return false;
    }
    Frame& pushed = frame();
    pushed.next = callee.instructions.data() + instruction;
    pushed.handled = generator.handled;
    thread_.clock += ticks_left();
    return true;
}

bool Interpreter::already_executing(const Generator& generator)
{
    heap_.raise(TypeName::ValueError, fmt::format("{} already executing", generator.description()));
    return false;
}

bool Interpreter::resume(Generator& generator, Value sent, const Way& way)
{
    if (generator.state == Generator::State::running) {
        return already_executing(generator);
    }
    if (generator.state == Generator::State::finished) {
        if (generator.is_coroutine()) {
            heap_.raise(TypeName::RuntimeError, "cannot reuse already awaited coroutine");
            return false;
        }
        heap_.raise(Ref(make_exception(heap_, heap_.type(TypeName::StopIteration), {})));
        return false;
    }
    const bool is_fresh = generator.state == Generator::State::created;
    if (is_fresh && !sent.is_none()) {
        heap_.raise(
            TypeName::TypeError,
            fmt::format("can't send non-None value to a just-started {}", generator.description()));
        return false;
    }
    const Ref value(sent);
    if (!push_generator(generator, way)) {
        return false;
    }
    if (!is_fresh) {
        const Instruction& next = *frame().next;
        store(next.op == Op::delegate ? next.c : frame().next[-1].a, value);
    }
    return true;
}

bool Interpreter::throw_into(Generator& generator, Ref exception, const Way& way)
{
    if (generator.state == Generator::State::running) {
        return already_executing(generator);
    }
    if (generator.state == Generator::State::finished && generator.is_coroutine()) {
        heap_.raise(TypeName::RuntimeError, "cannot reuse already awaited coroutine");
        return false;
    }
    if (generator.state != Generator::State::suspended) {
        generator.state = Generator::State::finished;
        heap_.raise(std::move(exception));
        return false;
    }
    if (!push_generator(generator, way)) {
        return false;
    }
    const Instruction& next = *frame().next;
    if (next.op == Op::delegate) {
        ++frame().next;
        const Ref inner(reg(next.b));
        return throw_into_delegate(inner, std::move(exception), next.a);
    }
    heap_.raise(std::move(exception));
    return false;
}

/// What a `yield from` or `await` of the top frame waits for gets the exception first: a
/// GeneratorExit closes it, anything else is thrown into it.
bool Interpreter::throw_into_delegate(Value delegate, Ref exception, std::uint32_t result)
{
    const bool is_exit = is_instance(heap_, exception, TypeName::GeneratorExit);
    if (Generator* const generator = try_as<Generator>(delegate)) {
        if (!is_exit) {
            return throw_into(*generator, std::move(exception), {OnReturn::delegated, result});
        }
        if (generator->state == Generator::State::suspended) {
            return throw_into(*generator,
                              make_exception(heap_, heap_.type(TypeName::GeneratorExit), {}),
                              {OnReturn::closed, 0, exception, OnReturn::raise_extra});
        }
    } else if (is<Instance>(delegate)) {
        const Ref method(
            class_of(heap_, delegate).lookup(heap_, is_exit ? Name::close : Name::throw_));
        if (method && is_exit) {
            const Value arguments[] = {delegate};
            return invoke(method, arguments, {}, {OnReturn::raise_extra, 0, exception});
        }
        if (method) {
            const Value arguments[] = {delegate, exception};
            return invoke(method, arguments, {}, {OnReturn::delegated, result});
        }
    }
    heap_.raise(std::move(exception));
    return false;
}

bool Interpreter::yield(const Instruction& instruction)
{
    return yield_value(Ref::adopt(std::exchange(reg(instruction.b), Value())));
}

/// Suspends the top frame, a generator's, and gives the value to whoever resumed it.
bool Interpreter::yield_value(Ref value)
{
    Frame leaving = frame();
    const Code& running = code();
    Generator& generator = as<Generator>(leaving.callee);
    const Ref held = Ref::adopt(leaving.callee);
    const Ref extra = Ref::adopt(leaving.extra);
    thread_.clock -= ticks_left();
    generator.registers.resize(heap_, running.registers);
    for (std::size_t i = 0; i < running.registers; ++i) {
        generator.registers[i] = std::exchange(reg(i), Value());
    }
    generator.instruction = static_cast<std::uint32_t>(leaving.next - running.instructions.data());
    generator.handled = leaving.handled;
    generator.state = Generator::State::suspended;
    thread_.depth -= running.program->is_hidden ? 0 : 1;
    thread_.frames.pop_back();
    if (!thread_.frames.empty()) {
        thread_.clock += ticks_left();
    }
    if (leaving.on_return == OnReturn::closed) {
        heap_.raise(TypeName::RuntimeError,
                    fmt::format("{} ignored GeneratorExit", generator.description()));
        return false;
    }
    return deliver(std::move(value), {leaving.on_return, leaving.result, extra, leaving.then});
}

bool Interpreter::delegate(const Instruction& instruction)
{
    const Instruction here = instruction;
    const Ref over(reg(here.b));
    const Ref sent = Ref::adopt(std::exchange(reg(here.c), Value()));
    const Way way{OnReturn::delegated, here.a};
    if (Generator* const generator = try_as<Generator>(over)) {
        if (generator->state == Generator::State::finished && !generator->is_coroutine()) {
            drop_temporaries(here.b, 1);
            store(here.a, Ref::none());
            return true;
        }
        return resume(*generator, sent, way);
    }
    if (is_native_iterator(over)) {
        if (!sent.get().is_none()) {
            heap_.raise(TypeName::AttributeError, fmt::format("'{}' object has no attribute 'send'",
                                                              type_name_of(heap_, over)));
            return false;
        }
        Ref item = next(heap_, over);
        if (item) {
            return deliver(std::move(item), way);
        }
        if (heap_.has_raised()) {
            return false;
        }
        drop_temporaries(here.b, 1);
        store(here.a, Ref::none());
        return true;
    }
    Class& cls = class_of(heap_, over);
    if (sent.get().is_none()) {
        const Ref method(cls.lookup(heap_, Name::next));
        const Value arguments[] = {over};
        return invoke(method, arguments, {}, way);
    }
    const Ref method(cls.lookup(heap_, Name::send));
    if (!method) {
        return missing_attribute(over, Value(&heap_.name(Name::send)), way);
    }
    const Value arguments[] = {over, sent};
    return invoke(method, arguments, {}, way);
}

/// What natives of the machine have asked for.
bool Interpreter::answer(Call& call, const Way& way)
{
    using Ask = Call::Ask;
    const Ref object(call[0]);
    switch (call.asked()) {
    case Ask::send:
        return resume(as<Generator>(object),
                      call.size() > 1 && !call[1].is_unbound() ? call[1] : Value::none(),
                      {OnReturn::sent, way.result, way.extra, way.how});
    case Ask::raise:
        return throw_into(as<Generator>(object), call.next_call()[0],
                          {OnReturn::sent, way.result, way.extra, way.how});
    case Ask::close: {
        Generator& generator = as<Generator>(object);
        if (generator.state == Generator::State::created ||
            generator.state == Generator::State::finished) {
            generator.state = Generator::State::finished;
            return deliver(Ref::none(), way);
        }
        return throw_into(generator, make_exception(heap_, heap_.type(TypeName::GeneratorExit), {}),
                          {OnReturn::closed, way.result, way.extra, way.how});
    }
    case Ask::get_attribute:
        return load_attribute(object, call[1], nullptr, way);
    case Ask::get_plainly:
        return is<Instance>(object)
                   ? load_of_instance(as<Instance>(object), call[1], nullptr, way, true)
                   : load_attribute(object, call[1], nullptr, way);
    case Ask::iterate:
        return get_iterator(object, way);
    case Ask::import:
        return import_by_name(object, way);
    default:
        break;
    }
    const Ref name(call[1]);
    const Ref value(call.size() > 2 ? call[2] : Value());
    const Ask asked = call.asked();
    if (!deliver(Ref::none(), way)) {
        return false;
    }
    if (asked == Ask::set_attribute || asked == Ask::set_plainly) {
        return store_attribute(object, name, value, nullptr, asked == Ask::set_plainly);
    }
    return delete_attribute(object, name, asked == Ask::delete_plainly);
}

} // namespace procession::core::program
