// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace procession::core::edit {

/// The bursts of a process in one line, as they are typed into a cell: "2 6@disk 2". Numbers are
/// CPU and I/O in turn, CPU first; `cpu:3` and `io:6` are for where they do not take turns, `@disk`
/// names the device. At the end may stand how the process fails: "2 !division by zero".
/// Blanks or commas separate.

/// The line of an array of bursts; nothing if it holds what such a line cannot say.
[[nodiscard]] std::optional<std::string> burst_line(const Document& document, Document::Node list);

/// What is typed as a JSON array of bursts; nothing if it is no such line.
[[nodiscard]] std::optional<std::string> bursts_of_line(std::string_view typed);

/// Whole numbers in a row, "0 2 3", as a JSON array; nothing if it is none.
[[nodiscard]] std::optional<std::string> numbers_of_line(std::string_view typed);
/// The line of an array of whole numbers; nothing if something else is in it.
[[nodiscard]] std::optional<std::string> number_line(const Document& document, Document::Node list);

} // namespace procession::core::edit
