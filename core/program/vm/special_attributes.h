// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"

#include <string_view>

/// Attributes that every object of a kind has and that are written down nowhere: `__class__`,
/// `__dict__`, a function's `__name__`, an exception's `args` …
namespace procession::core::program {

/// Unbound if there is none of that name.
[[nodiscard]] Ref special_attribute(Heap& heap, Value object, std::string_view name);

enum class Stored : std::uint8_t { yes, no, raised };
/// Sets one of them; `no` if there is none of that name that could be set.
[[nodiscard]] Stored store_special_attribute(Heap& heap, Value object, std::string_view name,
                                             Value value);

} // namespace procession::core::program
