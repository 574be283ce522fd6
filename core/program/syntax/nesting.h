// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/syntax_fault.h"
#include "core/program/syntax/tree.h"

#include <optional>

namespace procession::core::program::syntax {

/// How deep expressions may be inside each other. CPython takes some 3 000.
constexpr int deepest_expression = 1000;

/// A fault where an expression is deeper than that, so that nothing that walks the tree
/// recursively overflows the stack. `a + b + c + …` is as deep as it is long.
[[nodiscard]] std::optional<SyntaxFault> check_nesting(const Tree& tree);

} // namespace procession::core::program::syntax
