// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/utf8.h"

#include <algorithm>

namespace procession::core::program::text {

void append_point(std::string& text, char32_t point)
{
    const auto tail = [&](int shift) {
        text.push_back(static_cast<char>(0x80 | (point >> shift & 0x3F)));
    };
    if (point < 0x80) {
        text.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
        text.push_back(static_cast<char>(0xC0 | point >> 6));
        tail(0);
    } else if (point < 0x10000) {
        text.push_back(static_cast<char>(0xE0 | point >> 12));
        tail(6);
        tail(0);
    } else {
        text.push_back(static_cast<char>(0xF0 | point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::size_t count_points(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::size_t offset_of_point(std::string_view text, std::size_t index)
{
    std::size_t at = 0;
    while (index > 0 && at < text.size()) {
        at += bytes_of_lead(text[at]);
        --index;
    }
    return at;
}

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

namespace {

/// The bytes that may come second after a lead byte: not every value, so that each character has
/// one spelling only and surrogates have none.
bool is_second(unsigned char lead, unsigned char byte)
{
    switch (lead) {
    case 0xE0:
        return byte >= 0xA0 && byte <= 0xBF;
    case 0xED:
        return byte >= 0x80 && byte <= 0x9F;
    case 0xF0:
        return byte >= 0x90 && byte <= 0xBF;
    case 0xF4:
        return byte >= 0x80 && byte <= 0x8F;
    default:
        return byte >= 0x80 && byte <= 0xBF;
    }
}

} // namespace

BadUtf8 find_bad_utf8(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return {at, at + 1, "invalid start byte"};
        }
        const std::size_t size = bytes_of_lead(bytes[at]);
        for (std::size_t i = 1; i < size; ++i) {
            if (at + i == bytes.size()) {
                return {at, at + i, "unexpected end of data"};
            }
            const auto byte = static_cast<unsigned char>(bytes[at + i]);
            if (i == 1 ? !is_second(lead, byte) : (byte & 0xC0) != 0x80) {
                return {at, at + i, "invalid continuation byte"};
            }
        }
        at += size;
    }
    return {};
}

std::u32string points_of(std::string_view text)
{
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        result.push_back(next_point(text, at));
    }
    return result;
}

std::string utf8_of(std::u32string_view points)
{
    std::string result;
    result.reserve(points.size());
    for (const char32_t point : points) {
        append_point(result, point);
    }
    return result;
}

} // namespace procession::core::program::text
