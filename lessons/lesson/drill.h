// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"
#include "lessons/lesson/progress.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace procession::lessons {

using LessonSpan = std::span<const std::shared_ptr<const Lesson>>;

/// Questions of one lesson as a lesson of their own, a page each: "I know this". At most
/// `count`, chosen by `seed` over the whole of the lesson; its texts have no titles.
[[nodiscard]] Lesson make_trial(const Lesson& lesson, std::size_t count, std::uint64_t seed);

/// Questions of all lessons mixed with as many on workloads made up for the purpose. The
/// same `seed` makes the same quiz.
[[nodiscard]] Lesson make_quiz(LessonSpan lessons, std::size_t count, std::uint64_t seed);

/// A question that was made up and answered wrong, to be asked again by itself; nullopt if it
/// stands in a lesson, or what was kept of it is no question.
[[nodiscard]] std::optional<Lesson> make_repetition(const Mistake& mistake);

} // namespace procession::lessons
