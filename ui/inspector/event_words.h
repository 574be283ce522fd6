// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QString>

namespace procession::ui {

/// What kind of event a record tells, in two or three words of the window's
/// language: "dispatch", "wakes up".
[[nodiscard]] QString event_name(const core::Record& record);

/// Everything the list says of a record, in one line: for search and for those
/// who hear it.
[[nodiscard]] QString event_words(const core::Trace& trace, core::RecordIndex index);

} // namespace procession::ui
