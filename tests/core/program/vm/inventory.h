// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// What there is in the language, as the tables of docs/language.md list it: builtin names, methods
/// of types, modules with their names, what lies outside the subset.
[[nodiscard]] std::string language_inventory();
