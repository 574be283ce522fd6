// SPDX-License-Identifier: GPL-3.0-or-later
// How threads begin.
#include "core/program/code/program.h"
#include "core/program/vm/interpreter.h"

namespace procession::core::program {

/// A beginning that fails leaves the exception to be raised where the thread goes on.
void Interpreter::keep_raised()
{
    if (heap_.has_raised()) {
        thread_.raising = heap_.take_raised().detach();
    }
    if (!thread_.frames.empty()) {
        thread_.clock -= ticks_left();
    }
}

bool Interpreter::start_builtins()
{
    bool pushed = false;
    const bool done = !loaded_module("_builtins").is_unbound() ||
                      import_module("_builtins", {OnReturn::discard}, pushed);
    keep_raised();
    return done;
}

void Interpreter::start_call(Value function, std::span<const Value> arguments)
{
    begin_hidden_call();
    (void)invoke(function, arguments, {}, {OnReturn::store, 0});
    keep_raised();
}

void Interpreter::start_library_call(std::string_view module, std::string_view name,
                                     std::span<const Value> arguments)
{
    begin_hidden_call();
    (void)call_fallback(module, name, arguments, {OnReturn::store, 0});
    keep_raised();
}

/// A call needs somebody who made it: the code of the image that returns what it is given.
void Interpreter::begin_hidden_call()
{
    const Code& caller = heap_.image().caller->main();
    const Owned<Module> module =
        heap_.make<Module>(heap_.str("__call__").get(), heap_.make<Dict>().get());
    start_module(*module, caller, OnReturn::end);
    ++frame().next; // it is in its call
}

} // namespace procession::core::program
