// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/system_state.h"

#include <QString>

namespace procession::ui {

/// Whether the other language's term stands beside the first use of one: in headers,
/// titles and legends. Holds for the application, as its language does.
[[nodiscard]] bool shows_both_terms();
void show_both_terms(bool on);

/// The term of `id` ("ready_queue") in the other language; empty if it is not to be
/// shown or there is none.
[[nodiscard]] QString other_term(const char* id);

/// `text` with it behind: "Ready queue 就绪队列".
[[nodiscard]] QString with_other_term(const QString& text, const char* id);
/// `text` with it below, for headers of narrow columns.
[[nodiscard]] QString over_other_term(const QString& text, const char* id);

/// The glossary's term for a state.
[[nodiscard]] const char* term_of(core::State state);

} // namespace procession::ui
