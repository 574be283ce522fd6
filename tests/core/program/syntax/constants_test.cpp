// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/program/syntax/parsed.h"

#include <limits>

using namespace procession::core::program::syntax;
using namespace std::string_literals;

namespace {

std::string text_of(std::string_view literal)
{
    const Tree tree = parsed("(" + std::string(literal) + ")\n");
    return std::string(as<Constant>(first_expression(tree)).text);
}

Constant::Of kind_of(std::string_view literal)
{
    const Tree tree = parsed(literal);
    return as<Constant>(first_expression(tree)).of;
}

double number_of(std::string_view literal)
{
    const Tree tree = parsed(literal);
    return as<Constant>(first_expression(tree)).number;
}

} // namespace

TEST_CASE("constants are of their kind")
{
    CHECK(kind_of("None") == Constant::Of::none);
    CHECK(kind_of("True") == Constant::Of::true_);
    CHECK(kind_of("False") == Constant::Of::false_);
    CHECK(kind_of("...") == Constant::Of::ellipsis);
    CHECK(kind_of("1") == Constant::Of::integer);
    CHECK(kind_of("1.") == Constant::Of::floating);
    CHECK(kind_of("1e3") == Constant::Of::floating);
    CHECK(kind_of("0x1e3") == Constant::Of::integer);
    CHECK(kind_of("1j") == Constant::Of::imaginary);
    CHECK(kind_of("''") == Constant::Of::string);
    CHECK(kind_of("b''") == Constant::Of::bytes);
}

TEST_CASE("integers keep their digits, with the base in front")
{
    CHECK(text_of("1_000_000") == "1000000");
    CHECK(text_of("0") == "0");
    CHECK(text_of("00_0") == "0");
    CHECK(text_of("0XfF_0a") == "0xff0a");
    CHECK(text_of("0O17") == "0o17");
    CHECK(text_of("0B_1_01") == "0b101");
}

TEST_CASE("floats are read to the nearest")
{
    CHECK(number_of("0.1") == 0.1);
    CHECK(number_of("1_0.5e-1_0") == 10.5e-10);
    CHECK(number_of(".5") == 0.5);
    CHECK(number_of("09.5") == 9.5);
    CHECK(number_of("2.5J") == 2.5);
    CHECK(number_of("1e400") == std::numeric_limits<double>::infinity());
}

TEST_CASE("escapes of text")
{
    CHECK(text_of(R"('a\n\t\\\'\"\a\b\f\r\v')") == "a\n\t\\'\"\a\b\f\r\v");
    CHECK(text_of(R"('\x41\u4e2d\U0001F600')") == "A中😀");
    CHECK(text_of(R"('\0\12\1234')") == "\0\nS4"s);
    CHECK(text_of("'a\\\nb'") == "ab");
    CHECK(text_of(R"('\q\ \中')") == R"(\q\ \中)");
    CHECK(text_of(R"('\ud800')") == "\xED\xA0\x80");
    CHECK(text_of(R"(r'\n\'')") == R"(\n\')");
    CHECK(text_of("'''a\nb'c'''") == "a\nb'c");
    CHECK(text_of("'a' \"b\" '''c''' r'\\d'") == "abc\\d");
    CHECK(text_of("u'a'") == "a");
}

TEST_CASE("escapes of bytes")
{
    CHECK(text_of(R"(b'a\x00\xff\n\101\777')") == "a\0\xff\nA\xff"s);
    CHECK(text_of(R"(b'\u0041' rb'\x')") == R"(\u0041\x)");
}

TEST_CASE("f-strings are texts and values in turn")
{
    const Tree tree = parsed("f'a{{{x!r:>{w}}}}' 'b' f'{y = }{z=:3}'\n");
    const auto& joined = as<Joined>(first_expression(tree));
    REQUIRE(joined.values.size() == 6);
    CHECK(as<Constant>(*joined.values[0]).text == "a{");
    const auto& first = as<Formatted>(*joined.values[1]);
    CHECK(as<Name>(*first.value).name == "x");
    CHECK(first.value->at == Range{1, 6, 1, 7});
    CHECK(first.conversion == 'r');
    const auto& format = as<Joined>(*first.format);
    REQUIRE(format.values.size() == 2);
    CHECK(as<Constant>(*format.values[0]).text == ">");
    CHECK(as<Name>(*as<Formatted>(*format.values[1]).value).name == "w");
    CHECK(as<Constant>(*joined.values[2]).text == "}by = ");
    CHECK(as<Formatted>(*joined.values[3]).conversion == 'r');
    CHECK(as<Constant>(*joined.values[4]).text == "z=");
    CHECK(as<Formatted>(*joined.values[5]).conversion == 0);
}
