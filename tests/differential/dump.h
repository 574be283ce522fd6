// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/tree.h"

#include <string>

/// The tree with all its places, in the form in which compare_trees.py writes CPython's.
[[nodiscard]] std::string dump_tree(const procession::core::program::syntax::Tree& tree);

/// Every function, lambda, class and comprehension with what CPython's code objects tell of its
/// names, a line each.
[[nodiscard]] std::string dump_names(const procession::core::program::syntax::Tree& tree);
