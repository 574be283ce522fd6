// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace procession::cli {

/// Every policy with its parameters, ranges and defaults, from the registry.
[[nodiscard]] std::string policy_help();

} // namespace procession::cli
