// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"

namespace procession::core::program {

/// range(start, stop, step): ints.
struct Range : Object {
    static constexpr Kind tag = Kind::range;

    /// Holds all three; the length is as `length_of_range` says.
    Range(Value first, Value last, Value stride, Value count)
        : Object(tag), start(first), stop(last), step(stride), length(count)
    {
        for (const Value value : {first, last, stride, count}) {
            retain(value);
        }
    }

    Value start;
    Value stop;
    Value step;
    Value length; ///< an int too

    template <class F>
    void references(F&& f)
    {
        f(start);
        f(stop);
        f(step);
        f(length);
    }
};

/// A range over ints; the step is not 0.
[[nodiscard]] Owned<Range> make_range(Heap& heap, Value start, Value stop, Value step);

struct RangeIterator : Object {
    static constexpr Kind tag = Kind::range_iterator;

    RangeIterator(Value first, Value stride, Value count)
        : Object(tag), at(first), step(stride), left(count)
    {
        for (const Value value : {first, stride, count}) {
            retain(value);
        }
    }

    Value at; ///< the next number
    Value step;
    Value left; ///< how many numbers are still to come

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(at);
        f(step);
        f(left);
    }
};

struct Slice : Object {
    static constexpr Kind tag = Kind::slice;

    Slice(Value first, Value last, Value stride)
        : Object(tag), start(first), stop(last), step(stride)
    {
        for (const Value value : {first, last, stride}) {
            retain(value);
        }
    }

    Value start;
    Value stop;
    Value step;

    template <class F>
    void references(F&& f)
    {
        f(start);
        f(stop);
        f(step);
    }
};

/// Which places of a sequence a slice takes: start, start + step, … `count` of them.
struct SlicePlaces {
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    std::size_t count = 0;
};
/// Of a sequence of that length. False if it has raised (a part that is no int, step 0).
[[nodiscard]] bool places_of(Heap& heap, const Slice& slice, std::size_t length,
                             SlicePlaces& places);

} // namespace procession::core::program
