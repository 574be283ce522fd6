// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/code/code.h"
#include "core/program/values/function.h"

namespace procession::core::program {

/// A code object in a heap, with all that its instructions will remember still empty.
[[nodiscard]] Owned<CodeInstance> make_code_instance(Heap& heap, const Code& code, Dict& globals);

} // namespace procession::core::program
