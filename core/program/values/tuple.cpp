// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/tuple.h"

#include "core/program/values/image.h"

#include <algorithm>

namespace procession::core::program {

void Tuple::free_storage(Heap& heap)
{
    if (size > largest_inside) {
        heap.deallocate(data(), size * sizeof(Value));
    }
}

void Tuple::copy_storage(Heap& heap, const Tuple& original)
{
    if (size > largest_inside) {
        auto* const outside = static_cast<Value*>(heap.allocate(size * sizeof(Value)));
        std::copy_n(original.data(), size, outside);
        std::memcpy(static_cast<void*>(this + 1), &outside, sizeof outside);
    }
}

Owned<Tuple> make_tuple(Heap& heap, std::size_t size)
{
    const bool is_outside = size > Tuple::largest_inside;
    auto tuple =
        heap.make_with_tail<Tuple>(is_outside ? sizeof(Value*) : size * sizeof(Value), size);
    if (is_outside) {
        auto* const outside = static_cast<Value*>(heap.allocate(size * sizeof(Value)));
        std::memcpy(static_cast<void*>(tuple.get() + 1), &outside, sizeof outside);
    }
    std::fill_n(tuple->data(), size, Value());
    return tuple;
}

Owned<Tuple> make_tuple(Heap& heap, std::span<const Value> items)
{
    Owned<Tuple> tuple = make_tuple(heap, items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        retain(items[i]);
        tuple->data()[i] = items[i];
    }
    return tuple;
}

Ref TupleIterator::next(Heap&)
{
    if (tuple != nullptr) {
        if (index < tuple->size) {
            return Ref((*tuple)[index++]);
        }
        release(static_cast<Object*>(std::exchange(tuple, nullptr)));
    }
    return {};
}

} // namespace procession::core::program
