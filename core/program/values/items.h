// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"
#include "core/program/values/table.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What items.cpp, which reads items, and store_items.cpp, which changes them, have in common.
namespace procession::core::program::items {

/// The answer of an operation that needs Python code.
[[nodiscard]] Ref slow();

/// What messages call a sequence.
struct SequenceNames {
    std::string_view indices; ///< "list indices must be integers or slices"
    std::string_view range;   ///< "list index out of range"
};

/// The place that an index means; false if it has raised.
[[nodiscard]] bool place_of(Heap& heap, Value index, std::size_t size, const SequenceNames& names,
                            std::size_t& place);
[[nodiscard]] bool has_index_method(Value index);

/// Where a key is in a dict: found, not there, or a result that says why not (raised, slow).
[[nodiscard]] Ref find_key(Heap& heap, const Dict& dict, Value key, Table::Place& place,
                           std::int64_t& hash_value);
Ref raise_key(Heap& heap, Value key);

/// A class of the program that has the method itself.
[[nodiscard]] bool needs_python(Value value, Name method);
Ref unsupported(Heap& heap, Value value, std::string_view what);

inline constexpr SequenceNames array_names{"bytearray indices must be integers or slices",
                                           "bytearray index out of range"};

} // namespace procession::core::program::items
