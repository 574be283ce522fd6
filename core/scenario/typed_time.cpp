// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/typed_time.h"

#include "core/scenario/value.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace procession::core {

namespace {

constexpr std::int8_t most_decimals = 6;

struct UnitWord {
    std::string_view word;
    TimeUnit unit;
};
constexpr auto unit_words = std::to_array<UnitWord>({
    {"ns", TimeUnit::ns},      {"纳秒", TimeUnit::ns},     {"us", TimeUnit::us},
    {"µs", TimeUnit::us},      {"μs", TimeUnit::us},       {"微秒", TimeUnit::us},
    {"ms", TimeUnit::ms},      {"毫秒", TimeUnit::ms},     {"s", TimeUnit::s},
    {"sec", TimeUnit::s},      {"second", TimeUnit::s},    {"seconds", TimeUnit::s},
    {"秒", TimeUnit::s},       {"min", TimeUnit::min},     {"mins", TimeUnit::min},
    {"minute", TimeUnit::min}, {"minutes", TimeUnit::min}, {"分", TimeUnit::min},
    {"分钟", TimeUnit::min},   {"h", TimeUnit::h},         {"hr", TimeUnit::h},
    {"hour", TimeUnit::h},     {"hours", TimeUnit::h},     {"小时", TimeUnit::h},
    {"d", TimeUnit::d},        {"day", TimeUnit::d},       {"days", TimeUnit::d},
    {"天", TimeUnit::d},
});

std::string lower(std::string text)
{
    for (char& letter : text) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return text;
}

bool take_end(std::string& text, std::string_view end)
{
    if (!text.ends_with(end)) {
        return false;
    }
    text.resize(text.size() - end.size());
    text.erase(text.find_last_not_of(' ') + 1);
    return true;
}

/// One or two digits; -1 if it is anything else.
int two_digits(std::string_view text)
{
    const bool digits = !text.empty() && text.size() <= 2 &&
                        text.find_first_not_of("0123456789") == std::string_view::npos;
    return !digits ? -1 : text.size() == 1 ? text[0] - '0' : (text[0] - '0') * 10 + (text[1] - '0');
}

/// The half of the day, if the text names one.
enum class Half : std::uint8_t { whole, before_noon, after_noon };

Half take_half(std::string& text)
{
    for (const std::string_view word : {"am", "a.m."}) {
        if (take_end(text, word)) {
            return Half::before_noon;
        }
    }
    for (const std::string_view word : {"pm", "p.m."}) {
        if (take_end(text, word)) {
            return Half::after_noon;
        }
    }
    return Half::whole;
}

/// 8点30分 as 8:30, 8点 as 8:00.
std::string with_colons(std::string text)
{
    constexpr std::string_view hour = "点";
    const std::size_t at = text.find(hour);
    if (at != std::string::npos) {
        static_cast<void>(take_end(text, "分"));
        text.replace(at, hour.size(), ":");
        text += text.back() == ':' ? "00" : "";
    }
    return text;
}

TypedTime time_of_day(std::string text)
{
    const Half half = take_half(text);
    const std::size_t colon = text.find(':');
    const std::size_t second = std::min(text.find(':', colon + 1), text.size());
    const std::string_view all = text;
    const int hours = two_digits(all.substr(0, colon));
    const std::string_view minutes = all.substr(colon + 1, second - colon - 1);
    const std::string_view seconds = second < text.size() ? all.substr(second + 1) : "00";
    const bool in_range = hours >= 0 && minutes.size() == 2 && seconds.size() == 2 &&
                          two_digits(minutes) >= 0 && two_digits(minutes) < 60 &&
                          two_digits(seconds) >= 0 && two_digits(seconds) < 60;
    if (!in_range || (half != Half::whole && (hours < 1 || hours > 12))) {
        return {};
    }
    const int hour = half == Half::whole ? hours : hours % 12 + (half == Half::after_noon ? 12 : 0);
    return {TypedTime::Form::time_of_day, 0, TimeUnit::s,
            (std::int64_t{hour} * 60 + two_digits(minutes)) * 60 + two_digits(seconds)};
}

bool all_digits(std::string_view text)
{
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A decimal comma as a point; false if the comma may as well mark thousands.
bool settle_comma(std::string& number)
{
    const std::size_t comma = number.find(',');
    if (comma == std::string::npos || number.find(',', comma + 1) != std::string::npos) {
        return true;
    }
    const std::string_view before = std::string_view(number).substr(0, comma);
    const std::string_view after = std::string_view(number).substr(comma + 1);
    if (after.size() == 3 && all_digits(after) && !before.empty() && before.size() <= 3 &&
        all_digits(before) && before[0] != '0') {
        return false;
    }
    number[comma] = '.';
    return true;
}

TypedTime number_with_unit(const std::string& text)
{
    const std::size_t behind = text.find_last_of("0123456789") + 1; // 0 if there is no digit
    std::string number = text.substr(0, behind);
    std::string word = text.substr(behind);
    word.erase(0, word.find_first_not_of(' '));
    const auto unit = word.empty() ? TimeUnit::none : unit_named(word);
    if (!unit) {
        return {};
    }
    if (!settle_comma(number)) {
        return {TypedTime::Form::two_ways, 0, TimeUnit::none, 0};
    }
    ScaledNumber::Form form{};
    for (std::int8_t decimals = 0; decimals <= most_decimals; ++decimals) {
        const ScaledNumber read = scaled_number(number, decimals);
        form = read.form;
        if (form == ScaledNumber::Form::exact) {
            return {*unit == TimeUnit::none ? TypedTime::Form::number : TypedTime::Form::length,
                    decimals, *unit, read.value};
        }
    }
    return {form == ScaledNumber::Form::fraction ? TypedTime::Form::too_fine
                                                 : TypedTime::Form::none,
            0, TimeUnit::none, 0};
}

/// The ASCII character that a full-width one stands for; 0 if it is not one.
char narrow(std::string_view& text)
{
    // U+FF01 to U+FF5E are ASCII from ! to ~, in UTF-8 EF BC 81 to EF BD 9E.
    if (text.size() >= 3 && text[0] == '\xEF' && (text[1] == '\xBC' || text[1] == '\xBD')) {
        const int code = ((text[1] == '\xBD' ? 0x40 : 0) | (text[2] & 0x3F)) + 0x20;
        if (code >= 0x21 && code <= 0x7E) {
            text.remove_prefix(3);
            return static_cast<char>(code);
        }
    }
    for (const std::string_view space : {"\u3000", "\u00A0", "\u202F", "\uFEFF", "\t"}) {
        if (text.starts_with(space)) {
            text.remove_prefix(space.size());
            return ' ';
        }
    }
    return 0;
}

} // namespace

std::string_view name_of(TimeUnit unit)
{
    constexpr auto names =
        std::to_array<std::string_view>({"", "ns", "us", "ms", "s", "min", "h", "d"});
    return names[static_cast<std::size_t>(unit)];
}

std::optional<TimeUnit> unit_named(std::string_view word)
{
    const std::string small = lower(std::string(word));
    const auto* const found = std::find_if(unit_words.begin(), unit_words.end(),
                                           [&](const auto& known) { return known.word == small; });
    return found == unit_words.end() ? std::nullopt : std::optional(found->unit);
}

std::int64_t nanoseconds_in(TimeUnit unit)
{
    constexpr std::int64_t second = 1'000'000'000;
    constexpr auto lengths = std::to_array<std::int64_t>(
        {1, 1, 1'000, 1'000'000, second, 60 * second, 3'600 * second, 86'400 * second});
    return lengths[static_cast<std::size_t>(unit)];
}

std::optional<std::int64_t> TypedTime::nanoseconds(TimeUnit otherwise) const
{
    return times(nanoseconds_in(unit == TimeUnit::none ? otherwise : unit));
}

std::optional<std::int64_t> TypedTime::times(std::int64_t one) const
{
    std::int64_t count = mantissa;
    // What is left of the divisor after all that can be is taken out cannot be whole.
    std::int64_t parts = power_of_ten(decimals);
    for (const std::int64_t prime : {2, 5}) {
        while (parts % prime == 0 && (one % prime == 0 || count % prime == 0)) {
            (one % prime == 0 ? one : count) /= prime;
            parts /= prime;
        }
    }
    const std::int64_t most = std::numeric_limits<std::int64_t>::max() / one;
    return parts == 1 && count <= most && count >= -most ? std::optional(count * one)
                                                         : std::nullopt;
}

TypedTime typed_time(std::string_view text)
{
    const std::string plain = with_colons(lower(with_narrow_characters(text)));
    return plain.find(':') != std::string::npos ? time_of_day(plain) : number_with_unit(plain);
}

std::string with_narrow_characters(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        if (const char found = narrow(text)) {
            plain += found;
        } else {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    plain.erase(plain.find_last_not_of(' ') + 1);
    plain.erase(0, plain.find_first_not_of(' '));
    return plain;
}

std::string time_of_day_text(std::int64_t seconds)
{
    return fmt::format("{}:{:02}", seconds / 3600 % 24, seconds / 60 % 60);
}

std::int64_t power_of_ten(int exponent)
{
    std::int64_t value = 1;
    for (int i = 0; i < exponent; ++i) {
        value *= 10;
    }
    return value;
}

} // namespace procession::core
