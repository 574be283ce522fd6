// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/big_integer.h"
#include "core/program/values/native.h"

/// round(): to the nearest, halves to even, of the exact binary value.
namespace procession::core::program {

/// round(number).
[[nodiscard]] Ref rounded_to_integer(Call& call, double number);
/// round(number, digits).
[[nodiscard]] Ref rounded(Call& call, double number, std::int64_t digits);
[[nodiscard]] Ref rounded(Call& call, const text::BigInteger& number, std::int64_t digits);

} // namespace procession::core::program
