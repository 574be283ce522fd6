// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/big_integer.h"
#include "core/program/values/heap.h"

#include <new>
#include <optional>

namespace procession::core::program {

/// An int that no Value holds by itself; never one that would.
struct Integer : Object {
    static constexpr Kind tag = Kind::integer;

    explicit Integer(const text::BigInteger& number) : Object(tag)
    {
        ::new (static_cast<void*>(storage)) text::BigInteger(number);
    }

    [[nodiscard]] const text::BigInteger& number() const
    {
        return *std::launder(reinterpret_cast<const text::BigInteger*>(storage));
    }

    template <class F>
    void references(F&&)
    {
    }
    void free_storage(Heap& heap);
    void copy_storage(Heap& heap, const Integer& original);

    alignas(text::BigInteger) std::byte storage[sizeof(text::BigInteger)];
};

struct Float : Object {
    static constexpr Kind tag = Kind::floating;

    explicit Float(double value) : Object(tag), number(value) {}

    double number;

    template <class F>
    void references(F&&)
    {
    }
};

/// int, bool or float itself: no instance of a class of the program.
[[nodiscard]] inline bool is_number(Value value)
{
    return value.is_small() || value.is_boolean() || is<Integer>(value) || is<Float>(value);
}
/// int or bool, of any size, also of an instance of a class derived from int.
[[nodiscard]] bool is_integer(Value value);
/// The number of such a value.
[[nodiscard]] text::BigInteger integer_of(Value value);
/// The same, if it fits into 64 bits.
[[nodiscard]] std::optional<std::int64_t> small_of(Value value);
/// A float's number, also of an instance of a class derived from float.
[[nodiscard]] std::optional<double> float_of(Value value);

} // namespace procession::core::program
