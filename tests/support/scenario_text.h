// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <string>

namespace procession::tests {

/// The scenario as people write it, to be read in a failing test's report and
/// pasted into a file. What has its default is left out.
[[nodiscard]] std::string scenario_text(const core::Scenario& scenario);

} // namespace procession::tests
