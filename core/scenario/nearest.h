// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace procession::core {

/// Letters to insert, delete, replace or swap with their neighbour to get from one
/// word to the other (optimal string alignment).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word with the least distance to `word`, the first of several.
/// `close`: few enough letters differ that it was probably meant.
struct Nearest {
    std::string_view word;
    bool close = false;
};
[[nodiscard]] Nearest nearest(std::string_view word, std::span<const std::string_view> known);

} // namespace procession::core
