// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/format_template.h"

#include <catch2/catch.hpp>

#include <string>

using namespace procession::core::program::text;

namespace {

/// The pieces of a template, or the complaint that ends the reading.
std::string read(std::string_view pattern)
{
    TemplateReader reader(pattern);
    std::string result;
    while (!reader.at_end()) {
        const auto piece = reader.next();
        if (!piece) {
            return piece.complaint().message;
        }
        result += piece->literal;
        if (piece->has_field) {
            result += "<" + piece->name;
            result += piece->conversion != 0
                          ? std::string("!") + static_cast<char>(piece->conversion)
                          : "";
            result += (piece->spec.empty() ? "" : ":" + piece->spec) + ">";
        }
    }
    return result;
}

std::string complaint(std::string_view name)
{
    const FieldName field = read_field_name(name);
    return field.complaint ? field.complaint->message : "";
}

} // namespace

TEST_CASE("a template is read field by field")
{
    CHECK(read("a{}b{0!r:>5}c{{}}{x.y[z]:{w}.{p}}") == "a<>b<0!r:>5>c{}<x.y[z]:{w}.{p}>");
    CHECK(read("{a[}]}") == "<a[}]>");
    CHECK(read("") == "");
}

// Each message is what CPython 3.11 says for 'template'.format(…).
TEST_CASE("mistakes in a template are told as CPython tells them")
{
    CHECK(read("{") == "Single '{' encountered in format string");
    CHECK(read("}") == "Single '}' encountered in format string");
    CHECK(read("{}}") == "Single '}' encountered in format string");
    CHECK(read("{a") == "expected '}' before end of string");
    CHECK(read("{0[") == "expected '}' before end of string");
    CHECK(read("{a!") == "end of string while looking for conversion specifier");
    CHECK(read("{a!r") == "unmatched '{' in format spec");
    CHECK(read("{a!}") == "unmatched '{' in format spec");
    CHECK(read("{0:{") == "unmatched '{' in format spec");
    CHECK(read("{a!rr}") == "expected ':' after conversion specifier");
    CHECK(read("{a{b}}") == "unexpected '{' in field name");
}

TEST_CASE("a field name is an argument and steps into it")
{
    const FieldName field = read_field_name("ob.d[k][10].x");
    CHECK(field.first == "ob");
    CHECK(!field.index);
    REQUIRE(field.steps.size() == 4);
    CHECK((field.steps[0].attribute && field.steps[0].name == "d"));
    CHECK((!field.steps[1].attribute && field.steps[1].name == "k" && !field.steps[1].index));
    CHECK((!field.steps[2].attribute && field.steps[2].index == 10));
    CHECK((field.steps[3].attribute && field.steps[3].name == "x"));
    CHECK(read_field_name("12").index == 12);
    CHECK(!read_field_name("").index);
    CHECK(!read_field_name("-1").index);
    CHECK(complaint("0.") == "Empty attribute in format string");
    CHECK(complaint("0[]") == "Empty attribute in format string");
    CHECK(complaint("0[a]b") == "Only '.' or '[' may follow ']' in format field specifier");
    CHECK(complaint("99999999999999999999") == "Too many decimal digits in format string");
}
