// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of `math` that take or give something else than one float; the rest is in math.py.
#include "core/program/library/arguments.h"
#include "core/program/library/math_errors.h"
#include "core/program/library/methods.h"
#include "core/program/values/number.h"
#include "core/program/values/tuple.h"

#include <algorithm>
#include <cmath>

namespace procession::core::program {

namespace {

using text::BigInteger;

/// The logarithm of a number, of any size if it is an int.
template <double (*logarithm)(double)>
bool take_logarithm(Call& call, Value value, double& result)
{
    if (is_integer(value)) {
        const BigInteger number = integer_of(value);
        if (number.is_zero() || number.is_negative()) {
            (void)domain_error(call);
            return false;
        }
        const std::size_t bits = number.bit_length();
        if (bits > 1000) {
            // 2**shift is taken out first.
            const std::size_t shift = bits - 64;
            result = logarithm(number.shifted_right(shift).to_double()) +
                     logarithm(2.0) * static_cast<double>(shift);
            return true;
        }
        result = logarithm(number.to_double());
        return true;
    }
    double number = 0;
    if (!take_float(call, value, number)) {
        return false;
    }
    if (number <= 0) {
        (void)domain_error(call);
        return false;
    }
    result = logarithm(number);
    return true;
}

double natural(double x)
{
    return std::log(x);
}

double binary_logarithm(double x)
{
    return std::log2(x);
}

double decimal_logarithm(double x)
{
    return std::log10(x);
}

Ref log(Call& call)
{
    double number = 0;
    double base = 0;
    if (!take_logarithm<natural>(call, call[0], number)) {
        return call.raised();
    }
    if (call[1].is_unbound()) {
        return call.heap().floating(number);
    }
    if (!take_logarithm<natural>(call, call[1], base)) {
        return call.raised();
    }
    if (base == 0) {
        return call.raise(TypeName::ZeroDivisionError, "float division by zero");
    }
    return call.heap().floating(number / base);
}

Ref log2(Call& call)
{
    double result = 0;
    return take_logarithm<binary_logarithm>(call, call[0], result) ? call.heap().floating(result)
                                                                   : call.raised();
}

Ref log10(Call& call)
{
    double result = 0;
    return take_logarithm<decimal_logarithm>(call, call[0], result) ? call.heap().floating(result)
                                                                    : call.raised();
}

bool take_two(Call& call, double& x, double& y)
{
    return take_float(call, call[0], x) && take_float(call, call[1], y);
}

Ref real_power(Call& call)
{
    double x = 0;
    double y = 0;
    if (!take_two(call, x, y)) {
        return call.raised();
    }
    const double result = std::pow(x, y);
    if (std::isfinite(x) && std::isfinite(y) && !std::isfinite(result)) {
        return std::isnan(result) || x == 0 ? domain_error(call) : range_error(call);
    }
    return call.heap().floating(result);
}

Ref fmod(Call& call)
{
    double x = 0;
    double y = 0;
    if (!take_two(call, x, y)) {
        return call.raised();
    }
    const double result = std::fmod(x, y);
    return std::isnan(result) && !std::isnan(x) && !std::isnan(y) ? domain_error(call)
                                                                  : call.heap().floating(result);
}

Ref remainder(Call& call)
{
    double x = 0;
    double y = 0;
    if (!take_two(call, x, y)) {
        return call.raised();
    }
    const double result = std::remainder(x, y);
    return std::isnan(result) && !std::isnan(x) && !std::isnan(y) ? domain_error(call)
                                                                  : call.heap().floating(result);
}

double angle(double y, double x)
{
    return std::atan2(y, x);
}

double with_sign(double x, double y)
{
    return std::copysign(x, y);
}

double distance(double x, double y)
{
    return std::hypot(x, y);
}

double neighbour(double x, double y)
{
    return std::nextafter(x, y);
}

template <double (*function)(double, double)>
Ref of_two(Call& call)
{
    double x = 0;
    double y = 0;
    return take_two(call, x, y) ? call.heap().floating(function(x, y)) : call.raised();
}

/// A whole number from a real one, by floor, ceil or trunc.
template <double (*rounded)(double)>
Ref whole(Call& call)
{
    if (is_programs_own(call[0]) && !float_of(call[0]) && !is_integer(call[0])) {
        return call.go_slow();
    }
    if (is_integer(call[0])) {
        return call.heap().integer(integer_of(call[0]));
    }
    double number = 0;
    if (!take_float(call, call[0], number)) {
        return call.raised();
    }
    if (!std::isfinite(number)) {
        return call.raise(std::isnan(number) ? TypeName::ValueError : TypeName::OverflowError,
                          std::isnan(number) ? "cannot convert float NaN to integer"
                                             : "cannot convert float infinity to integer");
    }
    return call.heap().integer(BigInteger::from_double(rounded(number)));
}

double up(double x)
{
    return std::ceil(x);
}

double down(double x)
{
    return std::floor(x);
}

Ref frexp(Call& call)
{
    double x = 0;
    if (!take_float(call, call[0], x)) {
        return call.raised();
    }
    int exponent = 0;
    const Ref fraction = call.heap().floating(std::isfinite(x) ? std::frexp(x, &exponent) : x);
    const Value values[] = {fraction, Value::small(exponent)};
    return make_tuple(call.heap(), values);
}

Ref ldexp(Call& call)
{
    double x = 0;
    if (!take_float(call, call[0], x)) {
        return call.raised();
    }
    if (!is_integer(call[1])) {
        return call.raise(TypeName::TypeError, "Expected an int as second argument to ldexp.");
    }
    std::int64_t power = 0;
    (void)take_index(call, call[1], power, true);
    const auto bounded = static_cast<int>(std::clamp<std::int64_t>(power, -100000, 100000));
    const double result = std::ldexp(x, bounded);
    return std::isinf(result) && std::isfinite(x) ? range_error(call)
                                                  : call.heap().floating(result);
}

Ref modf(Call& call)
{
    double x = 0;
    if (!take_float(call, call[0], x)) {
        return call.raised();
    }
    double integral = 0;
    const double fraction = std::modf(x, &integral);
    const Ref parts[] = {call.heap().floating(fraction), call.heap().floating(integral)};
    const Value values[] = {parts[0], parts[1]};
    return make_tuple(call.heap(), values);
}

template <bool (*test)(double)>
Ref is_kind(Call& call)
{
    double x = 0;
    return take_float(call, call[0], x) ? Ref::boolean(test(x)) : call.raised();
}

bool finite(double x)
{
    return std::isfinite(x);
}

bool infinite(double x)
{
    return std::isinf(x);
}

bool not_a_number(double x)
{
    return std::isnan(x);
}

/// gcd of two ints.
Ref gcd_of_two(Call& call)
{
    return call.heap().integer(BigInteger::gcd(integer_of(call[0]), integer_of(call[1])));
}

Ref square_root(Call& call)
{
    return call.heap().integer(integer_of(call[0]).square_root());
}

constexpr NativeEntry math_entries[] = {
    {"_gcd", "x, y, /", gcd_of_two},
    {"_square_root", "n, /", square_root},
    {"atan2", "y, x, /", of_two<angle>},
    {"ceil", "x, /", whole<up>, "math_ceil"},
    {"copysign", "x, y, /", of_two<with_sign>},
    {"floor", "x, /", whole<down>, "math_floor"},
    {"fmod", "x, y, /", fmod},
    {"frexp", "x, /", frexp},
    {"_hypot", "x, y, /", of_two<distance>},
    {"isfinite", "x, /", is_kind<finite>},
    {"isinf", "x, /", is_kind<infinite>},
    {"isnan", "x, /", is_kind<not_a_number>},
    {"ldexp", "x, i, /", ldexp},
    {"log", "x, base=?, /", log},
    {"log10", "x, /", log10},
    {"log2", "x, /", log2},
    {"modf", "x, /", modf},
    {"nextafter", "x, y, /", of_two<neighbour>},
    {"pow", "x, y, /", real_power},
    {"remainder", "x, y, /", remainder},
};

} // namespace

void register_math(Registry& registry)
{
    registry.module("math", math_entries);
}

} // namespace procession::core::program
