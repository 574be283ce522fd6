// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Python strings are sequences of code points, kept here as UTF-8. Half surrogates, which Python
/// allows inside a str, are kept as three bytes like any other code point of their size.
namespace procession::core::program::text {

/// Bytes of the character that begins with `lead`.
constexpr std::size_t bytes_of_lead(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Bytes that a code point takes.
constexpr std::size_t bytes_of(char32_t point)
{
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/// The code point at byte `at`, which is then moved past it. `text` is well formed.
constexpr char32_t next_point(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t size = bytes_of_lead(text[at]);
    char32_t point = byte(0);
    if (size == 2) {
        point = (point & 0x1F) << 6 | (byte(1) & 0x3Fu);
    } else if (size == 3) {
        point = (point & 0x0F) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    } else if (size == 4) {
        point = (point & 0x07) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 |
                (byte(3) & 0x3Fu);
    }
    at += size;
    return point;
}

void append_point(std::string& text, char32_t point);

/// Number of code points.
std::size_t count_points(std::string_view text);
/// Byte offset of the code point number `index`; the size of the text if there are fewer.
std::size_t offset_of_point(std::string_view text, std::size_t index);
bool is_ascii(std::string_view text);

/// Where bytes that are not UTF-8 begin and what is wrong, in the words of CPython's decoder.
struct BadUtf8 {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string_view reason; ///< empty if there is nothing wrong
};
/// Checks bytes that come from outside as CPython's strict decoder does (no surrogates).
BadUtf8 find_bad_utf8(std::string_view bytes);

std::u32string points_of(std::string_view text);
std::string utf8_of(std::u32string_view points);

} // namespace procession::core::program::text
