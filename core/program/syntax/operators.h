// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace procession::core::program::syntax {

/// What happens to a name, attribute, subscript, list or tuple.
enum class Context : std::uint8_t { load, store, del };

enum class BinaryOperator : std::uint8_t {
    add,
    subtract,
    multiply,
    matrix_multiply,
    divide,
    floor_divide,
    modulo,
    power,
    left_shift,
    right_shift,
    bit_or,
    bit_xor,
    bit_and,
};

enum class UnaryOperator : std::uint8_t { plus, minus, invert, not_ };

enum class ComparisonOperator : std::uint8_t {
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    is,
    is_not,
    in,
    not_in,
};

} // namespace procession::core::program::syntax
