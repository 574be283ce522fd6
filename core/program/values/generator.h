// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/function.h"

#include <string_view>

namespace procession::core::program {

/// A call that is suspended in a `yield` or `await`: its registers and where it goes on.
struct Generator : Object {
    static constexpr Kind tag = Kind::generator;

    explicit Generator(Function* what) : Object(tag), function(what)
    {
        retain(static_cast<Object*>(what));
    }

    /// What a call of the function makes: kept in `flags`, for its type follows from it.
    enum Flavour : std::uint8_t { plain, coroutine, async_generator };
    /// In `spare`: it has had its last word. The lower bits are the library's.
    static constexpr std::uint16_t finalized = 0x100;
    [[nodiscard]] bool is_plain() const { return flags == plain; }
    [[nodiscard]] bool is_coroutine() const { return flags == coroutine; }
    /// "generator", "coroutine" or "async generator", as CPython's messages have it.
    [[nodiscard]] std::string_view description() const
    {
        return is_plain() ? "generator" : is_coroutine() ? "coroutine" : "async generator";
    }

    enum class State : std::uint8_t { created, suspended, running, finished };

    Function* function;
    Buffer<Value> registers;       ///< while suspended
    std::uint32_t instruction = 0; ///< where it goes on
    State state = State::created;
    std::uint16_t handled = 0; ///< register + 1 of the exception that it is handling
    Value delegate;            ///< the iterator of a `yield from` that is under way

    template <class F>
    void references(F&& f)
    {
        f(function);
        for (Value& value : registers) {
            f(value);
        }
        f(delegate);
    }
    void free_storage(Heap& heap) { registers.free(heap); }
    void copy_storage(Heap& heap, const Generator&) { registers.copy(heap); }
};

} // namespace procession::core::program
