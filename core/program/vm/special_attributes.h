// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"

#include <string_view>

/// Attributes that every object of a kind has and that are written down nowhere: `__class__`,
/// `__dict__`, a function's `__name__`, an exception's `args` …
namespace procession::core::program {

struct ExceptionState;
struct Generator;

/// Unbound if there is none of that name.
[[nodiscard]] Ref special_attribute(Heap& heap, Value object, std::string_view name);

enum class Stored : std::uint8_t { yes, no, raised };
/// Sets one of them; `no` if there is none of that name that could be set.
[[nodiscard]] Stored store_special_attribute(Heap& heap, Value object, std::string_view name,
                                             Value value);

/// Of an exception: args, __cause__, errno and the like; unbound if it has no such attribute.
[[nodiscard]] Ref exception_attribute(Heap& heap, const Instance& exception,
                                      const ExceptionState& state, std::string_view name);

/// Of a generator, coroutine or asynchronous generator: gi_running, cr_await …
[[nodiscard]] Ref generator_attribute(Heap& heap, const Generator& generator,
                                      std::string_view name);

} // namespace procession::core::program
