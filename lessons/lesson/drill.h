// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"

#include <cstdint>
#include <memory>
#include <span>

namespace procession::lessons {

using LessonSpan = std::span<const std::shared_ptr<const Lesson>>;

/// Questions of one lesson as a lesson of their own, a page each: "I know this". At most
/// `count`, chosen by `seed` over the whole of the lesson; its texts have no titles.
[[nodiscard]] Lesson make_trial(const Lesson& lesson, std::size_t count, std::uint64_t seed);

/// Questions of all lessons mixed with as many on workloads made up for the purpose. The
/// same `seed` makes the same quiz.
[[nodiscard]] Lesson make_quiz(LessonSpan lessons, std::size_t count, std::uint64_t seed);

} // namespace procession::lessons
