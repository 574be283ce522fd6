// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of exceptions, and what modules sys and traceback ask.
#include "core/program/code/program.h"
#include "core/program/values/exception.h"
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

Ref exception_new(Call& call)
{
    Class* const cls = try_as<Class>(call[0]);
    if (cls == nullptr || !cls->is_exception) {
        return call.raise(TypeName::TypeError, "BaseException.__new__(X): X is not a type object");
    }
    return make_exception(call.heap(), *cls, as<Tuple>(call[1]).items());
}

Ref exception_init(Call& call)
{
    ExceptionState* const state = exception_state(call[0]);
    if (state == nullptr) {
        return call.raise(TypeName::TypeError, "descriptor '__init__' requires an exception");
    }
    set_arguments(call.heap(), as<Instance>(call[0]), as<Tuple>(call[1]).items());
    return Ref::none();
}

/// str() or repr() of the exception itself, whatever its class has.
Ref exception_text(Call& call, bool is_repr)
{
    Heap& heap = call.heap();
    const ExceptionState* const state = exception_state(call[0]);
    if (state == nullptr) {
        return call.raise(TypeName::TypeError, "descriptor requires an exception");
    }
    // As one of a class without methods of its own.
    Class* builtin = as<Instance>(call[0]).cls;
    for (Class* const base : builtin->mro) {
        if (base->builtin != TypeName::count) {
            builtin = base;
            break;
        }
    }
    const Owned<Instance> plain = make_exception(heap, *builtin, state->args->items());
    as<ExceptionState>(plain->content).object = Ref(state->object).detach();
    Truth outcome = Truth::yes;
    auto text = is_repr ? repr(heap, plain.value(), outcome) : str(heap, plain.value(), outcome);
    if (!text) {
        return outcome == Truth::slow ? call.go_slow() : call.raised();
    }
    if (is_repr) {
        text =
            std::string(text_of(as<Instance>(call[0]).cls->name)) + text->substr(text->find('('));
    }
    return heap.str(*text);
}

Ref exception_str(Call& call)
{
    return exception_text(call, false);
}

Ref exception_repr(Call& call)
{
    return exception_text(call, true);
}

Ref with_traceback(Call& call)
{
    return store_special_attribute(call.heap(), call[0], "__traceback__", call[1]) == Stored::raised
               ? call.raised()
               : Ref(call[0]);
}

Ref add_note(Call& call)
{
    Heap& heap = call.heap();
    if (!is<Str>(call[1])) {
        return call.raise(TypeName::TypeError,
                          fmt::format("note must be a str, not '{}'", type_name_of(heap, call[1])));
    }
    Instance& exception = as<Instance>(call[0]);
    const Value name(&heap.name(Name::notes));
    Ref notes(own_attribute(exception, name));
    if (!notes) {
        notes = heap.make<List>();
        set_own_attribute(heap, exception, name, notes);
    }
    as<List>(notes).append(heap, call[1]);
    return Ref::none();
}

Ref exc_info(Call& call)
{
    Heap& heap = call.heap();
    const Value handled = call.machine->handled_exception();
    if (handled.is_unbound()) {
        const Value nothing[] = {Value::none(), Value::none(), Value::none()};
        return make_tuple(heap, nothing);
    }
    const Ref traceback = special_attribute(heap, handled, "__traceback__");
    const Value parts[] = {Value(&class_of(heap, handled)), handled, traceback};
    return make_tuple(heap, parts);
}

Ref exception(Call& call)
{
    const Value handled = call.machine->handled_exception();
    return handled.is_unbound() ? Ref::none() : Ref(handled);
}

Ref get_recursion_limit(Call& call)
{
    return call.heap().integer(call.machine->limits().recursion);
}

Ref set_recursion_limit(Call&)
{
    return Ref::none(); // the machine's limit stands
}

Ref traceback_of(Call& call)
{
    return call.heap().str(traceback_text(call.heap(), call[0], true));
}

constexpr NativeEntry methods[] = {
    {"__init__", "self, /, *args, **kwargs", exception_init},
    {"__new__", "cls, /, *args, **kwargs", exception_new},
    {"__repr__", "self, /", exception_repr, "_operators.exception_repr"},
    {"__str__", "self, /", exception_str, "_operators.exception_str"},
    {"add_note", "self, note, /", add_note},
    {"with_traceback", "self, tb, /", with_traceback},
};
constexpr NativeEntry of_sys[] = {
    {"exc_info", "", exc_info},
    {"exception", "", exception},
    {"getrecursionlimit", "", get_recursion_limit},
    {"setrecursionlimit", "limit, /", set_recursion_limit},
};
/// File, line and text of the line that a call of the program is at; the number is how many of its
/// calls are further in.
Ref place_of_call(Call& call)
{
    Heap& heap = call.heap();
    const std::vector<FrameView> frames = call.machine->thread().call_stack();
    std::int64_t inside = small_of(call[0]).value_or(0);
    for (std::size_t i = frames.size(); i-- > 0;) {
        if (frames[i].is_hidden || inside-- > 0) {
            continue;
        }
        const Ref file = heap.str(frames[i].file);
        const Ref text = heap.str(frames[i].code->program->source.line(frames[i].line));
        const Value parts[] = {file, Value::small(std::int64_t{frames[i].line}), text};
        return make_tuple(heap, parts);
    }
    const Ref file = heap.str("sys");
    const Value parts[] = {file, Value::small(std::int64_t{1}), Value::none()};
    return make_tuple(heap, parts);
}

Ref thread_ident(Call& call)
{
    return call.heap().integer(call.machine->thread().ident);
}

constexpr NativeEntry exception_natives[] = {
    {"place_of_call", "inside", place_of_call},
    {"thread_ident", "", thread_ident},
    {"traceback_text", "exception", traceback_of},
};

} // namespace

void register_exception_functions(Registry& registry)
{
    registry.methods(TypeName::BaseException, methods);
    registry.module("sys", of_sys);
    registry.module("_native", exception_natives);
}

} // namespace procession::core::program
