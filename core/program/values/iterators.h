// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/bytes.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"

/// Iterators that need no Python code; those of containers are with their container. One over
/// what needs Python code (a generator, an instance with __next__) is not made here: who is asked
/// to make it goes the slow way.
namespace procession::core::program {

struct StrIterator : Object {
    static constexpr Kind tag = Kind::str_iterator;

    explicit StrIterator(Str* over, Kind its_kind = tag) : Object(its_kind), str(over)
    {
        retain(static_cast<Object*>(over));
    }

    Str* str; ///< null once exhausted
    std::size_t offset = 0;

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(str);
    }
};

/// Over a text of ASCII characters only; CPython has a type of its own for it.
struct StrAsciiIterator : StrIterator {
    static constexpr Kind tag = Kind::str_ascii_iterator;

    explicit StrAsciiIterator(Str* over) : StrIterator(over, tag) {}
};

/// Over bytes and bytearray.
struct BytesIterator : Object {
    static constexpr Kind tag = Kind::bytes_iterator;

    explicit BytesIterator(Value over) : Object(tag), bytes(over) { retain(over); }

    Value bytes; ///< unbound once exhausted
    std::size_t offset = 0;

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(bytes);
    }
};

/// Over an iterator that needs no Python code.
struct Enumerate : Object {
    static constexpr Kind tag = Kind::enumerate;

    Enumerate(Value over, Value first) : Object(tag), iterator(over), number(first)
    {
        retain(over);
        retain(first);
    }

    Value iterator;
    Value number; ///< of the next item: an int

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(iterator);
        f(number);
    }
};

/// Over a tuple of iterators that need no Python code.
struct Zip : Object {
    static constexpr Kind tag = Kind::zip;

    Zip(Tuple* over, bool strictly) : Object(tag), iterators(over), strict(strictly)
    {
        retain(static_cast<Object*>(over));
    }

    Tuple* iterators; ///< null once exhausted
    bool strict;

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(iterators);
    }
};

} // namespace procession::core::program
