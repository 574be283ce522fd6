// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/message.h"
#include "core/trace/export/text_style.h"

#include <string>
#include <string_view>

namespace procession::cli {

/// "procession-cli: …" on standard error.
void complain(std::string_view text);
void complain(const core::Message& message);

/// How text on standard output may look: in colour on a terminal unless NO_COLOR
/// is set or TERM is "dumb", as wide as the terminal (or COLUMNS, or 80), in
/// ASCII if the locale is "C" or "POSIX".
[[nodiscard]] core::TextStyle style_of_output();

[[nodiscard]] bool errors_go_to_terminal();

} // namespace procession::cli
