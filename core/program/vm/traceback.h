// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/code/code.h"
#include "core/program/values/exception.h"

#include <string>
#include <string_view>

/// Parts of `traceback_text` (run.h).
namespace procession::core::program {

/// The line of an instruction as tracebacks show it, with ^^^^ below what was being computed, both
/// with line ends; empty if the source is not there.
[[nodiscard]] std::string source_lines(const Code& code, std::uint32_t instruction);

/// `. Did you mean: 'x'?` for a NameError or AttributeError of the machine, else empty.
[[nodiscard]] std::string suggestion(Heap& heap, const Instance& exception);

/// `Type: message` with a line end, notes after it.
[[nodiscard]] std::string last_line(Heap& heap, const Instance& exception, bool is_module);

} // namespace procession::core::program
