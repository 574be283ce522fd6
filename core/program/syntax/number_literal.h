// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace procession::core::program::syntax {

/// Whether a byte can be part of a name; every byte of a character beyond ASCII can.
[[nodiscard]] constexpr bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

[[nodiscard]] constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// How far a number literal reaches, or why it is none.
struct NumberScan {
    std::size_t size = 0; ///< bytes read; with a fault, as far as CPython had read
    std::string fault;    ///< CPython's words; empty if there is nothing wrong
    /// With a fault: how many of the first bytes it marks; 0 for the last one read.
    std::size_t marked = 0;
};

/// Reads the number that `text` begins with: a digit, or a point and a digit.
[[nodiscard]] NumberScan scan_number(std::string_view text);

} // namespace procession::core::program::syntax
