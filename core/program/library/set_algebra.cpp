// SPDX-License-Identifier: GPL-3.0-or-later
// What sets do with other iterables. With elements that need Python code all goes the slow way,
// before anything has changed.
#include "core/program/library/keys.h"
#include "core/program/library/methods.h"
#include "core/program/values/set.h"
#include "core/program/values/tuple.h"

namespace procession::core::program {

namespace {

/// An empty set of the same kind as self.
Ref empty_like(Call& call)
{
    if (self_set(call).kind == Kind::frozen_set) {
        return call.heap().make<FrozenSet>();
    }
    return call.heap().make<Set>();
}

/// The keys of any iterable, as the table of a set. `holder` keeps it.
const Table* keys_of(Call& call, Value iterable, Ref& holder)
{
    if (const AnySet* const set = try_as_set(content_of(iterable))) {
        return &set->table;
    }
    if (is_native_iterator(iterable)) {
        (void)call.go_slow(); // it can be gone through once only
        return nullptr;
    }
    const Owned<Set> keys = call.heap().make<Set>();
    bool usable = true;
    const Truth done = iterate(call.heap(), iterable, [&](Value item) {
        usable = put_key(call, keys->table, item, Value());
        return usable;
    });
    holder = keys;
    if (done == Truth::slow) {
        (void)call.go_slow();
    }
    call.touch(keys->table.size());
    return done == Truth::yes && usable ? &keys->table : nullptr;
}

/// Calls `each` with every key of a table until it gives false.
template <class F>
bool for_each(const Table& table, F&& each)
{
    for (std::size_t i = 0; i < table.places(); ++i) {
        if (!table.at(i).key.is_unbound()) {
            const Ref key(table.at(i).key);
            if (!each(key.get())) {
                return false;
            }
        }
    }
    return true;
}

bool add_all(Call& call, const Table& from, Table& to)
{
    call.touch(from.size());
    return for_each(from, [&](Value key) { return put_key(call, to, key, Value()); });
}

/// Adds those keys of `from` that are in `other`, or those that are not.
bool add_chosen(Call& call, const Table& from, const Table& other, bool present, Table& to)
{
    call.touch(from.size());
    return for_each(from, [&](Value key) {
        KeyPlace found;
        if (!find_key(call, other, key, found)) {
            return false;
        }
        return found.is_there() != present || put_key(call, to, key, Value());
    });
}

enum class Operation { join, meet, subtract };

/// result = left op right. Of equal elements CPython keeps that of the one it goes through: of two
/// sets the smaller one, else what is on the right.
bool combine(Call& call, Operation operation, const Table& left, const Table& right,
             bool right_is_set, Table& result)
{
    switch (operation) {
    case Operation::join:
        return add_all(call, left, result) && add_all(call, right, result);
    case Operation::meet:
        return right_is_set && left.size() < right.size()
                   ? add_chosen(call, left, right, true, result)
                   : add_chosen(call, right, left, true, result);
    case Operation::subtract:
        return add_chosen(call, left, right, false, result);
    }
    return false;
}

/// self op each of the iterables in turn, as a new set.
template <Operation operation>
Ref combined(Call& call)
{
    Ref result = empty_like(call);
    if (!add_all(call, self_set(call).table, try_as_set(result)->table)) {
        return call.raised();
    }
    for (const Value other : as<Tuple>(call[1]).items()) {
        Ref holder;
        const Table* const keys = keys_of(call, other, holder);
        const Ref next = empty_like(call);
        if (keys == nullptr ||
            !combine(call, operation, try_as_set(result)->table, *keys,
                     try_as_set(content_of(other)) != nullptr, try_as_set(next)->table)) {
            return call.raised();
        }
        result = next;
    }
    return result;
}

/// The same, self becoming the result.
template <Operation operation>
Ref updated(Call& call)
{
    const Ref result = combined<operation>(call);
    if (!result) {
        return call.raised();
    }
    Table& table = self_set(call).table;
    table.clear(call.heap());
    return add_all(call, try_as_set(result)->table, table) ? Ref::none() : call.raised();
}

/// Adding needs no copy: what has been added before something goes the slow way does no harm.
Ref update_set(Call& call)
{
    for (const Value other : as<Tuple>(call[1]).items()) {
        Ref holder;
        const Table* const keys = keys_of(call, other, holder);
        if (keys == nullptr || !add_all(call, *keys, self_set(call).table)) {
            return call.raised();
        }
    }
    return Ref::none();
}

/// Whether all keys of one are in the other, or none is.
Ref compared(Call& call, const Table& left, const Table& right, bool present)
{
    bool usable = true;
    const bool all = for_each(left, [&](Value key) {
        KeyPlace found;
        usable = find_key(call, right, key, found);
        return usable && found.is_there() == present;
    });
    return usable ? Ref::boolean(all) : call.raised();
}

Ref isdisjoint(Call& call)
{
    Ref holder;
    const Table* const other = keys_of(call, call[1], holder);
    return other == nullptr ? call.raised() : compared(call, *other, self_set(call).table, false);
}

Ref issubset(Call& call)
{
    Ref holder;
    const Table* const other = keys_of(call, call[1], holder);
    return other == nullptr ? call.raised() : compared(call, self_set(call).table, *other, true);
}

Ref issuperset(Call& call)
{
    Ref holder;
    const Table* const other = keys_of(call, call[1], holder);
    return other == nullptr ? call.raised() : compared(call, *other, self_set(call).table, true);
}

constexpr NativeEntry algebra_entries[] = {
    {"difference", "self, /, *others", combined<Operation::subtract>, "set_difference"},
    {"intersection", "self, /, *others", combined<Operation::meet>, "set_intersection"},
    {"isdisjoint", "self, other, /", isdisjoint, "set_isdisjoint"},
    {"issubset", "self, other, /", issubset, "set_issubset"},
    {"issuperset", "self, other, /", issuperset, "set_issuperset"},
    {"symmetric_difference", "self, other, /", in_python, "set_symmetric_difference"},
    {"union", "self, /, *others", combined<Operation::join>, "set_union"},
};
constexpr NativeEntry updating_entries[] = {
    {"difference_update", "self, /, *others", updated<Operation::subtract>,
     "set_difference_update"},
    {"intersection_update", "self, /, *others", updated<Operation::meet>,
     "set_intersection_update"},
    {"symmetric_difference_update", "self, other, /", in_python, "set_symmetric_difference_update"},
    {"update", "self, /, *others", update_set, "set_update"},
};

constexpr NativeEntry view_entries[] = {
    {"isdisjoint", "self, other, /", in_python, "view_isdisjoint"},
};

} // namespace

void register_set_algebra(Registry& registry)
{
    registry.methods(TypeName::set, algebra_entries);
    registry.methods(TypeName::frozenset, algebra_entries);
    registry.methods(TypeName::set, updating_entries);
    registry.methods(TypeName::dict_keys, view_entries);
    registry.methods(TypeName::dict_items, view_entries);
}

} // namespace procession::core::program
