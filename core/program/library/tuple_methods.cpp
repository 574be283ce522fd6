// SPDX-License-Identifier: GPL-3.0-or-later
// tuple, and range and slice, which are as simple.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/library/sequences.h"
#include "core/program/values/tuple.h"

namespace procession::core::program {

namespace {

Tuple& self_tuple(Call& call)
{
    return *content_as<Tuple>(call[0]);
}

Ref new_tuple(Call& call)
{
    if (call[1].is_unbound()) {
        return make_tuple(call.heap(), 0);
    }
    if (is<Tuple>(call[1])) {
        return Ref(call[1]);
    }
    std::vector<Ref> items;
    if (!take_items(call, 1, items, true)) {
        return call.raised();
    }
    if (!call.heap().has_room(items.size() * sizeof(Value))) {
        return call.raise_memory();
    }
    const Owned<Tuple> result = make_tuple(call.heap(), items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        result->items()[i] = items[i].detach();
    }
    return result;
}

Ref index(Call& call)
{
    return index_in(call, self_tuple(call).items(), "tuple");
}

Ref count(Call& call)
{
    return count_in(call, self_tuple(call).items());
}

constexpr NativeEntry tuple_entries[] = {
    {"__new__", "cls, iterable=?, /", new_tuple},
    {"count", "self, value, /", count, "list_count"},
    {"index", "self, value, start=None, stop=None, /", index, "tuple_index"},
};

} // namespace

void register_tuple(Registry& registry)
{
    registry.methods(TypeName::tuple, tuple_entries);
}

} // namespace procession::core::program
