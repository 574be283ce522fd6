// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of `math` from one float to another. NaN goes through; what has no value is a
// ValueError, what is too large an OverflowError, as in CPython.
#include "core/program/library/arguments.h"
#include "core/program/library/math_errors.h"
#include "core/program/library/methods.h"

#include <cmath>
#include <numbers>

namespace procession::core::program {

namespace {

using RealFunction = double (*)(double);

/// A value for a finite argument that is not a number has no value there; one that is infinite is
/// too large for `can_overflow`, and a pole otherwise.
Ref checked(Call& call, double argument, double result, bool can_overflow)
{
    if (std::isnan(result) && !std::isnan(argument)) {
        return domain_error(call);
    }
    if (std::isinf(result) && std::isfinite(argument)) {
        return can_overflow ? range_error(call) : domain_error(call);
    }
    return call.heap().floating(result);
}

template <RealFunction function, bool can_overflow>
Ref real(Call& call)
{
    double x = 0;
    return take_float(call, call[0], x) ? checked(call, x, function(x), can_overflow)
                                        : call.raised();
}

double gamma_of(double x)
{
    // At 0 and the negative whole numbers there is none.
    return x <= 0 && std::floor(x) == x ? std::nan("") : std::tgamma(x);
}

double degrees_of(double x)
{
    return x * (180.0 / std::numbers::pi);
}

double radians_of(double x)
{
    return x * (std::numbers::pi / 180.0);
}

double ulp_of(double x)
{
    if (!std::isfinite(x)) {
        return std::fabs(x);
    }
    const double above = std::nextafter(std::fabs(x), INFINITY);
    return std::isinf(above) ? std::fabs(x) - std::nextafter(std::fabs(x), 0.0)
                             : above - std::fabs(x);
}

// The standard functions are overloaded: these take and give double.
#define PROCESSION_REAL(name)                                                                      \
    double name##_(double x)                                                                       \
    {                                                                                              \
        return std::name(x);                                                                       \
    }
PROCESSION_REAL(acos)
PROCESSION_REAL(acosh)
PROCESSION_REAL(asin)
PROCESSION_REAL(asinh)
PROCESSION_REAL(atan)
PROCESSION_REAL(atanh)
PROCESSION_REAL(cbrt)
PROCESSION_REAL(cos)
PROCESSION_REAL(cosh)
PROCESSION_REAL(erf)
PROCESSION_REAL(erfc)
PROCESSION_REAL(exp)
PROCESSION_REAL(exp2)
PROCESSION_REAL(expm1)
PROCESSION_REAL(fabs)
PROCESSION_REAL(lgamma)
PROCESSION_REAL(log1p)
PROCESSION_REAL(sin)
PROCESSION_REAL(sinh)
PROCESSION_REAL(sqrt)
PROCESSION_REAL(tan)
PROCESSION_REAL(tanh)
#undef PROCESSION_REAL

constexpr NativeEntry real_functions[] = {
    {"acos", "x, /", real<acos_, false>},    {"acosh", "x, /", real<acosh_, false>},
    {"asin", "x, /", real<asin_, false>},    {"asinh", "x, /", real<asinh_, false>},
    {"atan", "x, /", real<atan_, false>},    {"atanh", "x, /", real<atanh_, false>},
    {"cbrt", "x, /", real<cbrt_, false>},    {"cos", "x, /", real<cos_, false>},
    {"cosh", "x, /", real<cosh_, true>},     {"degrees", "x, /", real<degrees_of, true>},
    {"erf", "x, /", real<erf_, false>},      {"erfc", "x, /", real<erfc_, false>},
    {"exp", "x, /", real<exp_, true>},       {"exp2", "x, /", real<exp2_, true>},
    {"expm1", "x, /", real<expm1_, true>},   {"fabs", "x, /", real<fabs_, false>},
    {"gamma", "x, /", real<gamma_of, true>}, {"lgamma", "x, /", real<lgamma_, false>},
    {"log1p", "x, /", real<log1p_, false>},  {"radians", "x, /", real<radians_of, false>},
    {"sin", "x, /", real<sin_, false>},      {"sinh", "x, /", real<sinh_, true>},
    {"sqrt", "x, /", real<sqrt_, false>},    {"tan", "x, /", real<tan_, false>},
    {"tanh", "x, /", real<tanh_, false>},    {"ulp", "x, /", real<ulp_of, true>},
};

} // namespace

void register_math_functions(Registry& registry)
{
    registry.module("math", real_functions);
    registry.constant("math", "e", std::numbers::e);
    registry.constant("math", "inf", INFINITY);
    registry.constant("math", "nan", std::nan(""));
    registry.constant("math", "pi", std::numbers::pi);
    registry.constant("math", "tau", 2 * std::numbers::pi);
}

} // namespace procession::core::program
