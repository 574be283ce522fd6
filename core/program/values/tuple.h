// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"

#include <span>

namespace procession::core::program {

/// Never changes once its maker has filled it. Short ones live in their slot, long ones outside.
struct Tuple : Object {
    static constexpr Kind tag = Kind::tuple;
    static constexpr std::size_t largest_inside = 32;

    explicit Tuple(std::size_t item_count) : Object(tag), size(item_count) {}

    std::size_t size;

    [[nodiscard]] Value* data() const
    {
        Value* const tail = reinterpret_cast<Value*>(const_cast<Tuple*>(this + 1));
        if (size <= largest_inside) {
            return tail;
        }
        Value* outside = nullptr;
        std::memcpy(&outside, static_cast<const void*>(tail), sizeof outside);
        return outside;
    }
    /// Each held.
    [[nodiscard]] std::span<Value> items() const { return {data(), size}; }
    [[nodiscard]] Value operator[](std::size_t index) const { return data()[index]; }

    template <class F>
    void references(F&& f)
    {
        for (Value& item : items()) {
            f(item);
        }
    }
    void free_storage(Heap& heap);
    void copy_storage(Heap& heap, const Tuple& original);
};

/// A tuple of unbound values that the caller fills at once with values that it holds.
[[nodiscard]] Owned<Tuple> make_tuple(Heap& heap, std::size_t size);
/// A tuple that holds each of the values.
[[nodiscard]] Owned<Tuple> make_tuple(Heap& heap, std::span<const Value> items);
[[nodiscard]] inline Owned<Tuple> make_tuple(Heap& heap, std::span<Value> items)
{
    return make_tuple(heap, std::span<const Value>(items));
}

struct TupleIterator : Object {
    static constexpr Kind tag = Kind::tuple_iterator;

    explicit TupleIterator(Tuple* over) : Object(tag), tuple(over)
    {
        retain(static_cast<Object*>(over));
    }

    Tuple* tuple; ///< null once exhausted
    std::size_t index = 0;

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(tuple);
    }
};

} // namespace procession::core::program
