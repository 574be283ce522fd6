// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault.h"

#include <optional>
#include <string_view>
#include <vector>

namespace procession::core {
class Document;
}

namespace procession::core::program {

/// What keeps Python, or the teaching subset, from running a program: line and column are those
/// of the program.
[[nodiscard]] std::optional<Fault> program_fault(std::string_view source);

/// The same for all programs of a scenario: the position is that of the program in the document,
/// the message tells the line in the program. Such a scenario runs nevertheless: the process
/// prints what Python would and ends.
[[nodiscard]] std::vector<Fault> program_faults(const Document& document);

} // namespace procession::core::program
