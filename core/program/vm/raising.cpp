// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/interpreter.h"

#include <fmt/format.h>

namespace procession::core::program {

bool Interpreter::raise_value(Value what, Value cause, bool has_cause)
{
    const Ref held(what);
    const Ref held_cause(cause);
    if (const Class* const cls = try_as<Class>(what); cls != nullptr && cls->is_exception) {
        return invoke(what, {}, {}, {OnReturn::raise, 0, cause});
    }
    if (has_cause) {
        if (const Class* const cls = try_as<Class>(cause); cls != nullptr && cls->is_exception) {
            // The rare case: the cause is made without arguments of its own.
            const Ref made = make_exception(heap_, as<Class>(cause), {});
            return raise_value(what, made, true);
        }
    }
    ExceptionState* const state = exception_state(what);
    if (state == nullptr) {
        heap_.raise(TypeName::TypeError, "exceptions must derive from BaseException");
        return false;
    }
    if (has_cause) {
        if (!cause.is_none() && exception_state(cause) == nullptr) {
            heap_.raise(TypeName::TypeError, "exception causes must derive from BaseException");
            return false;
        }
        release(std::exchange(state->cause, Ref(cause).detach()));
        state->suppress_context = true;
    }
    heap_.raise(Ref(what));
    return false;
}

Value Interpreter::handled_exception()
{
    for (std::size_t i = thread_.frames.size(); i-- > 0;) {
        const Frame& one = thread_.frames[i];
        if (one.handled != 0) {
            return thread_.registers[one.base + one.handled - 1];
        }
    }
    return {};
}

bool Interpreter::raise_again()
{
    const Value handled = handled_exception();
    if (handled.is_unbound()) {
        heap_.raise(TypeName::RuntimeError, "No active exception to reraise");
        return false;
    }
    heap_.raise(Ref(handled));
    is_reraising_ = true;
    return false;
}

bool Interpreter::matches(Value exception, Value type, bool& does)
{
    does = false;
    if (const Tuple* const several = try_as<Tuple>(type)) {
        for (const Value one : several->items()) {
            if (!matches(exception, one, does)) {
                return false;
            }
            if (does) {
                return true;
            }
        }
        return true;
    }
    const Class* const cls = try_as<Class>(type);
    if (cls == nullptr || !cls->is_exception) {
        heap_.raise(TypeName::TypeError,
                    "catching classes that do not inherit from BaseException is not allowed");
        return false;
    }
    does = is_instance(heap_, exception, *cls);
    return true;
}

bool Interpreter::enter_with(const Instruction& instruction)
{
    const Ref manager = Ref::adopt(std::exchange(reg(instruction.a), Value()));
    Class& cls = class_of(heap_, manager);
    const Ref enter(cls.lookup(heap_, Name::enter));
    const Ref exit(cls.lookup(heap_, Name::exit));
    if (!enter || !exit) {
        heap_.raise(TypeName::TypeError,
                    fmt::format("'{}' object does not support the context manager protocol{}",
                                text_of(cls.name), enter ? " (missed __exit__ method)" : ""));
        return false;
    }
    store(instruction.a, is<Function>(exit) || is<Native>(exit)
                             ? Ref(heap_.make<BoundMethod>(exit.get(), manager.get()))
                             : exit);
    const Value arguments[] = {manager};
    return invoke(enter, arguments, {}, {OnReturn::store, instruction.b});
}

bool Interpreter::end_with_exception(const Instruction& instruction)
{
    const std::uint32_t result = instruction.a;
    const Ref exit = Ref::adopt(std::exchange(reg(instruction.b), Value()));
    const Ref exception(reg(instruction.c));
    Owned<Traceback> traceback = heap_.make<Traceback>();
    for (const TracePlace& place : exception_state(exception)->trace) {
        traceback->trace.push(heap_, place);
    }
    const Value arguments[] = {Value(&class_of(heap_, exception)), exception, traceback.value()};
    return invoke(exit, arguments, {}, {OnReturn::store, result});
}

} // namespace procession::core::program
