// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/source.h"
#include "core/program/syntax/syntax_fault.h"
#include "core/program/syntax/tree.h"

#include <variant>

namespace procession::core::program::syntax {

/// Reads a program: its tree, with scopes resolved, or the first fault.
[[nodiscard]] std::variant<Tree, SyntaxFault> parse(const Source& source);

} // namespace procession::core::program::syntax
