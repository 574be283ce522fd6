// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include "core/program/text/quote.h"
#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"

#include <catch2/catch.hpp>

#include <map>

using namespace procession::core::program::text;

TEST_CASE("upper and lower case of every script")
{
    const std::map<std::string, std::string (*)(std::string_view)> functions{
        {"lower", to_lower},     {"upper", to_upper},        {"title", to_title},
        {"swapcase", swap_case}, {"capitalize", capitalize}, {"casefold", fold_case},
    };
    check_vectors("case", [&](const Vector& line) {
        return functions.at(line.arguments[0])(line.arguments[1]);
    });
}

TEST_CASE("repr and ascii of text and bytes")
{
    check_vectors("repr", [](const Vector& line) { return string_repr(line.arguments[0]); });
    check_vectors("ascii", [](const Vector& line) {
        return escape_non_ascii(string_repr(line.arguments[0]));
    });
    check_vectors("bytes_repr", [](const Vector& line) { return bytes_repr(line.arguments[0]); });
}

TEST_CASE("what a character is")
{
    check_vectors("properties", [](const Vector& line) {
        const char32_t point = points_of(line.arguments[0])[0];
        std::string flags;
        for (const bool flag :
             {is_alphabetic(point), is_decimal(point), is_digit(point), is_numeric(point),
              is_printable(point), is_space(point), is_lower(point), is_upper(point),
              is_identifier(line.arguments[0]), is_identifier_part(point), is_line_break(point)}) {
            flags += flag ? '1' : '0';
        }
        return flags;
    });
    check_vectors("strip",
                  [](const Vector& line) { return std::string(strip_spaces(line.arguments[0])); });
}

TEST_CASE("code points and bytes")
{
    const std::string text = "a\u00E9\u4E2D\U0001F600z";
    CHECK(count_points(text) == 5);
    CHECK(offset_of_point(text, 3) == 6);
    CHECK(offset_of_point(text, 9) == text.size());
    CHECK(utf8_of(points_of(text)) == text);
    CHECK(!is_ascii(text));
    CHECK(is_ascii("abc"));
}

TEST_CASE("bytes that are not UTF-8 are found as CPython finds them")
{
    // b'…'.decode(): start, end, reason
    const auto check = [](std::string_view bytes, std::size_t start, std::size_t end,
                          std::string_view reason) {
        const BadUtf8 bad = find_bad_utf8(bytes);
        CAPTURE(bytes);
        CHECK(bad.start == start);
        CHECK(bad.end == end);
        CHECK(bad.reason == reason);
    };
    check("abc \xE4\xB8\xAD", 0, 0, "");
    check("\xFF", 0, 1, "invalid start byte");
    check("a\x80", 1, 2, "invalid start byte");
    check("ab\xC3", 2, 3, "unexpected end of data");
    check("\xE4\xB8", 0, 2, "unexpected end of data");
    check("\xE4\xB8x", 0, 2, "invalid continuation byte");
    check("\xC3(", 0, 1, "invalid continuation byte");
    check("\xED\xA0\x80", 0, 1, "invalid continuation byte");
    check("\xC0\x80", 0, 1, "invalid start byte");
}
