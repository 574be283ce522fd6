// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <optional>
#include <string>
#include <vector>

namespace procession::cli {

/// A scenario whose only process, `main`, runs the Python program in `file`, with the files that
/// it finds: "NAME=PATH" each, or a path that is also the name. Nothing, with a word of complaint,
/// if something cannot be read.
[[nodiscard]] std::optional<core::Scenario> load_program(const std::string& file,
                                                         const std::vector<std::string>& files);

} // namespace procession::cli
