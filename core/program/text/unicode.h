// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// What Python 3.11 knows about characters (Unicode 14.0). Texts are UTF-8 (utf8.h).
namespace procession::core::program::text {

bool is_alphabetic(char32_t point);
bool is_decimal(char32_t point);
bool is_digit(char32_t point);
bool is_numeric(char32_t point);
bool is_alphanumeric(char32_t point);
bool is_printable(char32_t point);
/// Takes two columns of a terminal, as most Chinese characters do.
bool is_wide(char32_t point);
bool is_space(char32_t point);
bool is_lower(char32_t point);
bool is_upper(char32_t point);
bool is_title(char32_t point);
bool is_cased(char32_t point);
bool is_identifier_start(char32_t point);
bool is_identifier_part(char32_t point);
/// Ends a line for str.splitlines().
bool is_line_break(char32_t point);

/// 0 to 9 for a decimal digit of any script, else -1.
int decimal_value(char32_t point);

std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);
std::string to_title(std::string_view text);
std::string swap_case(std::string_view text);
std::string capitalize(std::string_view text);
std::string fold_case(std::string_view text);

bool is_identifier(std::string_view text);

std::string_view strip_spaces_left(std::string_view text);
std::string_view strip_spaces_right(std::string_view text);
std::string_view strip_spaces(std::string_view text);

} // namespace procession::core::program::text
