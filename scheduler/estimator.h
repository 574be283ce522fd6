// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/entity.h"
#include "scheduler/large_array.h"
#include "scheduler/parameters.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace procession::scheduler {

/// How long CPU bursts last, as far as a policy may know: exactly, or as an
/// exponential average of the bursts before. An entity whose burst length nobody
/// knows (a program) is always predicted.
///
/// The average: τ' = α·t + (1 − α)·τ after each completed burst of t ticks, in
/// units of 2^-16 tick, rounded down; τ is `initial` at first. Every result
/// saturates at the largest 64-bit number.
class Estimator {
public:
    /// From the parameters `estimate`, `alpha` and `initial`.
    explicit Estimator(const Parameters& parameters);

    void reserve(std::size_t count);

    /// What is left of the entity's present CPU burst, in 2^-16 tick. One that
    /// ran longer than predicted has 0 left.
    [[nodiscard]] std::int64_t left(const Entity& entity) const;

    /// The entity's burst is over: `burst_ran` ticks long.
    void completed(const Entity& entity);

    /// Takes over what another estimator of the same kind knows of the entity.
    void adopt(EntityId entity, const Estimator& from)
    {
        predicted_[entity] = from.predicted_[entity];
    }

private:
    [[nodiscard]] bool predicts(const Entity& entity) const
    {
        return average_ || entity.burst_left < 0;
    }

    bool average_;
    std::uint64_t alpha_; ///< in millionths
    std::int64_t initial_;
    LargeArray<std::int64_t> predicted_; ///< τ by entity
};

} // namespace procession::scheduler
