// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/library/arguments.h"

#include <span>

/// What list, tuple and others look for among their items.
namespace procession::core::program {

/// Where an item is: `yes` and its place, `no`, or that Python code must tell or has raised.
struct Sought {
    Truth how = Truth::no;
    std::size_t place = 0;
};
[[nodiscard]] Sought seek(Call& call, std::span<const Value> items, Value wanted, std::size_t from,
                          std::size_t to);

/// The method index(value, start, stop) with these as arguments 1 to 3.
[[nodiscard]] Ref index_in(Call& call, std::span<const Value> items, std::string_view type);
/// The method count(value).
[[nodiscard]] Ref count_in(Call& call, std::span<const Value> items);

} // namespace procession::core::program
