// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/rounding.h"

#include "core/program/text/float_text.h"

#include <cmath>

namespace procession::core::program {

namespace {

using text::BigInteger;

/// above / below, to the nearest integer, halves to even; below is positive.
BigInteger nearest(const BigInteger& above, const BigInteger& below)
{
    const BigInteger quotient = BigInteger::floor_divide(above, below);
    const BigInteger rest = above - quotient * below;
    const int half = rest.shifted_left(1).compare(below);
    return half > 0 || (half == 0 && quotient.is_odd()) ? quotient + BigInteger(1) : quotient;
}

} // namespace

Ref rounded_to_integer(Call& call, double number)
{
    if (!std::isfinite(number)) {
        return call.raise(std::isnan(number) ? TypeName::ValueError : TypeName::OverflowError,
                          std::isnan(number) ? "cannot convert float NaN to integer"
                                             : "cannot convert float infinity to integer");
    }
    const double down = std::floor(number);
    const double rest = number - down; // exact
    const bool up = rest > 0.5 || (rest == 0.5 && std::fmod(down, 2.0) != 0);
    return call.heap().integer(BigInteger::from_double(up ? down + 1 : down));
}

Ref rounded(Call& call, double number, std::int64_t digits)
{
    // Beyond these bounds no double has digits there, or none at all is left.
    if (!std::isfinite(number) || number == 0 || digits > 323) {
        return call.heap().floating(number);
    }
    if (digits < -308) {
        return call.heap().floating(0.0 * number);
    }
    double result = 0;
    if (digits >= 0) {
        result = *text::parse_float(
            text::float_text(number, {.code = 'f', .precision = static_cast<int>(digits)}));
    } else {
        const BigInteger scale =
            BigInteger::power(BigInteger(10), static_cast<std::uint64_t>(-digits));
        // Digits behind the point can only break a tie: doubling keeps that they are there.
        const double whole = std::floor(std::fabs(number));
        BigInteger above = BigInteger::from_double(whole).shifted_left(1);
        if (whole != std::fabs(number)) {
            above = above + BigInteger(1);
        }
        result = std::copysign((nearest(above, scale.shifted_left(1)) * scale).to_double(), number);
    }
    if (std::isinf(result)) {
        return call.raise(TypeName::OverflowError, "rounded value too large to represent");
    }
    return call.heap().floating(result);
}

Ref rounded(Call& call, const BigInteger& number, std::int64_t digits)
{
    if (digits >= 0) {
        return call.heap().integer(number);
    }
    // A number far below half of the unit is 0; no power of ten need be computed for that.
    if (static_cast<std::uint64_t>(-(digits + 1)) > number.bit_length()) {
        return call.heap().integer(0);
    }
    const BigInteger scale = BigInteger::power(BigInteger(10), static_cast<std::uint64_t>(-digits));
    return call.heap().integer(nearest(number, scale) * scale);
}

} // namespace procession::core::program
