// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/statements.h"

#include <span>
#include <string_view>

/// Names that a program binds: `__debug__`, which is a constant, may not be among them. Each raises
/// a fault at `at`.
namespace procession::core::program::syntax {

void check_name(std::string_view name, Context context, const Range& at);
void check_parameters(const Parameters& parameters, const Range& at);
void check_aliases(std::span<const Alias> names, const Range& at);

} // namespace procession::core::program::syntax
