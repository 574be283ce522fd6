// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/typed_time.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>

using namespace procession::core;
using Form = TypedTime::Form;

namespace {

/// In nanoseconds, by way of its own unit; -1 if it has none.
std::int64_t length(std::string_view text)
{
    const TypedTime time = typed_time(text);
    return time.unit == TimeUnit::none ? -1 : time.nanoseconds(TimeUnit::none).value_or(-1);
}

constexpr std::int64_t minute = 60'000'000'000;

} // namespace

TEST_CASE("times of day, as people and spreadsheets write them")
{
    for (const char* text : {"8:30", "08:30", " 8:30 ", "8:30:00", "８：３０", "8:30 AM", "8:30am",
                             "8点30分", "8点30", "8:30 a.m."}) {
        INFO(text);
        CHECK(typed_time(text).form == Form::time_of_day);
        CHECK(length(text) == 510 * minute);
    }
    CHECK(length("12:00 am") == 0);
    CHECK(length("12:00 PM") == 720 * minute);
    CHECK(length("20点") == 1200 * minute);
    CHECK(length("25:10") == 1510 * minute); // of the next day
    CHECK(length("0:00:01") == minute / 60);
    for (const char* text : {"8:3", "8:60", "8:30:60", ":30", "8:", "100:00", "13:00 pm", "0:10 am",
                             "8:3o", "a:30", "8:30:", "8:300", "8::30", "-8:30"}) {
        INFO(text);
        CHECK(typed_time(text).form == Form::none);
    }
}

TEST_CASE("numbers and lengths are exact")
{
    CHECK(typed_time("8").form == Form::number);
    CHECK(typed_time("8.50").mantissa == 85);
    CHECK(typed_time("8.50").decimals == 1);
    CHECK(typed_time("1e3").mantissa == 1000);
    CHECK(typed_time("-2").mantissa == -2);
    CHECK(typed_time("０．５").mantissa == 5);
    CHECK(typed_time("0,5").mantissa == 5);
    CHECK(typed_time("0,125").mantissa == 125);
    CHECK(typed_time("1,000").form == Form::two_ways);
    CHECK(typed_time("1,0000").mantissa == 1);
    CHECK(typed_time("0.1234567").form == Form::too_fine);
    for (const char* text : {"0.5 h", "30min", "0,5小时", "30 分钟", "1800 s", "0.5 Hours"}) {
        INFO(text);
        CHECK(typed_time(text).form == Form::length);
        CHECK(length(text) == 30 * minute);
    }
    CHECK(length("0.1 h") == 6 * minute); // which no binary fraction is
    CHECK(length("0.000001 ms") == 1);
    CHECK(length("0.000001 us") == -1); // no whole number of nanoseconds
    CHECK(length("999999999 d") == -1);
    for (const char* text : {"", " ", "h", "x", "8 x", "8..5", "1,2,3", "--1", "8 5", ".5"}) {
        INFO(text);
        CHECK(typed_time(text).form == Form::none);
    }
}

TEST_CASE("every minute of the day is written as it is read")
{
    for (int i = 0; i < 24 * 60; ++i) {
        const std::string text = time_of_day_text(i * 60);
        CHECK(text == fmt::format("{}:{:02}", i / 60, i % 60));
        CHECK(length(text) == i * minute);
    }
}
