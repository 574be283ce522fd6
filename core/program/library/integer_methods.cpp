// SPDX-License-Identifier: GPL-3.0-or-later
// int and bool.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/text/float_text.h"
#include "core/program/text/integer_text.h"
#include "core/program/text/quote.h"
#include "core/program/values/number.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace procession::core::program {

namespace {

using text::BigInteger;

Ref from_float(Call& call, double number)
{
    if (std::isnan(number)) {
        return call.raise(TypeName::ValueError, "cannot convert float NaN to integer");
    }
    if (std::isinf(number)) {
        return call.raise(TypeName::OverflowError, "cannot convert float infinity to integer");
    }
    return call.heap().integer(BigInteger::from_double(number));
}

/// The digits of a str, bytes or bytearray and how the value is shown; false if it is neither.
bool take_digits(Value value, std::string_view& digits, std::string& shown)
{
    if (const Str* const text = str_argument(value)) {
        digits = text->view();
        shown = text::string_repr(digits);
        return true;
    }
    if (const auto bytes = bytes_argument(value)) {
        digits = *bytes;
        shown = text::bytes_repr(digits);
        return true;
    }
    return false;
}

Ref with_base(Call& call)
{
    std::int64_t base = 10;
    if (call[1].is_unbound()) {
        return call.raise(TypeName::TypeError, "int() missing string argument");
    }
    if (!take_index(call, call[2], base, true)) {
        return call.raised();
    }
    if (base != 0 && (base < 2 || base > 36)) {
        return call.raise(TypeName::ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    std::string_view digits;
    std::string shown;
    if (!take_digits(call[1], digits, shown)) {
        return call.raise(TypeName::TypeError, "int() can't convert non-string with explicit base");
    }
    const auto number = text::parse_integer(digits, static_cast<int>(base), shown);
    return number ? call.heap().integer(*number) : call.raise(number.complaint());
}

Ref new_integer(Call& call)
{
    if (!call[2].is_unbound()) {
        return with_base(call);
    }
    const Value value = call[1];
    if (value.is_unbound()) {
        return call.heap().integer(0);
    }
    if (is_programs_own(value)) {
        return call.go_slow();
    }
    if (is_integer(value)) {
        return call.heap().integer(integer_of(value));
    }
    if (const auto number = float_of(value)) {
        return from_float(call, *number);
    }
    std::string_view digits;
    std::string shown;
    if (!take_digits(value, digits, shown)) {
        return call.raise(TypeName::TypeError,
                          fmt::format("int() argument must be a string, a bytes-like object or a "
                                      "real number, not '{}'",
                                      type_name(call, value)));
    }
    const auto number = text::parse_integer(digits, 10, shown);
    return number ? call.heap().integer(*number) : call.raise(number.complaint());
}

Ref new_boolean(Call& call)
{
    return call[1].is_unbound() ? Ref::boolean(false) : passed_on(call, truth(call[1]));
}

Ref same_integer(Call& call)
{
    return call.heap().integer(integer_of(call[0]));
}

Ref zero_integer(Call& call)
{
    return call.heap().integer(0);
}

Ref one(Call& call)
{
    return call.heap().integer(1);
}

Ref bit_length(Call& call)
{
    return call.heap().integer(static_cast<std::int64_t>(integer_of(call[0]).bit_length()));
}

Ref bit_count(Call& call)
{
    return call.heap().integer(static_cast<std::int64_t>(integer_of(call[0]).bit_count()));
}

Ref integer_ratio(Call& call)
{
    const Ref number = same_integer(call);
    const Value values[] = {number, Value::small(1)};
    return make_tuple(call.heap(), values);
}

/// Whether the byte order is 'little'; false also if it is neither, having raised.
bool take_order(Call& call, Value value, bool& little)
{
    const Str* const order = str_argument(value);
    if (order == nullptr && !value.is_unbound()) {
        (void)call.raise(TypeName::TypeError,
                         fmt::format("{}() argument 'byteorder' must be str, not {}", call.name(),
                                     type_name(call, value)));
        return false;
    }
    const std::string_view text = order == nullptr ? "big" : order->view();
    little = text == "little";
    if (!little && text != "big") {
        (void)call.raise(TypeName::ValueError, "byteorder must be either 'little' or 'big'");
        return false;
    }
    return true;
}

Ref to_bytes(Call& call)
{
    std::int64_t length = 1;
    bool little = false;
    if ((!call[1].is_unbound() && !take_index(call, call[1], length)) ||
        !take_order(call, call[2], little)) {
        return call.raised();
    }
    if (length < 0) {
        return call.raise(TypeName::ValueError, "length argument must be non-negative");
    }
    const bool is_signed = truth(call[3]) == Truth::yes;
    const BigInteger number = integer_of(call[0]);
    if (number.is_negative() && !is_signed) {
        return call.raise(TypeName::OverflowError, "can't convert negative int to unsigned");
    }
    const auto size = static_cast<std::size_t>(length);
    if (!call.heap().has_room(size)) {
        return call.raise_memory();
    }
    const bool negative = number.is_negative();
    const std::size_t bits =
        (negative ? number.complement() : number).bit_length() + (is_signed ? 1 : 0);
    if ((bits > size * 8) && !(number.is_zero() && size == 0)) {
        return call.raise(TypeName::OverflowError, "int too big to convert");
    }
    const BigInteger shown = negative ? BigInteger(1).shifted_left(size * 8) + number : number;
    const std::string magnitude = shown.magnitude_bytes();
    std::string bytes = std::string(size - magnitude.size(), '\0') + magnitude;
    if (little) {
        std::reverse(bytes.begin(), bytes.end());
    }
    return bytes_result(call, bytes);
}

Ref from_bytes(Call& call)
{
    bool little = false;
    if (!take_order(call, call[2], little)) {
        return call.raised();
    }
    const auto given = bytes_argument(call[1]);
    if (!given) {
        return call.go_slow();
    }
    std::string bytes(*given);
    if (little) {
        std::reverse(bytes.begin(), bytes.end());
    }
    BigInteger number = BigInteger::from_bytes(bytes);
    const bool is_signed = truth(call[3]) == Truth::yes;
    if (is_signed && !bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0x80) != 0) {
        number = number - BigInteger(1).shifted_left(bytes.size() * 8);
    }
    return call.heap().integer(number);
}

constexpr NativeEntry integer_entries[] = {
    {"__new__", "cls, x=?, /, base=?", new_integer, "integer_of"},
    {"__ceil__", "self, /", same_integer},
    {"__floor__", "self, /", same_integer},
    {"__index__", "self, /", same_integer},
    {"__int__", "self, /", same_integer},
    {"__trunc__", "self, /", same_integer},
    {"as_integer_ratio", "self, /", integer_ratio},
    {"bit_count", "self, /", bit_count},
    {"bit_length", "self, /", bit_length},
    {"conjugate", "self, /", same_integer},
    {"from_bytes", "cls, bytes, byteorder=?, *, signed=False", from_bytes, "integer_from_bytes"},
    {"to_bytes", "self, length=?, byteorder=?, *, signed=False", to_bytes},
};
constexpr NativeEntry boolean_entries[] = {
    {"__new__", "cls, x=?, /", new_boolean, "boolean_of"},
};
constexpr NativeEntry integer_getters[] = {
    {"denominator", "self", one},
    {"imag", "self", zero_integer},
    {"numerator", "self", same_integer},
    {"real", "self", same_integer},
};

} // namespace

void register_integer(Registry& registry)
{
    registry.methods(TypeName::int_, integer_entries);
    registry.methods(TypeName::bool_, boolean_entries);
    for (const NativeEntry& getter : integer_getters) {
        registry.getter(TypeName::int_, getter);
    }
}

} // namespace procession::core::program
