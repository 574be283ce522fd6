// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/dice.h"

#include "scheduler/parameters.h"

#include <string>

namespace procession::tests {

/// Random values for every parameter of a policy; quanta are often `unit`.
[[nodiscard]] scheduler::Parameters random_parameters(Dice& dice, const std::string& policy,
                                                      std::int64_t unit);

} // namespace procession::tests
