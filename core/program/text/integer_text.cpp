// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/integer_text.h"

#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::core::program::text {

namespace {

int base_of_prefix(char letter)
{
    switch (letter) {
    case 'x':
    case 'X':
        return 16;
    case 'o':
    case 'O':
        return 8;
    case 'b':
    case 'B':
        return 2;
    default:
        return 0;
    }
}

/// Removes underscores; false if one stands elsewhere than between two digits.
bool drop_underscores(std::string& digits)
{
    if (digits.empty() || digits.front() == '_' || digits.back() == '_' ||
        digits.find("__") != std::string::npos) {
        return false;
    }
    std::erase(digits, '_');
    return true;
}

/// Takes sign and prefix off and settles the base.
bool take_prefix(std::string& digits, int& base, bool& negative)
{
    if (!digits.empty() && (digits[0] == '-' || digits[0] == '+')) {
        negative = digits[0] == '-';
        digits.erase(0, 1);
    }
    const int stated = digits.size() > 1 && digits[0] == '0' ? base_of_prefix(digits[1]) : 0;
    if (stated != 0 && (base == 0 || base == stated)) {
        base = stated;
        digits.erase(0, digits.size() > 2 && digits[2] == '_' ? 3 : 2);
        return true;
    }
    if (base == 0) {
        base = 10;
        // 007 would be an octal number elsewhere; only zeros may follow a zero.
        return digits.empty() || digits[0] != '0' ||
               digits.find_first_not_of("0_") == std::string::npos;
    }
    return true;
}

} // namespace

Complaint too_many_digits()
{
    return value_error("Exceeds the limit (4300 digits) for integer string conversion; use "
                       "sys.set_int_max_str_digits() to increase the limit");
}

Outcome<std::string> integer_repr(const BigInteger& value)
{
    // A digit has a little more than 3.3 bits: far larger numbers are not even converted.
    if (value.bit_length() > largest_decimal * 10 / 3) {
        return too_many_digits();
    }
    std::string digits = value.digits();
    if (digits.size() - (value.is_negative() ? 1 : 0) > largest_decimal) {
        return too_many_digits();
    }
    return digits;
}

Outcome<BigInteger> parse_integer(std::string_view text, int base, std::string_view shown)
{
    std::string digits;
    for (const char32_t point : points_of(strip_spaces(text))) {
        const int digit = decimal_value(point);
        append_point(digits, digit >= 0 ? static_cast<char32_t>('0' + digit) : point);
    }
    const Complaint malformed =
        value_error(fmt::format("invalid literal for int() with base {}: {}", base,
                                shown.substr(0, offset_of_point(shown, 200))));
    bool negative = false;
    if (!take_prefix(digits, base, negative) || !drop_underscores(digits)) {
        return malformed;
    }
    const bool power_of_two = (base & (base - 1)) == 0;
    if (!power_of_two && digits.size() > largest_decimal) {
        return value_error(fmt::format(
            "Exceeds the limit (4300 digits) for integer string conversion: value has {} digits; "
            "use sys.set_int_max_str_digits() to increase the limit",
            digits.size()));
    }
    if (digits.front() == '-') { // a second sign
        return malformed;
    }
    auto number = BigInteger::from_digits(digits, base);
    if (!number) {
        return malformed;
    }
    return negative ? number->negated() : *number;
}

} // namespace procession::core::program::text
