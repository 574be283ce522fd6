// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/instance.h"
#include "core/program/values/native.h"
#include "core/program/values/operations.h"
#include "core/program/values/str.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What native functions have in common: reading arguments with CPython's complaints. A function
/// that gives false or nothing has raised; then `return call.raised()`.
namespace procession::core::program {

/// "'float'" and the like: the name of a value's type.
[[nodiscard]] std::string_view type_name(const Call& call, Value value);

/// An int, or TypeError: 'float' object cannot be interpreted as an integer. One that does not fit
/// is an OverflowError, or with `clamp` the nearest that does.
[[nodiscard]] bool take_index(Call& call, Value value, std::int64_t& number, bool clamp = false);

/// A real number as a float, or TypeError: must be real number, not str.
[[nodiscard]] bool take_float(Call& call, Value value, double& number);

/// Start and end of a part of a sequence of `size` items, as find() and index() take them.
[[nodiscard]] bool take_part(Call& call, Value start, Value end, std::size_t size,
                             std::size_t& from, std::size_t& to);

/// The text of a str argument (also of a class derived from str), null if it is none.
[[nodiscard]] inline const Str* str_argument(Value value)
{
    return content_as<Str>(value);
}
/// The bytes of bytes or bytearray, none if it is something else.
[[nodiscard]] std::optional<std::string_view> bytes_argument(Value value);

/// A new str, MemoryError if it is too large.
[[nodiscard]] Ref text_result(Call& call, std::string_view text);
[[nodiscard]] Ref bytes_result(Call& call, std::string_view bytes);

/// What an operation gave: it goes the slow way if the operation needs Python code.
[[nodiscard]] Ref passed_on(Call& call, Ref result);
[[nodiscard]] Ref passed_on(Call& call, Truth truth);

/// An object of a class of the program, whose special methods are Python code.
[[nodiscard]] bool is_programs_own(Value value);

/// Whether it is of a built-in type that nothing can be taken from in turn (a number, None, a
/// function …).
[[nodiscard]] bool is_never_iterable(Value value);

/// A native function that is always the fallback of its entry: what is written in the teaching
/// language altogether.
[[nodiscard]] Ref in_python(Call& call);

/// All items of an iterable, each held. False if it has raised or its items need Python code: then
/// argument number `index` is collected; where CPython makes a list of it at once, it is asked for
/// its length first.
[[nodiscard]] bool take_items(Call& call, std::size_t index, std::vector<Ref>& items,
                              bool asks_length = false);

} // namespace procession::core::program
