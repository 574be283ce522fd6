// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/message.h"
#include "lessons/classroom/classroom.h"

#include <QString>

namespace procession::ui {

/// What the lecturer covers of the run in the window; nothing at first. The window says so when
/// another scenario is opened; whatever would show it asks here.
void cover_parts(const lessons::Classroom& classroom);
[[nodiscard]] bool is_covered(lessons::Hidden part);

/// "Hidden by the lecturer"
[[nodiscard]] QString hidden_words();
/// Why something happened, in words, or that it is hidden.
[[nodiscard]] QString why_words(const core::Message& reason);
/// What a part is called in a list: "policy".
[[nodiscard]] QString part_words(lessons::Hidden part);
[[nodiscard]] QString part_words(lessons::Locked part);
/// "Hidden by the lecturer: policy, metrics." and the like, each a sentence; empty if nothing is.
/// `exam_end` is its last moment as the scenario's clock shows it; if empty, in ticks.
[[nodiscard]] QString classroom_words(const lessons::Classroom& classroom,
                                      const QString& exam_end = {});

} // namespace procession::ui
