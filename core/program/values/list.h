// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/buffer.h"

namespace procession::core::program {

struct List : Object {
    static constexpr Kind tag = Kind::list;

    List() : Object(tag) {}

    Buffer<Value> items; ///< each held

    /// Adds at the end; the list holds it too.
    void append(Heap& heap, Value value)
    {
        retain(value);
        items.push(heap, value);
    }

    template <class F>
    void references(F&& f)
    {
        for (Value& item : items) {
            f(item);
        }
    }
    void free_storage(Heap& heap) { items.free(heap); }
    void copy_storage(Heap& heap, const List&) { items.copy(heap); }
};

/// A list that holds each of the values.
[[nodiscard]] Owned<List> make_list(Heap& heap, std::span<const Value> items);

struct ListIterator : Object {
    static constexpr Kind tag = Kind::list_iterator;

    explicit ListIterator(List* over) : Object(tag), list(over)
    {
        retain(static_cast<Object*>(over));
    }

    List* list; ///< null once exhausted
    std::size_t index = 0;

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(list);
    }
};

/// What reversed(list) gives.
struct ListReverseIterator : Object {
    static constexpr Kind tag = Kind::list_reverse_iterator;

    explicit ListReverseIterator(List* over) : Object(tag), list(over), left(over->items.size())
    {
        retain(static_cast<Object*>(over));
    }

    List* list; ///< null once exhausted
    std::size_t left;

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(list);
    }
};

} // namespace procession::core::program
