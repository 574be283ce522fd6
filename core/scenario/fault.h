// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/message.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

/// Where in a text: byte offset, line and column from 1, the column in code points.
struct Position {
    std::size_t offset = 0;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend bool operator==(const Position&, const Position&) = default;
};

/// Something wrong in what a person wrote: where, what, and what would be right.
struct Fault {
    Position position;
    std::string path; ///< JSON path such as "processes[2].bursts[0].cpu"; empty outside JSON
    Message message;
    friend bool operator==(const Fault&, const Fault&) = default;
};

/// "file:line:column: path: what is wrong", in English. The path is left out if empty.
[[nodiscard]] std::string render(const Fault& fault, std::string_view file);

} // namespace procession::core
