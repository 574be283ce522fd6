// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace procession::core::program {

class Registry;

/// Tells everything that the library has: methods of the built-in types, builtin functions,
/// modules.
void register_library(Registry& registry);

} // namespace procession::core::program
