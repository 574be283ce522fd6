// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/list.h"

namespace procession::core::program {

Owned<List> make_list(Heap& heap, std::span<const Value> items)
{
    Owned<List> list = heap.make<List>();
    list->items.reserve(heap, items.size());
    for (const Value item : items) {
        list->append(heap, item);
    }
    return list;
}

Ref ListIterator::next(Heap&)
{
    if (list != nullptr) {
        if (index < list->items.size()) {
            return Ref(list->items[index++]);
        }
        release(static_cast<Object*>(std::exchange(list, nullptr)));
    }
    return {};
}

Ref ListReverseIterator::next(Heap&)
{
    if (list != nullptr) {
        if (left > 0 && left <= list->items.size()) {
            return Ref(list->items[--left]);
        }
        release(static_cast<Object*>(std::exchange(list, nullptr)));
    }
    return {};
}

} // namespace procession::core::program
