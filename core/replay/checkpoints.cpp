// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/checkpoints.h"

#include <algorithm>

namespace procession::core {

namespace {

constexpr std::int64_t first_distance = 100'000; ///< of work: some milliseconds
constexpr std::size_t most = 256;
constexpr std::size_t most_bytes = std::size_t{192} << 20;

} // namespace

Checkpoints::Checkpoints(const Machine& start, bool more)
    : takes_more_(more), distance_(first_distance), next_(first_distance)
{
    checkpoints_.push_back({start, 0, start.program_bytes()});
}

void Checkpoints::take(const Machine& machine)
{
    next_ = machine.work() + distance_;
    // One that is larger than all may be together is not worth having.
    const std::size_t bytes = machine.program_bytes();
    const Ticks reached = machine.programs_known();
    if (bytes > most_bytes / 4 || reached < checkpoints_.back().reached) {
        return;
    }
    checkpoints_.push_back({machine, reached, bytes});
    checkpoints_.back().machine.forget_output();
    bytes_ += bytes;
    if (checkpoints_.size() <= most && bytes_ <= most_bytes) {
        return;
    }
    std::size_t kept = 1; // the start
    for (std::size_t i = 2; i < checkpoints_.size(); i += 2) {
        std::swap(checkpoints_[kept++], checkpoints_[i]);
    }
    checkpoints_.erase(checkpoints_.begin() + static_cast<std::ptrdiff_t>(kept),
                       checkpoints_.end());
    bytes_ = 0;
    for (const Checkpoint& checkpoint : checkpoints_) {
        bytes_ += checkpoint.bytes;
    }
    distance_ *= 2;
    next_ = machine.work() + distance_;
}

const Machine& Checkpoints::before(Ticks t) const
{
    const auto after =
        std::upper_bound(checkpoints_.begin() + 1, checkpoints_.end(), t,
                         [](Ticks at, const Checkpoint& one) { return at < one.reached; });
    return std::prev(after)->machine;
}

} // namespace procession::core
