// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/native.h"

#include <string_view>

/// Values into text by a format. What gives a Ref gives the text; unbound if it has raised,
/// Value::slow() if Python code is needed.
namespace procession::core::program {

struct Str;

/// format(value, spec) of f-strings. The slow way is format_value of _fallback_text(value, spec).
[[nodiscard]] Ref format_value(Heap& heap, Value value, std::string_view spec);

/// pattern % arguments, of str. The slow way is percent of _fallback_text(pattern, arguments).
[[nodiscard]] Ref percent(Heap& heap, Value pattern, Value arguments);

/// pattern.format(*args, **kwargs) with args and kwargs as arguments 1 and 2 of the call.
[[nodiscard]] Ref formatted(Call& call, const Str& pattern);

} // namespace procession::core::program
