// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/ast.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace procession::core::program::syntax {

/// Decimal digits that an integer may have when it is written (sys.set_int_max_str_digits).
constexpr std::size_t most_digits = 4300;

/// What a number literal means.
struct NumberValue {
    Constant::Of of{};
    std::string text;       ///< as Constant::text
    double number = 0;      ///< of a float or imaginary number
    std::size_t digits = 0; ///< of a decimal integer
};

[[nodiscard]] NumberValue number_value(std::string_view literal);

/// CPython's words for a decimal integer with more than that.
[[nodiscard]] std::string too_many_digits(std::size_t digits);

} // namespace procession::core::program::syntax
