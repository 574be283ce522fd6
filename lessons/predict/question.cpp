// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/predict/question.h"

#include <algorithm>

namespace procession::lessons {

Answer grade(const Question& question, std::size_t option)
{
    const Option& chosen = question.options.at(option);
    return {question.kind, option, chosen.right, chosen.mistake};
}

std::optional<std::size_t> option_naming(const Question& question, EntityId process)
{
    const auto found = std::ranges::find(question.options, process, &Option::process);
    if (process == core::no_entity || found == question.options.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - question.options.begin());
}

std::optional<std::size_t> option_of_state(const Question& question, core::State state)
{
    const auto found =
        std::ranges::find(question.options, static_cast<std::int64_t>(state), &Option::value);
    if (question.kind != Kind::state_at || found == question.options.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - question.options.begin());
}

} // namespace procession::lessons
