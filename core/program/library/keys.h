// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/library/arguments.h"
#include "core/program/values/table.h"

/// Keys of dicts and sets. What gives false has raised (unhashable) or goes the slow way (a key
/// whose hash or equality is Python code): then `return call.raised()`.
namespace procession::core::program {

struct AnySet;

/// The set or frozenset whose method is called.
[[nodiscard]] AnySet& self_set(Call& call);

/// Where a key is and its hash.
struct KeyPlace {
    std::size_t place = Table::npos; ///< npos: it is not there
    std::int64_t hash = 0;
    [[nodiscard]] bool is_there() const { return place != Table::npos; }
};
[[nodiscard]] bool find_key(Call& call, const Table& table, Value key, KeyPlace& found);

/// Sets the value of a key; in a set `value` is unbound.
[[nodiscard]] bool put_key(Call& call, Table& table, Value key, Value value);

/// Raises KeyError(key).
Ref raise_key_error(Call& call, Value key);

} // namespace procession::core::program
