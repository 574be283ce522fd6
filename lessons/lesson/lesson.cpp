// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/lesson.h"

#include <algorithm>
#include <array>

namespace procession::lessons {

const Step* Lesson::step(std::string_view wanted) const
{
    const auto found = std::ranges::find(steps, wanted, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

const core::Scenario* Lesson::scenario(std::string_view name) const
{
    const auto found = scenarios.find(name);
    return found == scenarios.end() ? nullptr : found->second.get();
}

std::span<const std::string_view> form_names()
{
    static constexpr std::array<std::string_view, 9> names{
        "choice", "choices", "number", "order", "click", "predict", "fill", "schedule", "table"};
    return names;
}

std::span<const std::string_view> predict_names()
{
    static constexpr std::array<std::string_view, kind_count> names{
        "next_process",    "how_long",   "state_at", "finish",
        "average_waiting", "next_print", "next_line"};
    return names;
}

std::span<const std::string_view> place_names()
{
    static constexpr std::array<std::string_view, 12> names{
        "cores",    "ready", "blocked", "jobs",   "ended",   "why",
        "timeline", "table", "tree",    "source", "console", "memory"};
    return names;
}

} // namespace procession::lessons
