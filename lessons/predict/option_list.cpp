// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/predict/option_list.h"

#include <algorithm>

namespace procession::lessons {

bool OptionList::has(std::int64_t rank) const
{
    return right_.contains(rank) ||
           std::ranges::any_of(options_, [rank](const auto& entry) { return entry.first == rank; });
}

void OptionList::add_right(std::int64_t rank, Message text, EntityId process)
{
    if (right_.insert(rank).second && options_.size() + 1 < most) {
        options_.push_back({rank, {std::move(text), process, true, std::nullopt}});
    }
}

void OptionList::add_wrong(std::int64_t rank, Message text, Message mistake, EntityId process)
{
    if (!full() && !has(rank)) {
        options_.push_back({rank, {std::move(text), process, false, std::move(mistake)}});
    }
}

std::vector<Option> OptionList::take() &&
{
    const bool any_wrong =
        std::ranges::any_of(options_, [](const auto& entry) { return !entry.second.right; });
    const bool any_right =
        std::ranges::any_of(options_, [](const auto& entry) { return entry.second.right; });
    if (!any_right || !any_wrong || options_.size() > most) {
        return {};
    }
    std::ranges::sort(options_, {}, [](const auto& entry) { return entry.first; });
    std::vector<Option> options;
    for (auto& [rank, option] : options_) {
        option.value = rank;
        options.push_back(std::move(option));
    }
    return options;
}

} // namespace procession::lessons
