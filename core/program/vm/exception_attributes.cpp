// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/exception.h"
#include "core/program/values/operations.h"
#include "core/program/vm/special_attributes.h"

#include <algorithm>
#include <iterator>

namespace procession::core::program {
namespace {

Ref or_none(Value value)
{
    return value.is_unbound() ? Ref::none() : Ref(value);
}

template <class T>
Ref or_none(T* object)
{
    return object == nullptr ? Ref::none() : Ref(static_cast<const Object*>(object));
}

Ref argument_of(const ExceptionState& state, std::size_t index)
{
    return index < state.args->size ? Ref((*state.args)[index]) : Ref::none();
}

/// What constructors of some exceptions make of their arguments.
Ref of_argument(Heap& heap, const Instance& exception, const ExceptionState& state,
                std::string_view name)
{
    const auto is = [&](TypeName type) { return exception.cls->derives_from(heap.type(type)); };
    if (name == "value" && is(TypeName::StopIteration)) {
        return argument_of(state, 0);
    }
    if (name == "code" && is(TypeName::SystemExit)) {
        return state.args->size > 1 ? Ref(state.args) : argument_of(state, 0);
    }
    if (is(TypeName::OSError)) {
        const bool has_number = state.args->size >= 2;
        if (name == "errno") {
            return has_number ? argument_of(state, 0) : Ref::none();
        }
        if (name == "strerror") {
            return has_number ? argument_of(state, 1) : Ref::none();
        }
        if (name == "filename") {
            return or_none(state.object);
        }
    }
    if (name == "name" &&
        (is(TypeName::NameError) || is(TypeName::AttributeError) || is(TypeName::ImportError))) {
        return or_none(state.name);
    }
    if (name == "obj" && is(TypeName::AttributeError)) {
        return or_none(state.object);
    }
    if (is(TypeName::UnicodeError) && state.args->size == 5) {
        constexpr std::string_view names[] = {"encoding", "object", "start", "end", "reason"};
        const auto* const found = std::find(std::begin(names), std::end(names), name);
        if (found != std::end(names)) {
            return argument_of(state, static_cast<std::size_t>(found - std::begin(names)));
        }
    }
    if (name == "msg" && is(TypeName::ImportError)) {
        return argument_of(state, 0);
    }
    return {};
}

} // namespace

Ref exception_attribute(Heap& heap, const Instance& exception, const ExceptionState& state,
                        std::string_view name)
{
    if (name == "args") {
        return Ref(state.args);
    }
    if (name == "__cause__") {
        return or_none(state.cause);
    }
    if (name == "__context__") {
        return or_none(state.context);
    }
    if (name == "__suppress_context__") {
        return Ref::boolean(state.suppress_context);
    }
    if (name == "__traceback__") {
        if (state.trace.empty()) {
            return Ref::none();
        }
        Owned<Traceback> copy = heap.make<Traceback>();
        for (const TracePlace& place : state.trace) {
            copy->trace.push(heap, place);
        }
        return copy;
    }
    return of_argument(heap, exception, state, name);
}

} // namespace procession::core::program
