// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/native.h"

#include "core/program/values/arithmetic.h"
#include "core/program/values/exception.h"

namespace procession::core::program {
namespace {

/// The built-in exception of that name.
TypeName exception_named(std::string_view name)
{
#define PROCESSION_EXCEPTION(exception, base)                                                      \
    if (name == #exception) {                                                                      \
        return TypeName::exception;                                                                \
    }
#include "core/program/values/exceptions.inc"
#undef PROCESSION_EXCEPTION
    return TypeName::SystemError;
}

} // namespace

std::string_view Call::name() const
{
    return entry_.name;
}

Ref Call::raise(TypeName type, std::string_view message)
{
    return heap_.raise(type, message);
}

Ref Call::raise(const text::Complaint& complaint)
{
    return heap_.raise(exception_named(complaint.type), complaint.message);
}

Ref Call::raise_memory()
{
    return core::program::raise_memory(heap_);
}

Ref Call::go_slow()
{
    outcome_ = Outcome::slow;
    return {};
}

Ref Call::collect(std::size_t argument, bool asks_length)
{
    outcome_ = Outcome::collect;
    asks_length_ = asks_length;
    collected_ = argument;
    return {};
}

Ref Call::tail_call(Value function, std::span<const Value> arguments)
{
    outcome_ = Outcome::tail_call;
    next_call_.clear();
    next_call_.emplace_back(function);
    for (const Value argument : arguments) {
        next_call_.emplace_back(argument);
    }
    return {};
}

Ref Call::ask(Ask what)
{
    outcome_ = Outcome::ask;
    asked_ = what;
    return {};
}

} // namespace procession::core::program
