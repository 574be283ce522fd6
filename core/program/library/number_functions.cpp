// SPDX-License-Identifier: GPL-3.0-or-later
// Builtin functions about numbers: abs, bin, chr, divmod, hex, oct, ord, pow, round.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/library/rounding.h"
#include "core/program/text/utf8.h"
#include "core/program/values/number.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

#include <cmath>

namespace procession::core::program {

namespace {

using text::BigInteger;

Ref absolute(Call& call)
{
    const Value value = call[0];
    if (is_programs_own(value)) {
        return call.go_slow();
    }
    if (is_integer(value)) {
        return call.heap().integer(integer_of(value).absolute());
    }
    if (const auto number = float_of(value)) {
        return call.heap().floating(std::fabs(*number));
    }
    return call.raise(TypeName::TypeError,
                      fmt::format("bad operand type for abs(): '{}'", type_name(call, value)));
}

/// bin, hex and oct.
Ref with_prefix(Call& call, std::string_view prefix, int base)
{
    if (is_programs_own(call[0]) && !is_integer(call[0])) {
        return call.go_slow();
    }
    if (!is_integer(call[0])) {
        std::int64_t unused = 0;
        (void)take_index(call, call[0], unused);
        return call.raised();
    }
    const BigInteger number = integer_of(call[0]);
    return text_result(call, (number.is_negative() ? "-" : "") + std::string(prefix) +
                                 number.absolute().digits(base));
}

Ref bin(Call& call)
{
    return with_prefix(call, "0b", 2);
}

Ref hex(Call& call)
{
    return with_prefix(call, "0x", 16);
}

Ref oct(Call& call)
{
    return with_prefix(call, "0o", 8);
}

Ref chr(Call& call)
{
    if (is_programs_own(call[0]) && !is_integer(call[0])) {
        return call.go_slow();
    }
    std::int64_t point = 0;
    if (!take_index(call, call[0], point)) {
        return call.raised();
    }
    if (point < 0 || point > 0x10FFFF) {
        return call.raise(TypeName::ValueError, "chr() arg not in range(0x110000)");
    }
    std::string character;
    text::append_point(character, static_cast<char32_t>(point));
    return call.heap().str(character);
}

Ref ord(Call& call)
{
    std::size_t size = 0;
    if (const Str* const text = str_argument(call[0])) {
        if (text->points == 1) {
            std::size_t at = 0;
            return call.heap().integer(text::next_point(text->view(), at));
        }
        size = text->points;
    } else if (const auto bytes = bytes_argument(call[0])) {
        if (bytes->size() == 1) {
            return call.heap().integer(static_cast<unsigned char>((*bytes)[0]));
        }
        size = bytes->size();
    } else {
        return call.raise(TypeName::TypeError,
                          fmt::format("ord() expected string of length 1, but {} found",
                                      type_name(call, call[0])));
    }
    return call.raise(
        TypeName::TypeError,
        fmt::format("ord() expected a character, but string of length {} found", size));
}

Ref divmod(Call& call)
{
    const Value left = call[0];
    const Value right = call[1];
    const bool numbers =
        (is_integer(left) || float_of(left)) && (is_integer(right) || float_of(right));
    if (!numbers) {
        if (is_programs_own(left) || is_programs_own(right)) {
            return call.go_slow();
        }
        return call.raise(TypeName::TypeError,
                          fmt::format("unsupported operand type(s) for divmod(): '{}' and '{}'",
                                      type_name(call, left), type_name(call, right)));
    }
    if (truth(right) == Truth::no) {
        return call.raise(TypeName::ZeroDivisionError, is_integer(left) && is_integer(right)
                                                           ? "integer division or modulo by zero"
                                                           : "float divmod()");
    }
    const Ref quotient = binary(call.heap(), syntax::BinaryOperator::floor_divide, left, right);
    const Ref rest = binary(call.heap(), syntax::BinaryOperator::modulo, left, right);
    if (!quotient || !rest) {
        return call.raised();
    }
    const Value values[] = {quotient, rest};
    return make_tuple(call.heap(), values);
}

Ref raise_no_power(Call& call)
{
    const auto type = [&call](std::size_t i) { return type_name_of(call.heap(), call[i]); };
    const bool has_float = is<Float>(call[0]) || is<Float>(call[1]) || is<Float>(call[2]);
    return call.raise(
        TypeName::TypeError,
        has_float ? "pow() 3rd argument not allowed unless all arguments are integers"
                  : fmt::format("unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                                type(0), type(1), type(2)));
}

Ref pow_modulo(Call& call)
{
    bool is_wrong = false;
    for (const Value value : call.arguments()) {
        if (is_programs_own(value)) {
            return call.go_slow();
        }
        is_wrong = is_wrong || !is_integer(value);
    }
    if (is_wrong) {
        return raise_no_power(call);
    }
    BigInteger base = integer_of(call[0]);
    BigInteger exponent = integer_of(call[1]);
    const BigInteger modulus = integer_of(call[2]);
    if (modulus.is_zero()) {
        return call.raise(TypeName::ValueError, "pow() 3rd argument cannot be 0");
    }
    if (exponent.is_negative()) {
        const auto inverse = BigInteger::inverse(base, modulus);
        if (!inverse) {
            return call.raise(TypeName::ValueError, "base is not invertible for the given modulus");
        }
        base = *inverse;
        exponent = exponent.negated();
    }
    return call.heap().integer(BigInteger::power_modulo(base, exponent, modulus));
}

Ref pow(Call& call)
{
    if (!call[2].is_none()) {
        return pow_modulo(call);
    }
    return passed_on(call, binary(call.heap(), syntax::BinaryOperator::power, call[0], call[1]));
}

Ref round(Call& call)
{
    const Value number = call[0];
    const auto real = float_of(number);
    if (is_programs_own(number) || (!real && !is_integer(number))) {
        return call.go_slow(); // __round__, or that there is none
    }
    if (call[1].is_none()) {
        return real ? rounded_to_integer(call, *real) : call.heap().integer(integer_of(number));
    }
    std::int64_t digits = 0;
    if (!take_index(call, call[1], digits, true)) {
        return call.raised();
    }
    return real ? rounded(call, *real, digits) : rounded(call, integer_of(number), digits);
}

constexpr NativeEntry numeric_entries[] = {
    {"abs", "x, /", absolute, "absolute"},
    {"bin", "number, /", bin, "bin_of"},
    {"chr", "i, /", chr, "chr_of"},
    {"divmod", "x, y, /", divmod, "divmod_of"},
    {"hex", "number, /", hex, "hex_of"},
    {"oct", "number, /", oct, "oct_of"},
    {"ord", "c, /", ord},
    {"pow", "base, exp, mod=None", pow, "power_of"},
    {"round", "number, ndigits=None", round, "round_of"},
};

} // namespace

void register_numbers(Registry& registry)
{
    registry.builtins(numeric_entries);
}

} // namespace procession::core::program
