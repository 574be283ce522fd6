// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/quote.h"

#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"

namespace procession::core::program::text {

namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";

void append_hex(std::string& result, char32_t value, int digits)
{
    while (digits > 0) {
        --digits;
        result += hexadecimal[value >> (4 * digits) & 0xF];
    }
}

/// \xNN, \uNNNN or \UNNNNNNNN, whichever is the shortest.
void append_escape(std::string& result, char32_t point)
{
    const int digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
    result += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
    append_hex(result, point, digits);
}

/// Escapes that have a letter of their own, and the quote; whether there was one.
bool append_short_escape(std::string& result, char32_t point, char quote)
{
    switch (point) {
    case '\n':
        result += "\\n";
        return true;
    case '\r':
        result += "\\r";
        return true;
    case '\t':
        result += "\\t";
        return true;
    default:
        if (point != '\\' && point != static_cast<char32_t>(quote)) {
            return false;
        }
        result += '\\';
        result += static_cast<char>(point);
        return true;
    }
}

} // namespace

char quote_for(std::string_view text)
{
    const bool single = text.find('\'') != std::string_view::npos;
    return single && text.find('"') == std::string_view::npos ? '"' : '\'';
}

std::string string_repr(std::string_view text)
{
    const char quote = quote_for(text);
    std::string result(1, quote);
    result.reserve(text.size() + 2);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t point = next_point(text, at);
        if (append_short_escape(result, point, quote)) {
            continue;
        }
        if (is_printable(point)) {
            result.append(text, start, at - start);
        } else {
            append_escape(result, point);
        }
    }
    return result += quote;
}

std::string escape_non_ascii(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = next_point(text, at);
        if (point < 0x80) {
            result += static_cast<char>(point);
        } else {
            append_escape(result, point);
        }
    }
    return result;
}

std::string bytes_repr(std::string_view bytes)
{
    const char quote = quote_for(bytes);
    std::string result{'b', quote};
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (append_short_escape(result, byte, quote)) {
            continue;
        }
        if (byte >= 0x20 && byte < 0x7F) {
            result += c;
        } else {
            append_escape(result, byte);
        }
    }
    return result += quote;
}

} // namespace procession::core::program::text
