// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/predict/question.h"

#include <array>

namespace procession::lessons {

/// How often predictions were right. A value.
class Score {
public:
    struct Count {
        int right = 0;
        int asked = 0;
        friend bool operator==(const Count&, const Count&) = default;
    };

    /// Counts an answer. A question that nobody answered does not count.
    void add(const Answer& answer);

    [[nodiscard]] Count of(Kind kind) const { return counts_[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] Count total() const;
    /// Right answers in a row, up to the latest.
    [[nodiscard]] int streak() const { return streak_; }

    friend bool operator==(const Score&, const Score&) = default;

private:
    std::array<Count, kind_count> counts_{};
    int streak_ = 0;
};

} // namespace procession::lessons
