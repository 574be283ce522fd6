// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/unicode.h"

#include "core/program/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace procession::core::program::text {

namespace {

// Each table lists where its property begins and ends, in turn.
constexpr auto alphabetic = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_alphabetic.inc"
});
constexpr auto decimal = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_decimal.inc"
});
constexpr auto digit = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_digit.inc"
});
constexpr auto numeric = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_numeric.inc"
});
constexpr auto printable = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_printable.inc"
});
constexpr auto wide = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_wide.inc"
});
constexpr auto space = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_space.inc"
});
constexpr auto lower = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_lower.inc"
});
constexpr auto upper = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_upper.inc"
});
constexpr auto title = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_title.inc"
});
constexpr auto identifier_start = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_identifier_start.inc"
});
constexpr auto identifier_part = std::to_array<std::uint32_t>({
#include "core/program/text/unicode_identifier_part.inc"
});

/// How many borders lie at or below the character: odd inside.
std::ptrdiff_t borders(std::span<const std::uint32_t> table, char32_t point)
{
    return std::upper_bound(table.begin(), table.end(), static_cast<std::uint32_t>(point)) -
           table.begin();
}

bool has(std::span<const std::uint32_t> table, char32_t point)
{
    return borders(table, point) % 2 == 1;
}

} // namespace

bool is_alphabetic(char32_t point)
{
    return has(alphabetic, point);
}

bool is_decimal(char32_t point)
{
    return has(decimal, point);
}

bool is_digit(char32_t point)
{
    return has(digit, point);
}

bool is_numeric(char32_t point)
{
    return has(numeric, point);
}

bool is_alphanumeric(char32_t point)
{
    return is_alphabetic(point) || is_numeric(point);
}

bool is_printable(char32_t point)
{
    return point < 0x7F ? point >= 0x20 : has(printable, point);
}

bool is_wide(char32_t point)
{
    return has(wide, point);
}

bool is_space(char32_t point)
{
    return has(space, point);
}

bool is_lower(char32_t point)
{
    return has(lower, point);
}

bool is_upper(char32_t point)
{
    return has(upper, point);
}

bool is_title(char32_t point)
{
    return has(title, point);
}

bool is_cased(char32_t point)
{
    return is_lower(point) || is_upper(point) || is_title(point);
}

bool is_identifier_start(char32_t point)
{
    return has(identifier_start, point);
}

bool is_identifier_part(char32_t point)
{
    return has(identifier_part, point);
}

bool is_line_break(char32_t point)
{
    return (point >= 0x0A && point <= 0x0D) || (point >= 0x1C && point <= 0x1E) || point == 0x85 ||
           point == 0x2028 || point == 0x2029;
}

int decimal_value(char32_t point)
{
    const std::ptrdiff_t border = borders(decimal, point);
    // Every run of digits begins with a zero; some hold several sets of ten.
    return border % 2 == 1
               ? static_cast<int>((point - decimal[static_cast<std::size_t>(border) - 1]) % 10)
               : -1;
}

bool is_identifier(std::string_view text)
{
    bool first = true;
    for (std::size_t at = 0; at < text.size(); first = false) {
        const char32_t point = next_point(text, at);
        if (first ? !is_identifier_start(point) : !is_identifier_part(point)) {
            return false;
        }
    }
    return !text.empty();
}

std::string_view strip_spaces_left(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        if (!is_space(next_point(text, next))) {
            break;
        }
        at = next;
    }
    return text.substr(at);
}

std::string_view strip_spaces_right(std::string_view text)
{
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) {
            --start;
        }
        std::size_t at = start;
        if (!is_space(next_point(text, at))) {
            break;
        }
        text = text.substr(0, start);
    }
    return text;
}

std::string_view strip_spaces(std::string_view text)
{
    return strip_spaces_right(strip_spaces_left(text));
}

} // namespace procession::core::program::text
