// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/keys.h"

#include "core/program/values/exception.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

namespace procession::core::program {

AnySet& self_set(Call& call)
{
    return *try_as_set(content_of(call[0]));
}

bool find_key(Call& call, const Table& table, Value key, KeyPlace& found)
{
    const Hashed hashed = hash_of(key);
    if (hashed.of == Hashed::Of::unhashable) {
        (void)call.raise(TypeName::TypeError,
                         fmt::format("unhashable type: '{}'", type_name(call, hashed.culprit)));
        return false;
    }
    if (hashed.of == Hashed::Of::python) {
        (void)call.go_slow();
        return false;
    }
    const Table::Place place = table.find(key, hashed.hash);
    if (place.found == Found::python) {
        (void)call.go_slow();
        return false;
    }
    found.hash = hashed.hash;
    found.place = place.found == Found::yes ? place.place : Table::npos;
    return true;
}

bool put_key(Call& call, Table& table, Value key, Value value)
{
    KeyPlace found;
    if (!find_key(call, table, key, found)) {
        return false;
    }
    if (!found.is_there()) {
        table.add(call.heap(), key, found.hash, value);
    } else if (!value.is_unbound()) {
        table.put(found.place, value);
    }
    return true;
}

Ref raise_key_error(Call& call, Value key)
{
    const Value arguments[] = {key};
    return call.heap().raise(
        make_exception(call.heap(), call.heap().type(TypeName::KeyError), arguments));
}

} // namespace procession::core::program
