// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/float_text.h"
#include "core/program/text/json_reader.h"
#include "core/program/text/utf8.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <iterator>

namespace procession::core::program::text {

namespace {

void append_unit(std::string& result, std::uint32_t unit)
{
    fmt::format_to(std::back_inserter(result), "\\u{:04x}", unit);
}

void append_escaped(std::string& result, char32_t point)
{
    if (point < 0x10000) {
        append_unit(result, point);
    } else {
        append_unit(result, 0xD800 + ((point - 0x10000) >> 10));
        append_unit(result, 0xDC00 + (point & 0x3FF));
    }
}

} // namespace

std::string json_string(std::string_view text, bool ascii)
{
    constexpr std::u32string_view special = U"\"\\\n\r\t\f\b";
    constexpr std::string_view letters = "\"\\nrtfb";
    std::string result = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = next_point(text, at);
        const std::size_t which = special.find(point);
        if (which != special.npos) {
            result += '\\';
            result += letters[which];
        } else if (point < 0x20 || (ascii && point >= 0x7F)) {
            append_escaped(result, point);
        } else {
            append_point(result, point);
        }
    }
    return result += '"';
}

std::string json_float(double value)
{
    return std::isnan(value)   ? "NaN"
           : std::isinf(value) ? (value < 0 ? "-Infinity" : "Infinity")
                               : float_repr(value);
}

} // namespace procession::core::program::text
