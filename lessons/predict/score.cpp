// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/predict/score.h"

namespace procession::lessons {

void Score::add(const Answer& answer)
{
    Count& count = counts_[static_cast<std::size_t>(answer.kind)];
    ++count.asked;
    count.right += answer.right ? 1 : 0;
    streak_ = answer.right ? streak_ + 1 : 0;
}

Score::Count Score::total() const
{
    Count sum;
    for (const Count& count : counts_) {
        sum.right += count.right;
        sum.asked += count.asked;
    }
    return sum;
}

} // namespace procession::lessons
