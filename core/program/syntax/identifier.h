// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace procession::core::program::syntax {

/// A name as Python compares it: full-width letters, digits and underscores, which input methods
/// write, are the plain ones. (Python applies all of Unicode's form NFKC; the rest of it
/// concerns letters that nobody types.)
[[nodiscard]] std::string normal_form(std::string_view name);

/// A private name of a class: `__x` inside `class C` is `_C__x`. Other names are themselves.
[[nodiscard]] std::string mangled(std::string_view class_name, std::string_view name);

} // namespace procession::core::program::syntax
