// SPDX-License-Identifier: GPL-3.0-or-later
// The way of an exception through the calls.
#include "core/program/vm/interpreter.h"

#include <fmt/format.h>

namespace procession::core::program {

/// What was being handled when it was raised, as CPython keeps it, without making a circle.
void Interpreter::add_context(Value exception)
{
    const Value handled = handled_exception();
    if (handled.is_unbound() || handled == exception) {
        return;
    }
    ExceptionState* const state = exception_state(exception);
    for (ExceptionState* at = exception_state(handled); at != nullptr;) {
        if (at->context == exception) {
            release(std::exchange(at->context, Value()));
            break;
        }
        at = at->context.is_unbound() ? nullptr : exception_state(at->context);
    }
    release(std::exchange(state->context, Ref(handled).detach()));
}

bool Interpreter::unwind()
{
    Ref exception = heap_.take_raised();
    bool is_first = true;
    bool is_reraising = std::exchange(is_reraising_, false);
    if (!is_reraising) {
        add_context(exception);
    }
    while (!thread_.frames.empty()) {
        Frame& here = frame();
        const Code& running = code();
        const auto at = static_cast<std::uint32_t>(here.next - running.instructions.data()) - 1;
        thread_.clock -= ticks_left();
        if (!is_first || !is_reraising) {
            exception_state(exception)->trace.push(heap_, {&running, at});
        }
        is_first = false;
        for (const HandlerRange& range : running.handlers) {
            if (at >= range.begin && at < range.end) {
                drop_temporaries(range.level, std::size_t{running.registers} - range.level);
                // The handler's first instruction is `catch_`.
                const Instruction* const handler = running.instructions.data() + range.handler;
                assert(handler->op == Op::catch_);
                store(handler->a, std::move(exception));
                frame().handled = static_cast<std::uint16_t>(handler->a + 1);
                frame().next = handler + 1;
                thread_.clock += ticks_left();
                return true;
            }
        }
        if (leave_frame(exception)) {
            return true;
        }
        if (heap_.has_raised()) { // what became of it was refused
            exception = heap_.take_raised();
        }
    }
    heap_.raise(std::move(exception));
    return false;
}

/// What would look like the end of the generator to whoever resumed it.
void Interpreter::stop_iteration_escapes(Ref& exception, const Generator& generator)
{
    const bool is_stop = is_instance(heap_, exception, TypeName::StopIteration);
    const bool is_async_stop = !generator.is_plain() && !generator.is_coroutine() &&
                               is_instance(heap_, exception, TypeName::StopAsyncIteration);
    if (!is_stop && !is_async_stop) {
        return;
    }
    Owned<Instance> converted =
        make_exception(heap_, TypeName::RuntimeError,
                       fmt::format("{} raised {}", generator.description(),
                                   is_stop ? "StopIteration" : "StopAsyncIteration"));
    ExceptionState& state = as<ExceptionState>(converted->content);
    state.cause = Ref(exception.get()).detach();
    state.context = Ref(exception.get()).detach();
    state.suppress_context = true;
    exception = Ref(std::move(converted));
}

/// Ends the top frame, which does not handle it. True if that ends the exception as well.
bool Interpreter::leave_frame(Ref& exception)
{
    const Frame leaving = frame();
    const Ref extra(leaving.extra);
    if (leaving.kind == FrameKind::generator) {
        Generator& generator = as<Generator>(leaving.callee);
        generator.state = Generator::State::finished;
        stop_iteration_escapes(exception, generator);
    }
    pop_frame();
    const bool is_stop = is_instance(heap_, exception, TypeName::StopIteration);
    switch (leaving.on_return) {
    case OnReturn::next_item:
        if (is_stop) {
            end_of_items(frame().next[-1]);
            return true;
        }
        return false;
    case OnReturn::delegated:
        if (is_stop) {
            const Instruction& instruction = frame().next[-1];
            const Tuple& args = *exception_state(exception)->args;
            Ref value = args.size > 0 ? Ref(args[0]) : Ref::none();
            drop_temporaries(instruction.b, 1);
            store(leaving.result, std::move(value));
            return true;
        }
        return false;
    case OnReturn::closed:
        if (is_stop || is_instance(heap_, exception, TypeName::GeneratorExit)) {
            return deliver(Ref::none(), {leaving.then, leaving.result, extra});
        }
        return false;
    case OnReturn::finalizer:
        return true; // CPython tells standard error of it; it changes nothing
    case OnReturn::module:
    case OnReturn::loaded:
        heap_.modules().remove(heap_, extra);
        return false;
    case OnReturn::call_next:
        heap_.modules().remove(heap_, as<List>(extra).items[0]);
        return false;
    default:
        return false;
    }
}

} // namespace procession::core::program
