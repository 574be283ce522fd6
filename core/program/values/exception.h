// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/instance.h"

#include <string>

namespace procession::core::program {

struct Code;

/// A place that an exception has come through.
struct TracePlace {
    const Code* code = nullptr;
    std::uint32_t instruction = 0;
};

/// What an exception holds besides the attributes that programs give it: the content of its
/// Instance.
struct ExceptionState : Object {
    static constexpr Kind tag = Kind::exception_state;

    explicit ExceptionState(Tuple* arguments) : Object(tag), args(arguments)
    {
        retain(static_cast<Object*>(arguments));
    }

    Tuple* args;
    Value cause;   ///< of `raise … from cause`; unbound or None if there is none
    Value context; ///< what was being handled when it was raised; unbound if nothing
    bool suppress_context = false;
    /// Of an AttributeError or NameError of the machine itself: what was asked for, and of what.
    /// Unbound otherwise.
    Value name;
    Value object;             ///< also the file name of an OSError
    Buffer<TracePlace> trace; ///< innermost first

    template <class F>
    void references(F&& f)
    {
        f(args);
        f(cause);
        f(context);
        f(name);
        f(object);
    }
    void free_storage(Heap& heap) { trace.free(heap); }
    void copy_storage(Heap& heap, const ExceptionState&) { trace.copy(heap); }
};

/// What `__traceback__` gives: a copy of the places at that time.
struct Traceback : Object {
    static constexpr Kind tag = Kind::traceback;

    Traceback() : Object(tag) {}

    Buffer<TracePlace> trace; ///< innermost first

    template <class F>
    void references(F&&)
    {
    }
    void free_storage(Heap& heap) { trace.free(heap); }
    void copy_storage(Heap& heap, const Traceback&) { trace.copy(heap); }
};

/// The state of an exception, null if the value is none.
[[nodiscard]] inline ExceptionState* exception_state(Value value)
{
    return content_as<ExceptionState>(value);
}

/// The class that CPython takes for an errno of Linux.
[[nodiscard]] TypeName os_error_of(std::int64_t number);
/// Its arguments; of those of an OSError the third is not one, but the name of a file.
void set_arguments(Heap& heap, Instance& exception, std::span<const Value> args);
/// A new exception of a class with arguments. An OSError becomes one of the class for its errno.
[[nodiscard]] Owned<Instance> make_exception(Heap& heap, Class& of, std::span<const Value> args);
/// A new built-in exception with a message.
[[nodiscard]] Owned<Instance> make_exception(Heap& heap, TypeName of, std::string_view message);

} // namespace procession::core::program
