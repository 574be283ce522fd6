// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/punctuation.h"

#include "core/program/text/utf8.h"

#include <array>
#include <string>

namespace procession::core::program::syntax {

namespace {

struct LookAlike {
    char32_t point;
    std::string_view meant;
};

constexpr std::array look_alikes{
    LookAlike{U'。', "."},  LookAlike{U'、', ","},  LookAlike{U'【', "["},  LookAlike{U'】', "]"},
    LookAlike{U'「', "\""}, LookAlike{U'」', "\""}, LookAlike{U'《', "<"},  LookAlike{U'》', ">"},
    LookAlike{U'“', "\""},  LookAlike{U'”', "\""},  LookAlike{U'„', "\""},  LookAlike{U'‘', "'"},
    LookAlike{U'’', "'"},   LookAlike{U'´', "'"},   LookAlike{U'×', "*"},   LookAlike{U'÷', "/"},
    LookAlike{U'≤', "<="},  LookAlike{U'≥', ">="},  LookAlike{U'≠', "!="},  LookAlike{U'–', "-"},
    LookAlike{U'—', "-"},   LookAlike{U'−', "-"},   LookAlike{U'…', "..."}, LookAlike{U'→', "->"},
    LookAlike{U'«', "\""},  LookAlike{U'»', "\""},
};

// Spaces of other widths; what joins or directs letters cannot be seen at all.
bool is_odd_space(char32_t point)
{
    return point == 0xA0 || point == 0x3000 || (point >= 0x2000 && point <= 0x200A) ||
           point == 0x202F || point == 0x205F;
}

bool is_unseen(char32_t point)
{
    return (point >= 0x200B && point <= 0x200F) || point == 0xFEFF || point == 0x2060 ||
           point == 0xAD || (point >= 0x202A && point <= 0x202E);
}

Message meant(char32_t point, std::string_view plain)
{
    std::string found;
    text::append_point(found, point);
    return {MessageCode::hint_look_alike, {{"found", found}, {"meant", std::string(plain)}}};
}

} // namespace

std::optional<Message> hint_for_character(char32_t point)
{
    if (is_odd_space(point)) {
        return Message{MessageCode::hint_odd_space, {}};
    }
    if (is_unseen(point)) {
        return Message{MessageCode::hint_unseen, {}};
    }
    if (point > 0xFF00 && point < 0xFF5F) { // the full-width forms of ASCII
        return meant(point, std::string(1, static_cast<char>(point - 0xFF00 + 0x20)));
    }
    for (const LookAlike& one : look_alikes) {
        if (one.point == point) {
            return meant(point, one.meant);
        }
    }
    return std::nullopt;
}

} // namespace procession::core::program::syntax
