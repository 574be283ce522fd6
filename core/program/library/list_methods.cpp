// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/library/sequences.h"
#include "core/program/values/list.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::core::program {

namespace {

List& self_list(Call& call)
{
    return *content_as<List>(call[0]);
}

/// Makes all items those of argument `index`.
bool fill_list(Call& call, std::size_t index, List& list)
{
    std::vector<Ref> items;
    if (!take_items(call, index, items, true)) {
        return false;
    }
    if (!call.heap().has_room(items.size() * sizeof(Value))) {
        (void)call.raise_memory();
        return false;
    }
    list.items.reserve(call.heap(), list.items.size() + items.size());
    for (Ref& item : items) {
        list.items.push(call.heap(), item.detach());
    }
    return true;
}

void clear_items(Heap& heap, List& list)
{
    // Taken out first: what dies may look at the list.
    Buffer<Value> items;
    std::swap(items, list.items);
    for (const Value item : items) {
        release(item);
    }
    items.free(heap);
}

Ref new_list(Call& call)
{
    Owned<List> list = call.heap().make<List>();
    if (!call[1].is_unbound() && !fill_list(call, 1, *list)) {
        return call.raised();
    }
    return list;
}

Ref init_list(Call& call)
{
    const Owned<List> list = call.heap().make<List>();
    if (!call[1].is_unbound() && !fill_list(call, 1, *list)) {
        return call.raised();
    }
    std::swap(self_list(call).items, list->items);
    return Ref::none();
}

Ref append(Call& call)
{
    self_list(call).append(call.heap(), call[1]);
    return Ref::none();
}

Ref clear_list(Call& call)
{
    clear_items(call.heap(), self_list(call));
    return Ref::none();
}

Ref copy_list(Call& call)
{
    List& self = self_list(call);
    if (!call.heap().has_room(self.items.size() * sizeof(Value))) {
        return call.raise_memory();
    }
    call.touch(self.items.size());
    return make_list(call.heap(), self.items.span());
}

Ref extend(Call& call)
{
    return fill_list(call, 1, self_list(call)) ? Ref::none() : call.raised();
}

Ref insert(Call& call)
{
    std::int64_t index = 0;
    if (!take_index(call, call[1], index)) {
        return call.raised();
    }
    List& self = self_list(call);
    const auto size = static_cast<std::int64_t>(self.items.size());
    index = std::clamp<std::int64_t>(index < 0 ? index + size : index, 0, size);
    retain(call[2]);
    self.items.insert(call.heap(), static_cast<std::size_t>(index), call[2]);
    call.touch(static_cast<std::size_t>(size - index));
    return Ref::none();
}

Ref pop_list(Call& call)
{
    List& self = self_list(call);
    std::int64_t index = -1;
    if (!take_index(call, call[1], index)) {
        return call.raised();
    }
    const auto size = static_cast<std::int64_t>(self.items.size());
    if (size == 0) {
        return call.raise(TypeName::IndexError, "pop from empty list");
    }
    index = index < 0 ? index + size : index;
    if (index < 0 || index >= size) {
        return call.raise(TypeName::IndexError, "pop index out of range");
    }
    const Ref item = Ref::adopt(self.items[static_cast<std::size_t>(index)]);
    self.items.erase(static_cast<std::size_t>(index));
    call.touch(static_cast<std::size_t>(size - index));
    return item;
}

Ref remove_first(Call& call)
{
    List& self = self_list(call);
    const Sought sought = seek(call, self.items.span(), call[1], 0, self.items.size());
    if (sought.how != Truth::yes) {
        return sought.how == Truth::no
                   ? call.raise(TypeName::ValueError, "list.remove(x): x not in list")
                   : passed_on(call, sought.how);
    }
    const Ref item = Ref::adopt(self.items[sought.place]);
    self.items.erase(sought.place);
    return Ref::none();
}

Ref reverse(Call& call)
{
    List& self = self_list(call);
    std::reverse(self.items.begin(), self.items.end());
    call.touch(self.items.size());
    return Ref::none();
}

Ref index_in_list(Call& call)
{
    return index_in(call, self_list(call).items.span(), "list");
}

Ref count_in_list(Call& call)
{
    return count_in(call, self_list(call).items.span());
}

Ref reversed_list(Call& call)
{
    return call.heap().make<ListReverseIterator>(&self_list(call));
}

constexpr NativeEntry list_entries[] = {
    {"__new__", "cls, iterable=?, /", new_list},
    {"__init__", "self, iterable=?, /", init_list},
    {"__reversed__", "self, /", reversed_list},
    {"append", "self, object, /", append},
    {"clear", "self, /", clear_list},
    {"copy", "self, /", copy_list},
    {"count", "self, value, /", count_in_list, "list_count"},
    {"extend", "self, iterable, /", extend},
    {"index", "self, value, start=None, stop=None, /", index_in_list, "list_index"},
    {"insert", "self, index, object, /", insert},
    {"pop", "self, index=-1, /", pop_list},
    {"remove", "self, value, /", remove_first, "list_remove"},
    {"reverse", "self, /", reverse},
};

} // namespace

void register_list(Registry& registry)
{
    registry.methods(TypeName::list, list_entries);
}

} // namespace procession::core::program
