// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/predict/question.h"

#include <set>
#include <utility>
#include <vector>

namespace procession::lessons {

/// Collects the options of a question: no two alike, no wrong one that is right,
/// the first mistakes offered being the ones kept.
class OptionList {
public:
    static constexpr std::size_t most = 4;

    /// A right option, kept if it leaves room for a wrong one: the first always is.
    /// `rank` decides its place among the options shown.
    void add_right(std::int64_t rank, Message text, EntityId process = core::no_entity);
    /// A wrong one, unless an option of that rank is there already. All right
    /// ones have been added.
    void add_wrong(std::int64_t rank, Message text, Message mistake,
                   EntityId process = core::no_entity);
    [[nodiscard]] bool full() const { return options_.size() >= most; }
    [[nodiscard]] std::size_t size() const { return options_.size(); }
    /// The options by rank; none if there is nothing to choose from.
    [[nodiscard]] std::vector<Option> take() &&;

private:
    [[nodiscard]] bool has(std::int64_t rank) const;

    std::vector<std::pair<std::int64_t, Option>> options_;
    std::set<std::int64_t> right_; ///< ranks, also of those not kept
};

} // namespace procession::lessons
