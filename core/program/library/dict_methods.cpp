// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/arguments.h"
#include "core/program/library/keys.h"
#include "core/program/library/methods.h"
#include "core/program/values/dict.h"
#include "core/program/values/list.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

namespace procession::core::program {

namespace {

Dict& self_dict(Call& call)
{
    return *content_as<Dict>(call[0]);
}

bool copy_entries(Call& call, const Table& from, Table& to)
{
    call.touch(from.size());
    for (std::size_t i = 0; i < from.places(); ++i) {
        const Table::Entry entry = from.at(i);
        if (entry.key.is_unbound()) {
            continue;
        }
        if (!put_key(call, to, entry.key, entry.value)) {
            return false;
        }
    }
    return true;
}

/// Key and value of one element of an iterable of pairs.
bool put_pair(Call& call, Table& table, Value element, std::size_t number)
{
    std::span<const Value> items;
    if (const Tuple* const tuple = content_as<Tuple>(element)) {
        items = tuple->items();
    } else if (List* const list = content_as<List>(element)) {
        items = list->items.span();
    } else if (is_never_iterable(element)) {
        (void)call.raise(
            TypeName::TypeError,
            fmt::format("cannot convert dictionary update sequence element #{} to a sequence",
                        number));
        return false;
    } else {
        (void)call.go_slow(); // a str of two characters and other rarities
        return false;
    }
    if (items.size() != 2) {
        (void)call.raise(
            TypeName::ValueError,
            fmt::format("dictionary update sequence element #{} has length {}; 2 is required",
                        number, items.size()));
        return false;
    }
    const Ref key(items[0]);
    const Ref value(items[1]);
    return put_key(call, table, key, value);
}

/// Puts what argument 1 (a dict or an iterable of pairs) and argument 2 (keywords) hold into a
/// dict.
bool update_from(Call& call, Table& table)
{
    const Value other = call[1];
    if (const Dict* const dict = content_as<Dict>(other)) {
        if (!copy_entries(call, dict->table, table)) {
            return false;
        }
    } else if (!other.is_unbound()) {
        if (is_programs_own(other)) {
            (void)call.go_slow(); // it may have keys()
            return false;
        }
        std::vector<Ref> elements;
        if (!take_items(call, 1, elements)) {
            return false;
        }
        for (std::size_t i = 0; i < elements.size(); ++i) {
            if (!put_pair(call, table, elements[i], i)) {
                return false;
            }
        }
    }
    return copy_entries(call, as<Dict>(call[2]).table, table);
}

Ref new_dict(Call& call)
{
    const Owned<Dict> dict = call.heap().make<Dict>();
    return update_from(call, dict->table) ? Ref(dict) : call.raised();
}

Ref init_dict(Call& call)
{
    return update_from(call, self_dict(call).table) ? Ref::none() : call.raised();
}

Ref clear_dict(Call& call)
{
    self_dict(call).table.clear(call.heap());
    return Ref::none();
}

Ref copy_dict(Call& call)
{
    const Owned<Dict> result = call.heap().make<Dict>();
    result->table.assign(call.heap(), self_dict(call).table);
    call.touch(result->table.size());
    return result;
}

Ref get(Call& call)
{
    const Table& table = self_dict(call).table;
    KeyPlace found;
    if (!find_key(call, table, call[1], found)) {
        return call.raised();
    }
    return Ref(found.is_there() ? table.at(found.place).value : call[2]);
}

Ref setdefault(Call& call)
{
    Table& table = self_dict(call).table;
    KeyPlace found;
    if (!find_key(call, table, call[1], found)) {
        return call.raised();
    }
    if (!found.is_there()) {
        table.add(call.heap(), call[1], found.hash, call[2]);
        return Ref(call[2]);
    }
    return Ref(table.at(found.place).value);
}

Ref pop_dict(Call& call)
{
    Table& table = self_dict(call).table;
    KeyPlace found;
    if (!find_key(call, table, call[1], found)) {
        return call.raised();
    }
    if (found.is_there()) {
        return table.take(call.heap(), found.place).second;
    }
    return call[2].is_unbound() ? raise_key_error(call, call[1]) : Ref(call[2]);
}

Ref popitem(Call& call)
{
    Table& table = self_dict(call).table;
    if (table.size() == 0) {
        const Ref message = call.heap().str("popitem(): dictionary is empty");
        return raise_key_error(call, message);
    }
    std::size_t place = table.places() - 1;
    while (table.at(place).key.is_unbound()) {
        --place;
    }
    const auto [key, value] = table.take(call.heap(), place);
    const Value values[] = {key, value};
    return make_tuple(call.heap(), values);
}

Ref update_dict(Call& call)
{
    return update_from(call, self_dict(call).table) ? Ref::none() : call.raised();
}

template <DictPart part>
Ref view(Call& call)
{
    return call.heap().make<DictView>(&self_dict(call), part);
}

Ref reversed_dict(Call& call)
{
    return call.heap().make<DictIterator>(&self_dict(call), DictPart::keys, true);
}

constexpr NativeEntry dict_entries[] = {
    {"__new__", "cls, mapping=?, /, **kwargs", new_dict, "dict_of"},
    {"__init__", "self, mapping=?, /, **kwargs", init_dict, "dict_update"},
    {"__reversed__", "self, /", reversed_dict},
    {"clear", "self, /", clear_dict},
    {"copy", "self, /", copy_dict},
    {"fromkeys", "cls, iterable, value=None, /", in_python, "dict_fromkeys"},
    {"get", "self, key, default=None, /", get, "dict_get"},
    {"items", "self, /", view<DictPart::items>},
    {"keys", "self, /", view<DictPart::keys>},
    {"pop", "self, key, default=?, /", pop_dict, "dict_pop"},
    {"popitem", "self, /", popitem},
    {"setdefault", "self, key, default=None, /", setdefault, "dict_setdefault"},
    {"update", "self, mapping=?, /, **kwargs", update_dict, "dict_update"},
    {"values", "self, /", view<DictPart::values>},
};

} // namespace

void register_dict(Registry& registry)
{
    registry.methods(TypeName::dict, dict_entries);
}

} // namespace procession::core::program
