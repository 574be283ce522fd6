// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/identifier.h"

#include "core/program/text/utf8.h"

#include <algorithm>

namespace procession::core::program::syntax {

std::string normal_form(std::string_view name)
{
    if (text::is_ascii(name)) {
        return std::string(name);
    }
    std::string normal;
    for (std::size_t i = 0; i < name.size();) {
        const char32_t point = text::next_point(name, i);
        const bool is_full_width = point >= 0xFF01 && point <= 0xFF5E;
        text::append_point(normal, is_full_width ? point - 0xFF00 + 0x20 : point);
    }
    return normal;
}

std::string mangled(std::string_view class_name, std::string_view name)
{
    const std::size_t letters = class_name.find_first_not_of('_');
    const bool is_private =
        name.starts_with("__") && !name.ends_with("__") && name.find('.') == std::string_view::npos;
    if (!is_private || letters == std::string_view::npos) {
        return std::string(name);
    }
    return "_" + std::string(class_name.substr(letters)) + std::string(name);
}

} // namespace procession::core::program::syntax
