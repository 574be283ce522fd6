// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace procession::ui {

/// 0 … count-1 in an order that tells nothing, the same each time for the same `seed`.
[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t count, std::string_view seed);

} // namespace procession::ui
