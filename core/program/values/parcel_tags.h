// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace procession::core::program {

/// What stands in front of each value in a parcel.
enum class ParcelTag : std::uint8_t {
    none,
    true_,
    false_,
    ellipsis,
    not_implemented,
    small,    ///< 8 bytes
    integer,  ///< decimal digits as text
    floating, ///< 8 bytes
    str,      ///< length, bytes
    bytes,
    byte_array,
    list, ///< count, values
    tuple,
    dict, ///< count, keys and values
    set,
    frozen_set,
    range, ///< three values
    slice,
    name,      ///< class or function: module, qualified name
    method,    ///< object, name
    instance,  ///< class, flags, content, attributes
    exception, ///< class, arguments, cause, context, attributes
    state,     ///< class, content, state for __setstate__
    call,      ///< callable, arguments: its result; then state or none
    again,     ///< number of an object that has been told already
};

class Heap;
class Ref;

/// What a loaded module has under a qualified name; unbound if it has none.
[[nodiscard]] Ref named_in_module(Heap& heap, std::string_view module, std::string_view qualname);

} // namespace procession::core::program
