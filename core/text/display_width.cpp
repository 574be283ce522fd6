// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/display_width.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace procession::core {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Blocks of wide characters (Unicode Standard Annex 11, W and F).
constexpr auto wide = std::to_array<Range>({
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD},
});

/// Characters that take no column of their own.
constexpr auto combining = std::to_array<Range>({
    {0x0300, 0x036F},
    {0x200B, 0x200F},
    {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
});

bool is_in(const auto& ranges, char32_t character)
{
    return std::any_of(ranges.begin(), ranges.end(), [character](const Range& range) {
        return character >= range.first && character <= range.last;
    });
}

/// Takes the first character off `text`: its bytes, and the columns it takes.
struct Character {
    std::size_t bytes = 1;
    std::size_t columns = 1;
};

Character first_of(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t bytes = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0x80 || bytes == 1 || bytes > text.size()) {
        return {};
    }
    char32_t character = lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80) {
            return {};
        }
        character = character << 6 | (byte & 0x3Fu);
    }
    return {bytes, is_in(combining, character) ? 0u : is_in(wide, character) ? 2u : 1u};
}

} // namespace

std::size_t display_width(std::string_view text)
{
    std::size_t width = 0;
    while (!text.empty()) {
        const Character character = first_of(text);
        width += character.columns;
        text.remove_prefix(character.bytes);
    }
    return width;
}

std::string_view cut_to_width(std::string_view text, std::size_t columns)
{
    std::size_t taken = 0;
    std::size_t width = 0;
    while (taken < text.size()) {
        const Character character = first_of(text.substr(taken));
        if (width + character.columns > columns) {
            break;
        }
        width += character.columns;
        taken += character.bytes;
    }
    return text.substr(0, taken);
}

std::string padded(std::string_view text, std::size_t columns)
{
    std::string result(cut_to_width(text, columns));
    result.append(columns - display_width(result), ' ');
    return result;
}

std::string padded_left(std::string_view text, std::size_t columns)
{
    const std::string_view cut = cut_to_width(text, columns);
    return std::string(columns - display_width(cut), ' ').append(cut);
}

} // namespace procession::core
