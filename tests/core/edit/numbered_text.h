// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace procession::tests {

/// A text of some length that can be told to be whole: its number says every byte of it.
inline std::string numbered_text(int number)
{
    std::string text = fmt::format("{}\n", number);
    const int lines = 10 + number * 7919 % 3000;
    for (int i = 0; i < lines; ++i) {
        text += fmt::format("line {} of {}\n", i, number);
    }
    return text;
}

/// The number of such a text; -1 if it is not one, to the last byte.
inline int number_of(std::string_view text)
{
    int number = 0;
    for (std::size_t i = 0; i < text.size() && text[i] != '\n'; ++i) {
        if (text[i] < '0' || text[i] > '9' || i > 6) {
            return -1;
        }
        number = number * 10 + (text[i] - '0');
    }
    return text == numbered_text(number) ? number : -1;
}

} // namespace procession::tests
