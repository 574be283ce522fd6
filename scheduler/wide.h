// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace procession::scheduler {

/// An unsigned 128-bit number: what products of times and weights need so that
/// a comparison is exact. Compares as a number.
struct Wide {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    friend constexpr auto operator<=>(const Wide&, const Wide&) = default;
};

/// The arithmetic without help of the compiler. `wide` below takes the compiler's
/// own 128-bit integer where it has one; a test holds both against each other.
namespace portable {

[[nodiscard]] constexpr Wide product(std::uint64_t a, std::uint64_t b)
{
    constexpr std::uint64_t half = 0xFFFFFFFFu;
    const std::uint64_t low = (a & half) * (b & half);
    const std::uint64_t middle = (a >> 32) * (b & half) + (low >> 32);
    const std::uint64_t other = (a & half) * (b >> 32) + (middle & half);
    return {(a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32), (other << 32) | (low & half)};
}

/// a ÷ divisor, rounded down; the largest number if that does not fit. The
/// divisor is not 0. Schoolbook division, bit by bit.
[[nodiscard]] constexpr std::uint64_t quotient(Wide a, std::uint64_t divisor)
{
    if (a.high >= divisor) {
        return std::numeric_limits<std::uint64_t>::max();
    }
    std::uint64_t rest = a.high;
    std::uint64_t result = 0;
    for (int bit = 63; bit >= 0; --bit) {
        const bool carry = (rest >> 63) != 0;
        rest = (rest << 1) | ((a.low >> bit) & 1u);
        result <<= 1;
        if (carry || rest >= divisor) {
            rest -= divisor;
            result |= 1u;
        }
    }
    return result;
}

} // namespace portable

/// a × b, exactly.
[[nodiscard]] constexpr Wide product(std::uint64_t a, std::uint64_t b)
{
#ifdef __SIZEOF_INT128__
    __extension__ using Native = unsigned __int128;
    const Native all = static_cast<Native>(a) * b;
    return {static_cast<std::uint64_t>(all >> 64), static_cast<std::uint64_t>(all)};
#else
    return portable::product(a, b);
#endif
}

/// a + b; the sum fits.
[[nodiscard]] constexpr Wide sum(Wide a, Wide b)
{
    const std::uint64_t low = a.low + b.low;
    return {a.high + b.high + (low < a.low ? 1u : 0u), low};
}

/// a - b; a is not smaller.
[[nodiscard]] constexpr Wide difference(Wide a, Wide b)
{
    return {a.high - b.high - (a.low < b.low ? 1u : 0u), a.low - b.low};
}

/// a ÷ divisor, rounded down; the largest number if that does not fit. The
/// divisor is not 0.
[[nodiscard]] constexpr std::uint64_t quotient(Wide a, std::uint64_t divisor)
{
    if (a.high == 0) {
        return a.low / divisor;
    }
#ifdef __SIZEOF_INT128__
    if (a.high < divisor) {
        __extension__ using Native = unsigned __int128;
        const Native all = (static_cast<Native>(a.high) << 64) | a.low;
        return static_cast<std::uint64_t>(all / divisor);
    }
#endif
    return portable::quotient(a, divisor);
}

/// The number as a signed one; the largest of these if it is larger.
[[nodiscard]] constexpr std::int64_t saturated(std::uint64_t value)
{
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    return value > static_cast<std::uint64_t>(most) ? most : static_cast<std::int64_t>(value);
}

/// a + b for numbers that are not negative; the largest number if that does not fit.
[[nodiscard]] constexpr std::int64_t saturated_sum(std::int64_t a, std::int64_t b)
{
    return saturated(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

} // namespace procession::scheduler
