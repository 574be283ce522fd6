// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/text/float_text.h"
#include "core/program/text/quote.h"
#include "core/program/values/number.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace procession::core::program {

namespace {

using text::BigInteger;

double self_number(const Call& call)
{
    return *float_of(call[0]);
}

Ref new_float(Call& call)
{
    const Value value = call[1];
    if (value.is_unbound()) {
        return call.heap().floating(0.0);
    }
    if (is_programs_own(value)) {
        return call.go_slow();
    }
    const Str* const text = str_argument(value);
    const auto bytes = bytes_argument(value);
    if (text != nullptr || bytes) {
        const std::string_view digits = text != nullptr ? text->view() : *bytes;
        const auto number = text::parse_float(digits);
        if (!number) {
            return call.raise(
                TypeName::ValueError,
                "could not convert string to float: " +
                    (text != nullptr ? text::string_repr(digits) : text::bytes_repr(digits)));
        }
        return call.heap().floating(*number);
    }
    if (!is_integer(value) && !float_of(value)) {
        return call.raise(
            TypeName::TypeError,
            fmt::format("float() argument must be a string or a real number, not '{}'",
                        type_name(call, value)));
    }
    double number = 0;
    return take_float(call, value, number) ? call.heap().floating(number) : call.raised();
}

Ref same_float(Call& call)
{
    return call.heap().floating(self_number(call));
}

Ref zero_float(Call& call)
{
    return call.heap().floating(0.0);
}

Ref is_integer_valued(Call& call)
{
    const double number = self_number(call);
    return Ref::boolean(std::isfinite(number) && std::floor(number) == number);
}

Ref hex(Call& call)
{
    return call.heap().str(text::float_hex(self_number(call)));
}

Ref fromhex(Call& call)
{
    const Str* const text = str_argument(call[1]);
    if (text == nullptr) {
        return call.raise(TypeName::TypeError, "bad argument type for built-in operation");
    }
    std::string digits(text->view());
    char* end = nullptr;
    if (digits.find_first_of("xX") == std::string::npos) {
        if (const auto named = text::parse_float(digits); named && !std::isfinite(*named)) {
            return call.heap().floating(*named);
        }
        digits.insert(digits.starts_with('-') || digits.starts_with('+') ? 1 : 0, "0x");
    }
    const double number = std::strtod(digits.c_str(), &end);
    if (end == digits.c_str() || *end != '\0') {
        return call.raise(TypeName::ValueError, "invalid hexadecimal floating-point string");
    }
    return call.heap().floating(number);
}

Ref float_ratio(Call& call)
{
    const double number = self_number(call);
    if (!std::isfinite(number)) {
        return call.raise(std::isnan(number) ? TypeName::ValueError : TypeName::OverflowError,
                          std::isnan(number) ? "cannot convert NaN to integer ratio"
                                             : "cannot convert Infinity to integer ratio");
    }
    int exponent = 0;
    double fraction = std::frexp(number, &exponent);
    while (fraction != std::floor(fraction)) {
        fraction *= 2;
        --exponent;
    }
    const BigInteger digits = BigInteger::from_double(fraction);
    const BigInteger scale =
        BigInteger(1).shifted_left(static_cast<std::uint64_t>(std::abs(exponent)));
    const Ref above = call.heap().integer(exponent > 0 ? digits * scale : digits);
    const Ref below = call.heap().integer(exponent > 0 ? BigInteger(1) : scale);
    const Value values[] = {above, below};
    return make_tuple(call.heap(), values);
}

double up(double number)
{
    return std::ceil(number);
}

double down(double number)
{
    return std::floor(number);
}

double towards_zero(double number)
{
    return std::trunc(number);
}

template <double (*rounded)(double)>
Ref to_integer(Call& call)
{
    const double number = self_number(call);
    if (!std::isfinite(number)) {
        return call.raise(std::isnan(number) ? TypeName::ValueError : TypeName::OverflowError,
                          std::isnan(number) ? "cannot convert float NaN to integer"
                                             : "cannot convert float infinity to integer");
    }
    return call.heap().integer(BigInteger::from_double(rounded(number)));
}

constexpr NativeEntry float_entries[] = {
    {"__new__", "cls, x=?, /", new_float, "float_of"},
    {"__ceil__", "self, /", to_integer<up>},
    {"__float__", "self, /", same_float},
    {"__floor__", "self, /", to_integer<down>},
    {"__int__", "self, /", to_integer<towards_zero>},
    {"__trunc__", "self, /", to_integer<towards_zero>},
    {"as_integer_ratio", "self, /", float_ratio},
    {"conjugate", "self, /", same_float},
    {"fromhex", "cls, string, /", fromhex},
    {"hex", "self, /", hex},
    {"is_integer", "self, /", is_integer_valued},
};
constexpr NativeEntry float_getters[] = {
    {"imag", "self", zero_float},
    {"real", "self", same_float},
};

} // namespace

void register_float(Registry& registry)
{
    registry.methods(TypeName::float_, float_entries);
    for (const NativeEntry& getter : float_getters) {
        registry.getter(TypeName::float_, getter);
    }
}

} // namespace procession::core::program
