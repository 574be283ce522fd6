// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/float_text.h"

#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

namespace procession::core::program::text {

namespace {

/// Digits d and exponent x of a number 0.ddd * 10^x, without sign.
struct Decimal {
    std::string digits;
    int point = 0; ///< where the decimal point stands among the digits
};

std::string written(double value, std::chars_format format, int precision)
{
    // The longest double has 309 digits before the point.
    std::string buffer(static_cast<std::size_t>(precision < 0 ? 40 : precision + 330), '\0');
    char* const end = buffer.data() + buffer.size();
    const auto result = precision < 0 ? std::to_chars(buffer.data(), end, value, format)
                                      : std::to_chars(buffer.data(), end, value, format, precision);
    buffer.resize(static_cast<std::size_t>(result.ptr - buffer.data()));
    return buffer;
}

/// `precision` digits after the first, or as few as identify the number if negative.
Decimal significant(double value, int precision)
{
    const std::string text = written(value, std::chars_format::scientific, precision);
    const std::size_t e = text.find('e');
    Decimal result{text.substr(0, e), 0};
    std::erase(result.digits, '.');
    std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), text.data() + text.size(),
                    result.point);
    ++result.point;
    return result;
}

void strip_zeros(std::string& digits)
{
    digits.resize(digits.find_last_not_of('0') + 1);
}

std::string with_exponent(const Decimal& number, bool keep_point)
{
    std::string result(1, number.digits.empty() ? '0' : number.digits[0]);
    if (number.digits.size() > 1 || keep_point) {
        result += '.';
    }
    if (number.digits.size() > 1) {
        result.append(number.digits, 1);
    }
    const int exponent = number.point - 1;
    const std::string digits = std::to_string(exponent < 0 ? -exponent : exponent);
    result += exponent < 0 ? "e-" : "e+";
    return result.append(digits.size() < 2 ? 1 : 0, '0').append(digits);
}

std::string without_exponent(const Decimal& number, bool point_zero, bool keep_point)
{
    const int count = static_cast<int>(number.digits.size());
    std::string result;
    if (number.point <= 0) {
        result = "0." + std::string(static_cast<std::size_t>(-number.point), '0') + number.digits;
    } else if (count <= number.point) {
        result = number.digits + std::string(static_cast<std::size_t>(number.point - count), '0');
        result += point_zero ? ".0" : keep_point ? "." : "";
    } else {
        result = number.digits;
        result.insert(static_cast<std::size_t>(number.point), 1, '.');
    }
    return result;
}

std::string finite(double value, const FloatStyle& style, char code)
{
    if (code == 'f') {
        std::string result = written(value, std::chars_format::fixed, style.precision);
        return style.precision == 0 && style.alternate ? result + '.' : result;
    }
    if (code == 'e') {
        const Decimal number = significant(value, style.precision);
        return with_exponent(value == 0 ? Decimal{number.digits, 1} : number, style.alternate);
    }
    const int precision = std::max(style.precision, 1);
    Decimal number = significant(value, code == 'r' ? -1 : precision - 1);
    if (value == 0) {
        number.point = 1;
    }
    const int most = code == 'r' ? 16 : precision - (style.point_zero ? 1 : 0);
    const bool exponent = number.point <= -4 || number.point > most;
    if (!style.alternate) {
        strip_zeros(number.digits);
        if (number.digits.empty()) {
            number.digits = "0";
        }
    }
    return exponent ? with_exponent(number, style.alternate)
                    : without_exponent(number, style.point_zero, style.alternate);
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Spaces at both ends taken off, other decimal digits turned into 0 to 9, as float() does.
std::string plain_digits(std::string_view text)
{
    std::string result;
    for (const char32_t point : points_of(strip_spaces(text))) {
        const int digit = decimal_value(point);
        append_point(result, digit >= 0 ? static_cast<char32_t>('0' + digit) : point);
    }
    return result;
}

/// Underscores are allowed between digits only.
bool drop_between_digits(std::string& text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool between =
            i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
        if (text[i] == '_' && !between) {
            return false;
        }
    }
    std::erase(text, '_');
    return true;
}

std::optional<double> named_number(std::string_view text)
{
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (small == "inf" || small == "infinity") {
        return std::numeric_limits<double>::infinity();
    }
    if (small == "nan") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::nullopt;
}

/// What from_chars finds out of range is zero or infinite: decided by the power of ten of its first
/// digit other than 0.
double out_of_range(std::string_view text)
{
    const std::size_t e = std::min(text.find_first_of("eE"), text.size());
    const std::string_view mantissa = text.substr(0, e);
    const std::size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos) {
        return 0.0;
    }
    std::int64_t power = 0;
    if (e < text.size()) {
        const std::size_t digits = e + (text[e + 1] == '+' ? 2 : 1);
        const auto result = std::from_chars(text.data() + digits, text.data() + text.size(), power);
        if (result.ec == std::errc::result_out_of_range) {
            return text[e + 1] == '-' ? 0.0 : std::numeric_limits<double>::infinity();
        }
    }
    const auto point = static_cast<std::int64_t>(std::min(mantissa.find('.'), mantissa.size()));
    const bool large = power > static_cast<std::int64_t>(first) - point;
    return large ? std::numeric_limits<double>::infinity() : 0.0;
}

std::optional<double> unsigned_number(std::string_view text)
{
    if (text.empty() ||
        !(is_digit(text[0]) || (text[0] == '.' && text.size() > 1 && is_digit(text[1])))) {
        return named_number(text);
    }
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ptr != text.data() + text.size()) {
        return std::nullopt;
    }
    return result.ec == std::errc::result_out_of_range ? out_of_range(text) : value;
}

} // namespace

std::string float_text(double value, const FloatStyle& style)
{
    const bool upper = style.code >= 'A' && style.code <= 'Z';
    const char code = upper ? static_cast<char>(style.code + 32) : style.code;
    std::string result = std::isnan(value)   ? "nan"
                         : std::isinf(value) ? "inf"
                                             : finite(std::fabs(value), style, code);
    if (upper) {
        std::transform(result.begin(), result.end(), result.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    }
    return std::signbit(value) && !std::isnan(value) ? '-' + result : result;
}

std::string float_repr(double value)
{
    return float_text(value, {.code = 'r', .point_zero = true});
}

std::optional<double> parse_float(std::string_view text)
{
    std::string plain = plain_digits(text);
    if (!drop_between_digits(plain) || plain.empty()) {
        return std::nullopt;
    }
    const bool sign = plain[0] == '-' || plain[0] == '+';
    const std::optional<double> magnitude =
        unsigned_number(std::string_view(plain).substr(sign ? 1 : 0));
    return magnitude && plain[0] == '-' ? -*magnitude : magnitude;
}

double float_literal(std::string_view digits)
{
    return parse_float(digits).value_or(0.0);
}

std::string float_hex(double value)
{
    if (std::isnan(value) || std::isinf(value)) {
        return float_repr(value);
    }
    const auto bits = std::bit_cast<std::uint64_t>(value);
    const int exponent = static_cast<int>(bits >> 52 & 0x7FF);
    const std::string sign = std::signbit(value) ? "-" : "";
    if (value == 0) {
        return sign + "0x0.0p+0";
    }
    std::array<char, 16> digits{};
    const std::uint64_t fraction = bits & 0xFFFFFFFFFFFFF;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), fraction, 16).ptr;
    const std::string text(digits.data(), end);
    const int power = exponent == 0 ? -1022 : exponent - 1023;
    return sign + (exponent == 0 ? "0x0." : "0x1.") + std::string(13 - text.size(), '0') + text +
           'p' + (power < 0 ? "" : "+") + std::to_string(power);
}

} // namespace procession::core::program::text
