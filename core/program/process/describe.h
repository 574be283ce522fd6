// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/program_at.h"
#include "core/program/values/heap.h"

#include <string>
#include <string_view>

namespace procession::core::program {

/// What a variable stands for, for somebody who looks from outside: much as repr() has it, but
/// without running a line of Python or making anything in the heap. Objects of the program's own
/// classes show their attributes: `Account(owner='Li', balance=3)`.
[[nodiscard]] std::string describe(const Heap& heap, Value value);
[[nodiscard]] VariableAt variable_at(const Heap& heap, std::string_view name, Value value);

} // namespace procession::core::program
