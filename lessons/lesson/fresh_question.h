// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"
#include "scheduler/random.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace procession::lessons {

/// A question about a workload that nobody has seen before.
struct FreshQuestion {
    LessonQuestion question; ///< its text is left to who shows it: form and measure tell it
    std::shared_ptr<const core::Scenario> scenario;
};

/// Three or four processes under some policy, and something to ask about them: who runs
/// next, when one finishes, a measure, the whole schedule.
[[nodiscard]] FreshQuestion fresh_question(scheduler::Random& random);

/// The question and its scenario on one line, for the notebook; reading gives nothing for what is
/// no question, or one that cannot be asked.
[[nodiscard]] std::string to_json(const FreshQuestion& made);
[[nodiscard]] std::optional<FreshQuestion> made_up_from_json(std::string_view json);

} // namespace procession::lessons
