// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of results.
#include "core/program/vm/interpreter.h"

#include "core/program/code/program.h"

#include "core/program/values/operations.h"

#include <fmt/format.h>

namespace procession::core::program {

/// Ends the top frame: what its registers held is given back.
void Interpreter::pop_frame()
{
    const Frame leaving = frame();
    const std::size_t count = leaving.instance->code->registers;
    const bool is_hidden = leaving.instance->code->program->is_hidden;
    for (std::size_t i = 0; i < count; ++i) {
        const Value value = std::exchange(thread_.registers[leaving.base + i], Value());
        release(value);
    }
    thread_.frames.pop_back();
    thread_.depth -= is_hidden ? 0 : 1;
    if (!thread_.frames.empty()) {
        thread_.clock += ticks_left();
    }
    release(leaving.extra);
    release(leaving.callee);
}

bool Interpreter::return_value(Ref value)
{
    const Frame& leaving = frame();
    const Way way{leaving.on_return, leaving.result, leaving.extra, leaving.then};
    const Ref extra(leaving.extra);
    const bool is_generator = leaving.kind == FrameKind::generator;
    thread_.clock -= ticks_left();
    if (is_generator) {
        as<Generator>(leaving.callee).state = Generator::State::finished;
    }
    pop_frame();
    if (!is_generator) {
        return deliver(std::move(value), way);
    }
    switch (way.how) {
    case OnReturn::next_item:
        end_of_items(frame().next[-1]);
        return true;
    case OnReturn::delegated: {
        const Instruction& instruction = frame().next[-1];
        drop_temporaries(instruction.b, 1);
        store(way.result, std::move(value));
        return true;
    }
    case OnReturn::sent: {
        const Value args[] = {value};
        heap_.raise(Ref(make_exception(heap_, heap_.type(TypeName::StopIteration),
                                       value.get().is_none() ? std::span<const Value>()
                                                             : std::span<const Value>(args))));
        return false;
    }
    default: // closed, finalizer
        return deliver(Ref::none(),
                       {way.how == OnReturn::closed ? way.then : way.how, way.result, extra});
    }
}

bool Interpreter::deliver(Ref value, const Way& way)
{
    switch (way.how) {
    case OnReturn::store:
    case OnReturn::next_item:
        store(way.result, std::move(value));
        return true;
    case OnReturn::discard:
    case OnReturn::closed: // whoever yields instead is refused where it does
    case OnReturn::finalizer:
    case OnReturn::interrupt:
        return true;
    case OnReturn::construct:
        if (!value.get().is_none()) {
            heap_.raise(TypeName::TypeError, fmt::format("__init__() should return None, not '{}'",
                                                         type_name_of(heap_, value)));
            return false;
        }
        if (const Tuple* const more = try_as<Tuple>(way.extra)) {
            return deliver(Ref((*more)[0]), {way.then, way.result, (*more)[1]});
        }
        return deliver(Ref(way.extra), {way.then, way.result});
    case OnReturn::wrap: {
        Class& cls = as<Class>(way.extra);
        if (is<Instance>(value)) { // object.__new__ has made it already
            return deliver(std::move(value), {way.then, way.result});
        }
        Owned<Instance> made = make_instance(heap_, cls);
        made->content = value.detach();
        return deliver(std::move(made), {way.then, way.result});
    }
    case OnReturn::operand: {
        if (!(value.get() == Value::not_implemented())) {
            return deliver(std::move(value), {way.then, way.result});
        }
        const Tuple& asked = as<Tuple>(way.extra);
        return call_fallback("_operators", "operate_reflected", asked.items(),
                             {way.then, way.result});
    }
    case OnReturn::raise:
        return raise_value(value, way.extra, !way.extra.is_unbound());
    case OnReturn::condition:
        return condition(value, frame().next[-1]);
    case OnReturn::retry:
        store(way.result, std::move(value));
        --frame().next;
        return true;
    case OnReturn::iterator: {
        if (!is_iterator(value)) {
            heap_.raise(TypeName::TypeError,
                        fmt::format("iter() returned non-iterator of type '{}'",
                                    type_name_of(heap_, value)));
            return false;
        }
        return deliver(std::move(value), {way.then, way.result, way.extra});
    }
    case OnReturn::awaitable:
        if (Generator* const made = try_as<Generator>(value);
            made != nullptr && made->is_coroutine()) {
            heap_.raise(TypeName::TypeError, "__await__() returned a coroutine");
            return false;
        }
        if (!is_iterator(value)) {
            heap_.raise(TypeName::TypeError,
                        fmt::format("__await__() returned non-iterator of type '{}'",
                                    type_name_of(heap_, value)));
            return false;
        }
        return deliver(std::move(value), {way.then, way.result, way.extra});
    case OnReturn::async_iterator:
        if (class_of(heap_, value).lookup(heap_, Name::anext).is_unbound()) {
            heap_.raise(TypeName::TypeError,
                        fmt::format("'async for' received an object from __aiter__ that does not "
                                    "implement __anext__: {}",
                                    type_name_of(heap_, value)));
            return false;
        }
        return deliver(std::move(value), {way.then, way.result, way.extra});
    case OnReturn::raise_extra:
        heap_.raise(Ref(way.extra));
        return false;
    case OnReturn::delegated:
        --frame().next;
        return yield_value(std::move(value));
    case OnReturn::sent:
        return deliver(std::move(value), {way.then, way.result, way.extra});

    case OnReturn::class_:
        return finish_class(way.extra, value, way.result);
    case OnReturn::module:
        --frame().next;
        return true;
    case OnReturn::loaded:
        return import_by_name(Ref(way.extra), {way.then, way.result});
    case OnReturn::end:
        has_ended_ = true;
        result_ = std::move(value);
        return true;
    case OnReturn::collected:
    case OnReturn::call_next:
        return deliver_again(way.extra, std::move(value), way);
    }
    return true;
}

/// Calls that waited for something: a native for its list, a fallback for its module.
bool Interpreter::deliver_again(Value extra, Ref value, const Way& way)
{
    const Ref held(extra);
    const std::span<Value> waiting = as<List>(extra).items.span();
    if (way.how == OnReturn::collected) {
        const auto then = static_cast<OnReturn>(waiting[2].small());
        std::vector<Value> bound(waiting.begin() + 4, waiting.end());
        bound[static_cast<std::size_t>(waiting[3].small())] = value;
        return run_native(as<Native>(waiting[0]), bound, {way.then, way.result, waiting[1], then});
    }
    const auto then = static_cast<OnReturn>(waiting[3].small());
    const std::vector<Value> arguments(waiting.begin() + 4, waiting.end());
    return call_fallback(text_of(waiting[0]), text_of(waiting[1]), arguments,
                         {way.then, way.result, waiting[2], then});
}

} // namespace procession::core::program
