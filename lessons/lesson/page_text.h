// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault.h"
#include "lessons/lesson/lesson.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace procession::lessons {

/// The text of a lesson in one language, cut into pages and these into pieces.
struct LessonText {
    std::vector<std::pair<std::string, PageText>> pages; ///< by id, in order
    std::vector<core::Fault> faults;
};

/// Headings of the first level ("# id: Title") begin pages, blocks fenced as
/// ```steps hold ids of steps, one a line; everything else is Markdown.
[[nodiscard]] LessonText read_lesson_text(std::string_view text);

} // namespace procession::lessons
