// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/source.h"
#include "core/program/syntax/syntax_fault.h"

#include <optional>

namespace procession::core::program::syntax {

/// What is wrong with the bytes of a text: an encoding that nobody knows, bytes that are not
/// UTF-8, or null bytes. `end_line` is the line at which CPython comes upon it. Programs reach
/// the machine in UTF-8, whatever encoding they declare; a known one is passed over.
[[nodiscard]] std::optional<SyntaxFault> check_encoding(const Source& source);

/// Whether a text says which encoding it has, by a comment or a byte order mark.
[[nodiscard]] bool declares_encoding(const Source& source);

} // namespace procession::core::program::syntax
