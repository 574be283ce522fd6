// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/answer.h"
#include "lessons/lesson/lesson.h"

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace procession::lessons {

/// The runs of a lesson's scenarios, each made when it is first asked for. Used by one
/// thread at a time; the lesson outlives it.
class Runs {
public:
    explicit Runs(const Lesson& lesson) : lesson_(lesson) {}

    [[nodiscard]] const Lesson& lesson() const { return lesson_; }
    /// The run of a scenario of the lesson; its name must be known.
    [[nodiscard]] const core::Trace& trace(std::string_view scenario);
    /// That run and, where the rules leave ties open, the others that are as legal.
    [[nodiscard]] const std::vector<core::Trace>& legal(std::string_view scenario);

private:
    const Lesson& lesson_;
    std::map<std::string, std::vector<core::Trace>, std::less<>> traces_;
    std::map<std::string, std::vector<core::Trace>, std::less<>> legal_;
};

/// What a student wrote, within limits: it ends, however wrong it is.
[[nodiscard]] core::Scenario within_limits(core::Scenario scenario);
/// Runs it so; `cancel`, set from any thread, ends that.
[[nodiscard]] core::Trace run_within_limits(core::Scenario scenario,
                                            const std::atomic<bool>* cancel = nullptr);

/// Who has each core in each tick up to the run's end.
[[nodiscard]] Chart chart_of(const core::Trace& trace);

} // namespace procession::lessons
