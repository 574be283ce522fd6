// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_status.h"

#include <string>
#include <vector>

namespace procession::cli {

/// `check --ambiguity` of scenarios without faults: a line each, or one JSON array. An exercise
/// whose answer depends on conventions has a fault of its own, with the status of faults; one of
/// which that was not found out in time the status of limits.
[[nodiscard]] ExitStatus check_ambiguity(const std::vector<std::string>& files, bool json);

} // namespace procession::cli
