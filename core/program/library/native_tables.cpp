// SPDX-License-Identifier: GPL-3.0-or-later
// What the slow ways of dict and set are made of: keys by hash, compared by Python code.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/values/dict.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/set.h"

namespace procession::core::program {

namespace {

Table& table_of(Value container)
{
    const Value content = content_of(container);
    AnySet* const set = try_as_set(content);
    return set != nullptr ? set->table : as<Dict>(content).table;
}

/// All keys with that hash.
Ref keys_with_hash(Call& call)
{
    Table& table = table_of(call[0]);
    const std::int64_t wanted = small_of(call[1]).value_or(0);
    const Owned<List> result = call.heap().make<List>();
    for (std::size_t at = table.next_with_hash(wanted, 0); at != Table::npos;
         at = table.next_with_hash(wanted, at + 1)) {
        result->append(call.heap(), table.at(at).key);
    }
    return result;
}

/// The place of a very key object.
std::size_t place_of(const Table& table, Value key, std::int64_t hash)
{
    std::size_t at = table.next_with_hash(hash, 0);
    while (at != Table::npos && !(table.at(at).key == key)) {
        at = table.next_with_hash(hash, at + 1);
    }
    return at;
}

Ref add_with_hash(Call& call)
{
    table_of(call[0]).add(call.heap(), call[1], small_of(call[2]).value_or(0), call[3]);
    return Ref::none();
}

Ref put_with_hash(Call& call)
{
    Table& table = table_of(call[0]);
    table.put(place_of(table, call[1], small_of(call[2]).value_or(0)), call[3]);
    return Ref::none();
}

Ref value_with_hash(Call& call)
{
    Table& table = table_of(call[0]);
    return Ref(table.at(place_of(table, call[1], small_of(call[2]).value_or(0))).value);
}

Ref remove_with_hash(Call& call)
{
    Table& table = table_of(call[0]);
    table.take(call.heap(), place_of(table, call[1], small_of(call[2]).value_or(0)));
    return Ref::none();
}

constexpr NativeEntry table_entries[] = {
    {"add_with_hash", "container, key, hash, value=?", add_with_hash},
    {"keys_with_hash", "container, hash", keys_with_hash},
    {"put_with_hash", "container, key, hash, value", put_with_hash},
    {"remove_with_hash", "container, key, hash", remove_with_hash},
    {"value_with_hash", "container, key, hash", value_with_hash},
};

} // namespace

void register_tables(Registry& registry)
{
    registry.module("_native", table_entries);
}

} // namespace procession::core::program
