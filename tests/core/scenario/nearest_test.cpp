// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/nearest.h"
#include "core/scenario/value.h"

#include <array>
#include <catch2/catch.hpp>

using namespace procession::core;

TEST_CASE("the distance counts inserted, deleted, replaced and swapped letters")
{
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("quantm", "quantum") == 1);
    CHECK(edit_distance("qauntum", "quantum") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("the nearest word is close if it may have been meant")
{
    constexpr std::array<std::string_view, 3> known{"quantum", "aging", "boost"};
    CHECK(nearest("quantm", known).word == "quantum");
    CHECK(nearest("quantm", known).close);
    CHECK_FALSE(nearest("xylophone", known).close);
    CHECK(nearest("x", {}).word.empty());
}

TEST_CASE("numbers are read exactly or not at all")
{
    using Form = ScaledNumber::Form;
    const auto form = [](std::string_view text, int scale) {
        return scaled_number(text, scale).form;
    };
    CHECK(scaled_number("9007199254740993", 0).value == 9007199254740993);
    CHECK(scaled_number("-12.50e1", 0).value == -125);
    CHECK(scaled_number("0.300000", 6).value == 300'000);
    CHECK(scaled_number("1e-6", 6).value == 1);
    CHECK(scaled_number("0e99999999999", 0).form == Form::exact);
    CHECK(form("1e-7", 6) == Form::fraction);
    CHECK(form("1e18", 0) == Form::too_big);
    CHECK(form("1e99999999999999999999", 0) == Form::too_big);
    CHECK(form("1e-99999999999999999999", 0) == Form::fraction);
    for (const char* wrong : {"", "-", ".5", "5.", "1e", "0x10", "1 ", "++1", "1e+-2"}) {
        CAPTURE(wrong);
        CHECK(form(wrong, 0) == Form::no_number);
    }
}
