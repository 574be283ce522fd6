// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace procession::core {

/// Columns that a UTF-8 text takes in a terminal: two for each wide (East Asian)
/// character, none for combining ones. Bytes that are not UTF-8 count one each.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// As much of the beginning of `text` as fits into `columns`.
[[nodiscard]] std::string_view cut_to_width(std::string_view text, std::size_t columns);

/// `text` followed by spaces up to `columns`; longer text is cut.
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);
/// The same with the spaces in front, for numbers.
[[nodiscard]] std::string padded_left(std::string_view text, std::size_t columns);

} // namespace procession::core
