// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <cstdint>
#include <cstring>

namespace procession::core::program {

struct Object;

/// Anything that a program can compute, in 64 bits: a small int, None, a truth value and the like
/// at once, everything else as a pointer to an Object of the process's heap. A Value owns nothing
/// (whoever keeps one beyond a call keeps a Ref); copying it costs a register.
///
/// The lowest bit tells small ints (63 bits); otherwise the two lowest bits tell an immediate
/// (10) from a pointer (00).
class Value {
public:
    /// Unbound: no value at all.
    constexpr Value() = default;
    explicit Value(const Object* object) : bits_(reinterpret_cast<std::uintptr_t>(object))
    {
        assert(object != nullptr);
    }

    static constexpr std::int64_t smallest_small = -(std::int64_t{1} << 62);
    static constexpr std::int64_t largest_small = (std::int64_t{1} << 62) - 1;
    static constexpr bool fits_small(std::int64_t number)
    {
        return number >= smallest_small && number <= largest_small;
    }
    /// A number that fits. Others are heap.integer()'s.
    static constexpr Value small(std::int64_t number)
    {
        return from_bits(static_cast<std::uint64_t>(number) << 1 | 1);
    }
    static constexpr Value none() { return immediate(1); }
    static constexpr Value boolean(bool truth) { return immediate(truth ? 3 : 2); }
    static constexpr Value ellipsis() { return immediate(4); }
    static constexpr Value not_implemented() { return immediate(5); }
    /// Never a program's: what an operation gives that needs Python code (operations.h).
    static constexpr Value slow() { return immediate(6); }
    static constexpr Value from_bits(std::uint64_t bits)
    {
        Value value;
        value.bits_ = bits;
        return value;
    }

    constexpr bool is_small() const { return (bits_ & 1) != 0; }
    constexpr bool is_object() const { return (bits_ & 3) == 0; }
    constexpr bool is_unbound() const { return *this == Value(); }
    constexpr bool is_none() const { return *this == none(); }
    constexpr bool is_boolean() const { return (bits_ & ~std::uint64_t{8}) == (2u << 3 | 2u); }
    constexpr bool is_true() const { return *this == boolean(true); }
    constexpr bool is_false() const { return *this == boolean(false); }

    /// Of a small int.
    constexpr std::int64_t small() const { return static_cast<std::int64_t>(bits_) >> 1; }
    /// Of a pointer.
    Object* object() const { return reinterpret_cast<Object*>(static_cast<std::uintptr_t>(bits_)); }
    constexpr std::uint64_t bits() const { return bits_; }

    /// Identity: Python's `is`.
    friend constexpr bool operator==(Value, Value) = default;

private:
    static constexpr Value immediate(std::uint64_t number) { return from_bits(number << 3 | 2); }

    std::uint64_t bits_ = 2;
};

} // namespace procession::core::program
