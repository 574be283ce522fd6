// SPDX-License-Identifier: GPL-3.0-or-later
// set and frozenset: making them, and single elements. The algebra is in set_algebra.cpp.
#include "core/program/library/keys.h"
#include "core/program/library/methods.h"
#include "core/program/values/set.h"

namespace procession::core::program {

namespace {

bool fill_set(Call& call, std::size_t index, AnySet& set)
{
    std::vector<Ref> items;
    if (!take_items(call, index, items)) {
        return false;
    }
    for (const Ref& item : items) {
        if (!put_key(call, set.table, item, Value())) {
            return false;
        }
    }
    return true;
}

Ref new_set(Call& call)
{
    const Owned<Set> set = call.heap().make<Set>();
    return call[1].is_unbound() || fill_set(call, 1, *set) ? Ref(set) : call.raised();
}

Ref new_frozenset(Call& call)
{
    if (!call[1].is_unbound() && is<FrozenSet>(call[1])) {
        return Ref(call[1]);
    }
    const Owned<FrozenSet> set = call.heap().make<FrozenSet>();
    if (!call[1].is_unbound() && !fill_set(call, 1, *set)) {
        return call.raised();
    }
    return set;
}

Ref init_set(Call& call)
{
    AnySet& self = self_set(call);
    self.table.clear(call.heap());
    return call[1].is_unbound() || fill_set(call, 1, self) ? Ref::none() : call.raised();
}

Ref add_element(Call& call)
{
    return put_key(call, self_set(call).table, call[1], Value()) ? Ref::none() : call.raised();
}

Ref clear_set(Call& call)
{
    self_set(call).table.clear(call.heap());
    return Ref::none();
}

template <class T>
Ref copy_set(Call& call)
{
    if (T::tag == Kind::frozen_set && is<FrozenSet>(call[0])) {
        return Ref(call[0]);
    }
    const Owned<T> result = call.heap().make<T>();
    result->table.assign(call.heap(), self_set(call).table);
    call.touch(result->table.size());
    return result;
}

/// discard and remove.
Ref taken_out(Call& call, bool must)
{
    Table& table = self_set(call).table;
    KeyPlace found;
    if (!find_key(call, table, call[1], found)) {
        return call.raised();
    }
    if (found.is_there()) {
        table.take(call.heap(), found.place);
    } else if (must) {
        return raise_key_error(call, call[1]);
    }
    return Ref::none();
}

Ref discard(Call& call)
{
    return taken_out(call, false);
}

Ref remove_element(Call& call)
{
    return taken_out(call, true);
}

Ref pop_set(Call& call)
{
    Table& table = self_set(call).table;
    for (std::size_t place = 0; place < table.places(); ++place) {
        if (!table.at(place).key.is_unbound()) {
            return table.take(call.heap(), place).first;
        }
    }
    const Ref message = call.heap().str("pop from an empty set");
    return raise_key_error(call, message);
}

constexpr NativeEntry set_entries[] = {
    {"__new__", "cls, iterable=?, /", new_set, "set_of"},
    {"__init__", "self, iterable=?, /", init_set, "set_init"},
    {"add", "self, element, /", add_element, "set_add"},
    {"clear", "self, /", clear_set},
    {"copy", "self, /", copy_set<Set>},
    {"discard", "self, element, /", discard, "set_discard"},
    {"pop", "self, /", pop_set},
    {"remove", "self, element, /", remove_element, "set_remove"},
};
constexpr NativeEntry frozenset_entries[] = {
    {"__new__", "cls, iterable=?, /", new_frozenset, "frozenset_of"},
    {"copy", "self, /", copy_set<FrozenSet>},
};

} // namespace

void register_set(Registry& registry)
{
    registry.methods(TypeName::set, set_entries);
    registry.methods(TypeName::frozenset, frozenset_entries);
}

} // namespace procession::core::program
