// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/arithmetic.h"
#include "core/program/values/exception.h"

#include <cmath>

namespace procession::core::program {
namespace {

using syntax::BinaryOperator;

/// left % right with the sign of right.
double remainder_of(double left, double right)
{
    double result = std::fmod(left, right);
    if (result == 0) {
        return std::copysign(0.0, right);
    }
    if ((right < 0) != (result < 0)) {
        result += right;
    }
    return result;
}

double floored(double left, double right)
{
    const double rest = std::fmod(left, right);
    double quotient = (left - rest) / right;
    if (rest != 0 && (right < 0) != (rest < 0)) {
        quotient -= 1; // not by way of the other remainder: -1 // inf is -1
    }
    if (quotient == 0) {
        return std::copysign(0.0, left / right);
    }
    const double floor = std::floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
}

Ref float_power(Heap& heap, double base, double exponent)
{
    if (base == 0 && exponent < 0) {
        return heap.raise(TypeName::ZeroDivisionError, "0.0 cannot be raised to a negative power");
    }
    if (base < 0 && std::isfinite(base) && std::isfinite(exponent) &&
        exponent != std::floor(exponent)) {
        return heap.raise(TypeName::ValueError,
                          "negative number cannot be raised to a fractional power");
    }
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) {
        const Ref words = heap.str("Numerical result out of range");
        const Value args[] = {Value::small(34), words};
        return heap.raise(Ref(make_exception(heap, heap.type(TypeName::OverflowError), args)));
    }
    return heap.floating(result);
}

} // namespace

Ref float_arithmetic(Heap& heap, BinaryOperator op, double left, double right)
{
    switch (op) {
    case BinaryOperator::add:
        return heap.floating(left + right);
    case BinaryOperator::subtract:
        return heap.floating(left - right);
    case BinaryOperator::multiply:
        return heap.floating(left * right);
    case BinaryOperator::power:
        return float_power(heap, left, right);
    case BinaryOperator::divide:
        return right == 0 ? heap.raise(TypeName::ZeroDivisionError, "float division by zero")
                          : heap.floating(left / right);
    case BinaryOperator::floor_divide:
        return right == 0 ? heap.raise(TypeName::ZeroDivisionError, "float floor division by zero")
                          : heap.floating(floored(left, right));
    case BinaryOperator::modulo:
        return right == 0 ? heap.raise(TypeName::ZeroDivisionError, "float modulo")
                          : heap.floating(remainder_of(left, right));
    default:
        return Ref::adopt(Value::slow());
    }
}

} // namespace procession::core::program
