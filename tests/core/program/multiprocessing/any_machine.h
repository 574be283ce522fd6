// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace procession::tests {

/// Runs `source` on so many random machines, each time with another seed of the program's own
/// `random`. It says "held" if what it tests does hold, and nothing else.
void holds_on_machines(const std::string& source, int runs);

} // namespace procession::tests
