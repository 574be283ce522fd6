// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/number_value.h"

#include "core/program/text/float_text.h"

#include <algorithm>

namespace procession::core::program::syntax {

NumberValue number_value(std::string_view literal)
{
    NumberValue value;
    for (const char c : literal) {
        if (c != '_') {
            value.text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (value.text.size() > 1 && value.text[0] == '0' && value.text.find_first_of("xob") == 1) {
        value.of = Constant::Of::integer;
        return value;
    }
    const bool is_imaginary = value.text.back() == 'j';
    if (is_imaginary) {
        value.text.pop_back();
    }
    if (!is_imaginary && value.text.find_first_of(".e") == std::string::npos) {
        value.of = Constant::Of::integer;
        value.digits = value.text.size();
        // Only zeros can stand in front: 00 is 0.
        value.text.erase(0, std::min(value.text.find_first_not_of('0'), value.text.size() - 1));
        return value;
    }
    value.of = is_imaginary ? Constant::Of::imaginary : Constant::Of::floating;
    value.number = text::float_literal(value.text);
    return value;
}

std::string too_many_digits(std::size_t digits)
{
    return "Exceeds the limit (4300 digits) for integer string conversion: value has " +
           std::to_string(digits) +
           " digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
           "hexadecimal for huge integer literals to avoid decimal conversion limits.";
}

} // namespace procession::core::program::syntax
