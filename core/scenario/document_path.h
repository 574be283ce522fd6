// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace procession::core {

/// One step of a path: a key of an object or an index of an array.
using PathStep = std::variant<std::string, std::size_t>;

/// Steps of `processes[2].cpu` or `programs["a.py"]`; nothing if it is no path.
[[nodiscard]] std::optional<std::vector<PathStep>> parse_path(std::string_view path);

} // namespace procession::core
