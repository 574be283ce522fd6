// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/arithmetic.h"
#include "core/program/values/number.h"

#include <bit>
#include <cmath>

namespace procession::core::program {
namespace {

using syntax::BinaryOperator;
using text::BigInteger;

/// Numbers beyond this take too long rather than too much memory.
constexpr std::size_t largest_number = std::size_t{1} << 27;

std::int64_t floor_quotient(std::int64_t left, std::int64_t right)
{
    const std::int64_t quotient = left / right;
    return quotient - (left % right != 0 && (left < 0) != (right < 0) ? 1 : 0);
}

std::int64_t floor_remainder(std::int64_t left, std::int64_t right)
{
    const std::int64_t remainder = left % right;
    return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder;
}

Ref divided_by_zero(Heap& heap, BinaryOperator op)
{
    return heap.raise(TypeName::ZeroDivisionError, op == BinaryOperator::divide ? "division by zero"
                                                   : op == BinaryOperator::modulo
                                                       ? "integer modulo by zero"
                                                       : "integer division or modulo by zero");
}

Ref integer_power(Heap& heap, const BigInteger& base, const BigInteger& exponent)
{
    if (exponent.is_negative()) {
        if (base.is_zero()) {
            return heap.raise(TypeName::ZeroDivisionError,
                              "0.0 cannot be raised to a negative power");
        }
        return float_arithmetic(heap, BinaryOperator::power, base.to_double(),
                                exponent.to_double());
    }
    const auto small = exponent.small();
    const auto tiny = base.small();
    if (tiny && (*tiny == 0 || *tiny == 1 || *tiny == -1)) {
        return heap.integer(exponent.is_zero() ? 1 : *tiny == -1 && !exponent.is_odd() ? 1 : *tiny);
    }
    if (!small) {
        return raise_memory(heap);
    }
    const std::size_t size = text::bytes_of_power(base, static_cast<std::uint64_t>(*small));
    if (size > largest_number || !heap.has_room(size)) {
        return raise_memory(heap);
    }
    return heap.integer(BigInteger::power(base, static_cast<std::uint64_t>(*small)));
}

Ref shift(Heap& heap, BinaryOperator op, const BigInteger& number, const BigInteger& count)
{
    if (count.is_negative()) {
        return heap.raise(TypeName::ValueError, "negative shift count");
    }
    const auto small = count.small();
    if (op == BinaryOperator::right_shift) {
        if (!small) {
            return heap.integer(number.is_negative() ? -1 : 0);
        }
        return heap.integer(number.shifted_right(static_cast<std::uint64_t>(*small)));
    }
    if (number.is_zero()) {
        return heap.integer(0);
    }
    if (!small) {
        return heap.raise(TypeName::OverflowError, "too many digits in integer");
    }
    const std::size_t size = number.bytes() + static_cast<std::size_t>(*small) / 8 + 1;
    if (size > largest_number || !heap.has_room(size)) {
        return raise_memory(heap);
    }
    return heap.integer(number.shifted_left(static_cast<std::uint64_t>(*small)));
}

Ref quotient(Heap& heap, const BigInteger& left, const BigInteger& right)
{
    if (const auto result = BigInteger::true_divide(left, right)) {
        return heap.floating(*result);
    }
    return heap.raise(TypeName::OverflowError, "integer division result too large for a float");
}

Ref large(Heap& heap, BinaryOperator op, const BigInteger& left, const BigInteger& right)
{
    switch (op) {
    case BinaryOperator::add:
        return heap.integer(left + right);
    case BinaryOperator::subtract:
        return heap.integer(left - right);
    case BinaryOperator::multiply:
        if (left.bytes() + right.bytes() > largest_number ||
            !heap.has_room(left.bytes() + right.bytes())) {
            return raise_memory(heap);
        }
        return heap.integer(left * right);
    case BinaryOperator::power:
        return integer_power(heap, left, right);
    case BinaryOperator::left_shift:
    case BinaryOperator::right_shift:
        return shift(heap, op, left, right);
    case BinaryOperator::bit_and:
        return heap.integer(left & right);
    case BinaryOperator::bit_or:
        return heap.integer(left | right);
    case BinaryOperator::bit_xor:
        return heap.integer(left ^ right);
    default:
        break;
    }
    if (op == BinaryOperator::matrix_multiply) {
        return Ref::adopt(Value::slow());
    }
    if (right.is_zero()) {
        return divided_by_zero(heap, op);
    }
    if (op == BinaryOperator::divide) {
        return quotient(heap, left, right);
    }
    return heap.integer(op == BinaryOperator::modulo ? BigInteger::modulo(left, right)
                                                     : BigInteger::floor_divide(left, right));
}

/// Operators on numbers that fit into 63 bits whose result does too; none otherwise.
std::optional<std::int64_t> small_result(BinaryOperator op, std::int64_t left, std::int64_t right)
{
    constexpr std::int64_t safe = std::int64_t{1} << 30;
    switch (op) {
    case BinaryOperator::add:
        return left + right;
    case BinaryOperator::subtract:
        return left - right;
    case BinaryOperator::multiply:
        if (left > -safe && left < safe && right > -safe && right < safe) {
            return left * right;
        }
        return std::nullopt;
    case BinaryOperator::floor_divide:
        return right == 0 ? std::nullopt : std::optional(floor_quotient(left, right));
    case BinaryOperator::modulo:
        return right == 0 ? std::nullopt : std::optional(floor_remainder(left, right));
    case BinaryOperator::bit_and:
        return left & right;
    case BinaryOperator::bit_or:
        return left | right;
    case BinaryOperator::bit_xor:
        return left ^ right;
    case BinaryOperator::right_shift:
        return right < 0 ? std::nullopt : std::optional(left >> std::min<std::int64_t>(right, 63));
    case BinaryOperator::left_shift:
        if (right >= 0 && right < 31 && left > -safe && left < safe) {
            return left * (std::int64_t{1} << right);
        }
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

Ref integer_arithmetic(Heap& heap, BinaryOperator op, Value left, Value right)
{
    const auto to_small = [](Value value) {
        return value.is_small() ? value : Value::small(value.is_true() ? 1 : 0);
    };
    if (!left.is_object() && !right.is_object()) {
        const bool is_logic = left.is_boolean() && right.is_boolean() &&
                              (op == BinaryOperator::bit_and || op == BinaryOperator::bit_or ||
                               op == BinaryOperator::bit_xor);
        const std::int64_t a = to_small(left).small();
        const std::int64_t b = to_small(right).small();
        if (const auto result = small_result(op, a, b)) {
            return is_logic ? Ref::boolean(*result != 0) : heap.integer(*result);
        }
        constexpr std::int64_t exact = std::int64_t{1} << 53;
        if (op == BinaryOperator::divide && b != 0 && std::abs(a) <= exact &&
            std::abs(b) <= exact) {
            return heap.floating(static_cast<double>(a) / static_cast<double>(b));
        }
    }
    return large(heap, op, integer_of(left), integer_of(right));
}

} // namespace procession::core::program
