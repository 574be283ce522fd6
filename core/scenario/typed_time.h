// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace procession::core {

enum class TimeUnit : std::uint8_t { none, ns, us, ms, s, min, h, d };

/// As "tick" of a scenario's clock writes it: "min".
[[nodiscard]] std::string_view name_of(TimeUnit unit);
/// In English or Chinese, short or spelt out; none if it is no unit.
[[nodiscard]] std::optional<TimeUnit> unit_named(std::string_view word);
[[nodiscard]] std::int64_t nanoseconds_in(TimeUnit unit);

/// A time as a person types it, exactly.
struct TypedTime {
    enum class Form : std::uint8_t {
        none,       ///< no time at all
        two_ways,   ///< "1,000": a thousand, or one
        too_fine,   ///< more than six decimals
        number,     ///< without a unit: 8, 8.5; may be negative
        length,     ///< with a unit: 0.5 h
        time_of_day ///< 8:30, 8:30:15, 8:30 PM, 8点30分; hours go up to 99, for the next day
    };
    Form form = Form::none;
    std::int8_t decimals = 0; ///< the value is mantissa / 10^decimals; 0 to 6, as few as can be
    TimeUnit unit = TimeUnit::none; ///< of a length; seconds since midnight for a time of day
    std::int64_t mantissa = 0;

    /// That many times `one`; nothing if that is not whole, or too much.
    [[nodiscard]] std::optional<std::int64_t> times(std::int64_t one) const;
    /// With that unit if it has none; nothing if it is no whole number of nanoseconds, or too many.
    [[nodiscard]] std::optional<std::int64_t> nanoseconds(TimeUnit otherwise) const;
};

/// Reads a time. A decimal comma is as good as a point; full-width characters are as good as
/// narrow ones.
[[nodiscard]] TypedTime typed_time(std::string_view text);

/// Full-width digits, letters and punctuation as ASCII, spaces of any kind as ' ', none at
/// either end.
[[nodiscard]] std::string with_narrow_characters(std::string_view text);

/// "8:05", "23:59": a time of day as "start" of a scenario's clock writes it.
[[nodiscard]] std::string time_of_day_text(std::int64_t seconds);

/// 10^exponent, for 0 to 18.
[[nodiscard]] std::int64_t power_of_ten(int exponent);

} // namespace procession::core
