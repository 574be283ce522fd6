// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/value.h"

#include <algorithm>
#include <string>

namespace procession::core {

namespace {

constexpr int exponent_cap = 100'000; // further away, the answer is the same

std::string_view take_digits(std::string_view& text)
{
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

bool take(std::string_view& text, std::string_view any_of)
{
    if (text.empty() || any_of.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// A number's parts: 0.digits × 10^point, without zeros at either end.
struct Parts {
    bool valid = false;
    bool negative = false;
    std::string digits;
    std::int64_t point = 0;
};

Parts parts_of(std::string_view text)
{
    Parts parts;
    parts.negative = take(text, "-");
    const std::string_view whole = take_digits(text);
    std::string_view fraction;
    bool valid = !whole.empty();
    if (take(text, ".")) {
        fraction = take_digits(text);
        valid = valid && !fraction.empty();
    }
    std::int64_t exponent = 0;
    if (take(text, "eE")) {
        const bool minus = !take(text, "+") && take(text, "-");
        const std::string_view digits = take_digits(text);
        valid = valid && !digits.empty();
        for (const char digit : digits) {
            exponent = std::min<std::int64_t>(exponent * 10 + (digit - '0'), exponent_cap);
        }
        exponent = minus ? -exponent : exponent;
    }
    parts.valid = valid && text.empty();
    parts.digits = std::string(whole) + std::string(fraction);
    parts.point = static_cast<std::int64_t>(whole.size()) + exponent;
    const std::size_t zeros = std::min(parts.digits.find_first_not_of('0'), parts.digits.size());
    parts.digits.erase(0, zeros);
    parts.point -= static_cast<std::int64_t>(zeros);
    parts.digits.erase(parts.digits.find_last_not_of('0') + 1);
    return parts;
}

} // namespace

ScaledNumber scaled_number(std::string_view text, int scale)
{
    using Form = ScaledNumber::Form;
    const Parts parts = parts_of(text);
    if (!parts.valid) {
        return {Form::no_number, 0};
    }
    if (parts.digits.empty()) {
        return {Form::exact, 0};
    }
    const std::int64_t places = parts.point + scale;
    constexpr std::int64_t most_places = 18; // fits 64 bits whatever the digits
    if (places > most_places) {
        return {Form::too_big, 0};
    }
    if (places < static_cast<std::int64_t>(parts.digits.size())) {
        return {Form::fraction, 0};
    }
    std::int64_t value = 0;
    for (std::int64_t i = 0; i < places; ++i) {
        const auto at = static_cast<std::size_t>(i);
        value = value * 10 + (at < parts.digits.size() ? parts.digits[at] - '0' : 0);
    }
    return {Form::exact, parts.negative ? -value : value};
}

} // namespace procession::core
