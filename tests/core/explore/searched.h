// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/explore.h"

#include <set>
#include <string>

namespace procession::tests {

/// What the search says may come of a program, each in words. Fails the test if it refuses the
/// program or gives up.
[[nodiscard]] std::set<std::string> outcomes_of(const core::explore::Result& result);
[[nodiscard]] std::set<std::string> outcomes_of(const std::string& source);

} // namespace procession::tests
