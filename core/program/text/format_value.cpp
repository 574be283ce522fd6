// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/float_text.h"
#include "core/program/text/format_spec.h"
#include "core/program/text/integer_text.h"
#include "core/program/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace procession::core::program::text {

namespace {

/// A number taken apart: what is grouped and padded with zeros, and what stands around it.
struct Parts {
    bool negative = false;
    std::string_view prefix; ///< 0x and the like
    std::string_view digits; ///< before the point
    std::string_view rest;   ///< point, fraction, exponent, percent sign
};

std::string repeated(std::string_view character, std::size_t count)
{
    std::string result;
    result.reserve(character.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        result += character;
    }
    return result;
}

/// Fills `text`, `size` characters long, up to the width.
std::string aligned(const std::string& text, std::size_t size, const FormatSpec& spec)
{
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(spec.width, 0));
    if (size >= width) {
        return text;
    }
    const std::size_t missing = width - size;
    const std::size_t left = spec.align == '<' ? 0 : spec.align == '^' ? missing / 2 : missing;
    return repeated(spec.fill, left) + text + repeated(spec.fill, missing - left);
}

/// Separators between groups, counted from the right; zeros in front up to `least` characters.
std::string grouped(std::string_view digits, std::size_t group, char separator, std::size_t least)
{
    std::string reversed;
    std::size_t in_group = 0;
    for (std::size_t i = 0; i < digits.size() || reversed.size() < least; ++i) {
        if (group != 0 && in_group == group) {
            reversed += separator;
            in_group = 0;
        }
        reversed += i < digits.size() ? digits[digits.size() - 1 - i] : '0';
        ++in_group;
    }
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

std::string laid_out(const Parts& parts, const FormatSpec& spec, std::size_t group)
{
    std::string sign;
    if (parts.negative) {
        sign = "-";
    } else if (spec.sign == '+' || spec.sign == ' ') {
        sign = std::string(1, spec.sign);
    }
    const std::string before = sign.append(parts.prefix);
    const std::size_t around = before.size() + parts.rest.size();
    const bool zeros = spec.fill == "0" && spec.align == '=';
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(spec.width, 0));
    const std::size_t least = zeros && width > around ? width - around : 0;
    std::string number =
        grouped(parts.digits, spec.grouping == 0 ? 0 : group, spec.grouping, least);
    number += parts.rest;
    if (spec.align != '=') {
        return aligned(before + number, before.size() + number.size(), spec);
    }
    FormatSpec inner = spec; // the padding goes between sign and digits
    inner.width -= static_cast<std::int64_t>(before.size());
    return before + aligned(number, number.size(), inner);
}

std::optional<Complaint> check_character(const FormatSpec& spec)
{
    if (spec.sign != 0) {
        return value_error("Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate) {
        return value_error("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    return std::nullopt;
}

Outcome<std::string> format_character(const BigInteger& value, const FormatSpec& spec)
{
    if (const auto complaint = check_character(spec)) {
        return *complaint;
    }
    const auto small = value.small();
    if (!small) {
        return overflow_error("Python int too large to convert to C long");
    }
    if (*small < 0 || *small > 0x10FFFF) {
        return overflow_error("%c arg not in range(0x110000)");
    }
    std::string text;
    append_point(text, static_cast<char32_t>(*small));
    FormatSpec left = spec;
    left.align = spec.align == '=' ? '>' : spec.align;
    return aligned(text, 1, left);
}

Outcome<std::string> format_digits(const BigInteger& value, const FormatSpec& spec)
{
    const int base = spec.type == 'b'                       ? 2
                     : spec.type == 'o'                     ? 8
                     : spec.type == 'x' || spec.type == 'X' ? 16
                                                            : 10;
    std::string digits;
    if (base == 10) {
        const Outcome<std::string> decimal = integer_repr(value.absolute());
        if (!decimal) {
            return decimal.complaint();
        }
        digits = *decimal;
    } else {
        digits = value.absolute().digits(base);
    }
    if (spec.type == 'X') {
        std::transform(digits.begin(), digits.end(), digits.begin(),
                       [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
    }
    std::string prefix;
    if (spec.alternate && base != 10) {
        prefix = {'0', static_cast<char>(spec.type)};
    }
    return laid_out({value.is_negative(), prefix, digits, {}}, spec, base == 10 ? 3 : 4);
}

} // namespace

Outcome<std::string> format_string(std::string_view value, const FormatSpec& spec,
                                   std::string_view type_name)
{
    if (spec.type != 's') {
        return unknown_format_code(spec.type, type_name);
    }
    if (spec.sign != 0) {
        return value_error(spec.sign == ' ' ? "Space not allowed in string format specifier"
                                            : "Sign not allowed in string format specifier");
    }
    if (spec.no_negative_zero) {
        return value_error("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec.alternate) {
        return value_error("Alternate form (#) not allowed in string format specifier");
    }
    if (spec.align == '=') {
        return value_error("'=' alignment not allowed in string format specifier");
    }
    if (spec.precision >= 0) {
        value = value.substr(0, offset_of_point(value, static_cast<std::size_t>(spec.precision)));
    }
    return aligned(std::string(value), count_points(value), spec);
}

Outcome<std::string> format_float(double value, const FormatSpec& spec, std::string_view type_name)
{
    FloatStyle style{.code = 'g', .precision = 6, .alternate = spec.alternate};
    if (spec.type == 0) {
        style.code = spec.precision < 0 ? 'r' : 'g';
        style.point_zero = true;
    } else if (std::u32string_view(U"eEfFgG").find(spec.type) != std::u32string_view::npos) {
        style.code = static_cast<char>(spec.type);
    } else if (spec.type == '%') {
        style.code = 'f';
        value *= 100;
    } else if (spec.type != 'n') {
        return unknown_format_code(spec.type, type_name);
    }
    if (spec.precision > std::numeric_limits<int>::max()) {
        return value_error("precision too big");
    }
    if (spec.precision >= 0) {
        style.precision = static_cast<int>(spec.precision);
    }
    std::string text = float_text(value, style);
    const bool negative = text[0] == '-';
    text.erase(0, negative ? 1 : 0);
    const bool zero =
        std::isfinite(value) && text.find_first_of("123456789") >= text.find_first_of("eE");
    text += spec.type == '%' ? "%" : "";
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view view = text;
    const bool minus = negative && !(spec.no_negative_zero && zero);
    return laid_out({minus, {}, view.substr(0, digits), view.substr(digits)}, spec, 3);
}

Outcome<std::string> format_integer(const BigInteger& value, const FormatSpec& spec,
                                    std::string_view type_name)
{
    const std::u32string_view integer_types = U"dbcoxXn";
    if (integer_types.find(spec.type) == integer_types.npos) {
        if (std::u32string_view(U"eEfFgG%").find(spec.type) == std::u32string_view::npos) {
            return unknown_format_code(spec.type, type_name);
        }
        const double number = value.to_double();
        if (std::isinf(number)) {
            return overflow_error("int too large to convert to float");
        }
        return format_float(number, spec, type_name);
    }
    if (spec.precision >= 0) {
        return value_error("Precision not allowed in integer format specifier");
    }
    if (spec.no_negative_zero) {
        return value_error("Negative zero coercion (z) not allowed in integer format specifier");
    }
    return spec.type == 'c' ? format_character(value, spec) : format_digits(value, spec);
}

} // namespace procession::core::program::text
