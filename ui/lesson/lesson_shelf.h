// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"
#include "lessons/lesson/progress.h"

#include <QString>
#include <memory>
#include <vector>

namespace procession::ui {

using LessonPointer = std::shared_ptr<const lessons::Lesson>;

/// The lessons compiled in, by number. Read when they are first asked for; one that
/// cannot be read is left out (the tests see to it that there is none).
[[nodiscard]] const std::vector<LessonPointer>& shipped_lessons();

/// The lesson of that id ("round-robin"), number ("8") or folder ("08-round-robin");
/// null if there is none.
[[nodiscard]] LessonPointer find_lesson(const QString& name);

/// How far somebody has come in a lesson.
enum class LessonStanding : std::uint8_t { untouched, begun, done };
[[nodiscard]] LessonStanding standing(const lessons::Lesson& lesson,
                                      const lessons::Progress& progress);

/// The lesson to go on with: the first that is begun and not done, else the first that
/// has not been begun; null if all are done.
[[nodiscard]] LessonPointer next_lesson(const lessons::Progress& progress);

/// The page of a lesson that takes the step; 0 if none does.
[[nodiscard]] std::size_t page_of_step(const lessons::Lesson& lesson, std::string_view step);

} // namespace procession::ui
