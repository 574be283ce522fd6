// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <optional>
#include <string_view>
#include <vector>

namespace procession::core {

/// A workload as one types it in class: "A 0 5; B 1 3 2 4". Each process is a name,
/// its arrival, and its bursts: CPU, then I/O and CPU in turn. Processes are parted
/// by `;` or line ends, numbers by blanks or commas; the full-width `；` and `，` will
/// do as well. None if that is not what the text says.
[[nodiscard]] std::optional<std::vector<ProcessSpec>> read_quick_workload(std::string_view text);

} // namespace procession::core
