// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/big_integer.h"
#include "core/program/text/outcome.h"

#include <cstdint>
#include <string>
#include <string_view>

/// The mini language behind the colon of f"{value:>8.2f}", str.format and format().
namespace procession::core::program::text {

/// [[fill]align][sign][z][#][0][width][grouping][.precision][type]
struct FormatSpec {
    std::string fill = " "; ///< one character
    char align = '>';       ///< < > ^ =
    char sign = 0;          ///< - + or a space; 0 if not given, which is like -
    bool no_negative_zero = false;
    bool alternate = false;
    char grouping = 0;           ///< , or _ or 0
    std::int64_t width = -1;     ///< in code points; -1 if not given
    std::int64_t precision = -1; ///< -1 if not given
    char32_t type = 0;           ///< 0 if not given, and the object has no default
};

/// Reads a spec for an object of Python type `type_name`, whose default type is `default_type`
/// (s for str, d for int, 0 for float) and default alignment `default_align`.
Outcome<FormatSpec> parse_format_spec(std::string_view spec, std::string_view type_name,
                                      char32_t default_type, char default_align);

/// Characters that the result has at most besides those of the value: to be asked of the memory
/// limit before formatting.
std::size_t extra_size(const FormatSpec& spec);

// The whole of format(value, spec) for the three kinds of values that know a spec.
Outcome<std::string> format_string(std::string_view value, const FormatSpec& spec,
                                   std::string_view type_name);
Outcome<std::string> format_float(double value, const FormatSpec& spec, std::string_view type_name);
Outcome<std::string> format_integer(const BigInteger& value, const FormatSpec& spec,
                                    std::string_view type_name);

/// "Unknown format code 'q' for object of type 'int'".
Complaint unknown_format_code(char32_t type, std::string_view type_name);

} // namespace procession::core::program::text
