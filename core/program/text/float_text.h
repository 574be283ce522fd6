// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace procession::core::program::text {

/// How a float becomes text: one of the codes of CPython's PyOS_double_to_string.
struct FloatStyle {
    char code = 'r';         ///< r (shortest that reads back), e E f F g G
    int precision = 0;       ///< digits, as the code counts them; not used by r
    bool point_zero = false; ///< write 3.0 rather than 3
    bool alternate = false;  ///< keep the point and, for g, trailing zeros
};

/// Text of a float, with a minus sign if negative; `inf` and `nan` in letters of the code's case.
std::string float_text(double value, const FloatStyle& style);

/// repr(value): 3.0, 1e+16, 0.1, inf.
std::string float_repr(double value);

/// What `float(text)` reads: spaces around, underscores between digits, inf, nan; none if
/// malformed.
std::optional<double> parse_float(std::string_view text);

/// A literal that the lexer has checked, with or without underscores, such as 1_000.5e3.
double float_literal(std::string_view digits);

/// float.hex(): 0x1.8000000000000p+1.
std::string float_hex(double value);

} // namespace procession::core::program::text
