// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/big_integer.h"
#include "core/program/text/outcome.h"

#include <cstddef>
#include <string_view>

namespace procession::core::program::text {

/// Digits beyond which CPython converts between int and decimal text no more.
constexpr std::size_t largest_decimal = 4300;

/// "Exceeds the limit (4300 digits) for integer string conversion…", raised by str(int).
Complaint too_many_digits();

/// Decimal text of an int as str() gives it.
Outcome<std::string> integer_repr(const BigInteger& value);

/// What int(text, base) reads: spaces around, a sign, a prefix that fits the base (with base 0 it
/// decides), underscores between digits, digits of any script. `base` is 0 or 2 to 36.
/// `shown` is repr of what was given, for the message.
Outcome<BigInteger> parse_integer(std::string_view text, int base, std::string_view shown);

} // namespace procession::core::program::text
