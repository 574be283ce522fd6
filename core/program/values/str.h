// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"

#include <bit>

namespace procession::core::program {

/// A str: UTF-8, half surrogates as three bytes each (text/utf8.h). Never changes, unless nobody
/// could tell (extend). Short ones live in their slot, long ones outside.
struct Str : Object {
    static constexpr Kind tag = Kind::str;
    static constexpr std::size_t largest_inside = 200;
    static constexpr std::uint8_t has_grown = 1; ///< flag: there is storage up to a power of two

    Str(std::uint32_t size_in_bytes, std::uint32_t size_in_points)
        : Object(tag), byte_count(size_in_bytes), points(size_in_points)
    {
    }

    std::uint32_t byte_count;
    std::uint32_t points;  ///< len()
    std::int64_t hash = 0; ///< 0 as long as nobody has asked

    [[nodiscard]] bool is_ascii() const { return byte_count == points; }
    [[nodiscard]] std::string_view view() const { return {data(), byte_count}; }
    [[nodiscard]] char* data() const
    {
        char* const tail = reinterpret_cast<char*>(const_cast<Str*>(this + 1));
        if (byte_count <= largest_inside) {
            return tail;
        }
        char* outside = nullptr;
        std::memcpy(&outside, tail, sizeof outside);
        return outside;
    }

    /// Bytes of its storage outside.
    [[nodiscard]] std::size_t capacity() const
    {
        return (flags & has_grown) != 0 ? std::bit_ceil(byte_count) : byte_count;
    }

    template <class F>
    void references(F&&)
    {
    }
    void free_storage(Heap& heap);
    void copy_storage(Heap& heap, const Str& original);
};

/// A str whose bytes the caller fills at once (well-formed, of so many code points).
[[nodiscard]] Owned<Str> make_str(Heap& heap, std::size_t bytes, std::size_t points);

/// Appends to a long str that only the caller holds, so that building a text piece by piece costs
/// time in its length; false if it must be done otherwise.
[[nodiscard]] bool extend(Heap& heap, Str& text, const Str& more);

/// The text of a str.
[[nodiscard]] inline std::string_view text_of(Value value)
{
    return as<Str>(value).view();
}

} // namespace procession::core::program
