// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/reading.h"

#include <algorithm>
#include <array>

namespace procession::core {

namespace {

bool all_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

bool is_time_of_day(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon > 2) { // or nowhere
        return false;
    }
    const std::string_view hours = text.substr(0, colon);
    const std::string_view minutes = text.substr(colon + 1);
    return all_digits(hours) && all_digits(minutes) && minutes.size() == 2 && minutes[0] < '6' &&
           (hours.size() == 1 || hours <= "23");
}

bool is_tick_length(std::string_view text)
{
    constexpr auto units =
        std::to_array<std::string_view>({"ns", "us", "µs", "ms", "s", "min", "h", "d"});
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) {
        return false;
    }
    const ScaledNumber number = scaled_number(text.substr(0, space), 6);
    const std::string_view unit = text.substr(space + 1);
    return number.form == ScaledNumber::Form::exact && number.value > 0 &&
           std::find(units.begin(), units.end(), unit) != units.end();
}

} // namespace procession::core
