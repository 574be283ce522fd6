// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace procession::core::program {

/// What becomes of the result of a call.
enum class OnReturn : std::uint8_t {
    store, ///< into the caller's register `result`
    discard,
    construct, ///< of __init__: must be None; the instance `extra` goes into the register, or a
               ///< tuple: the instance, and the `extra` of what becomes of it
    wrap,      ///< of a built-in type's __new__: content of an instance of the class `extra`
    operand,   ///< of a special method: the result, or NotImplemented: `extra` tells what was asked
    raise,     ///< of an exception's class: it is raised, with `extra` as its cause
    condition, ///< its truth decides what the caller's instruction does (a jump, not, in)
    retry,     ///< into the register, and the caller's instruction starts again
    next_item, ///< of __next__ in a for loop: the item; StopIteration ends the loop
    iterator,  ///< of __iter__: must be an iterator
    delegated, ///< of what a `yield from` has asked: yielded on, or its result at the end
    sent,   ///< of a generator that was resumed by next() or send(): its end raises StopIteration
    closed, ///< of a generator that was closed: it must end
    collected,      ///< a list, in place of an argument of the native call that `extra` holds
    class_,         ///< of a class body: `extra` holds name, bases and namespace of the class
    module,         ///< of a module's body: the module `extra` is ready
    loaded,         ///< of a module's body: the module whose name is `extra` is the result
    call_next,      ///< of a module's body: then `extra`'s function in it is called
    awaitable,      ///< of __await__: must be an iterator and no coroutine
    async_iterator, ///< of __aiter__: must have __anext__
    raise_extra,    ///< of close(): then `extra`, an exception, is raised
    finalizer,      ///< of __del__: nobody hears of exceptions
    interrupt,      ///< of a signal handler: the thread goes on where it was
    end,            ///< of a thread's first call
};

enum class FrameKind : std::uint8_t {
    function,
    generator,
    module,
    class_,
};

} // namespace procession::core::program
