// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/machine.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace procession::core {

/// Copies of a machine taken while it ran, so that what is inside its programs can be had again at
/// any moment. However long the run, they stay few: when there are too many, or too large, every
/// second is dropped and the distance doubles.
class Checkpoints {
public:
    struct Checkpoint {
        Machine machine;
        Ticks reached = 0; ///< no program was run further than this
        std::size_t bytes = 0;
    };

    /// `start` has not lived through anything. Without `more` it stays the only one.
    Checkpoints(const Machine& start, bool more);

    /// Takes one if there is reason to. Called between two instants.
    void consider(const Machine& machine)
    {
        if (takes_more_ && machine.work() >= next_) {
            take(machine);
        }
    }

    /// The last one from which `t` can be reached.
    [[nodiscard]] const Machine& before(Ticks t) const;
    [[nodiscard]] std::size_t count() const { return checkpoints_.size(); }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    void take(const Machine& machine);

    std::vector<Checkpoint> checkpoints_; ///< by `reached`, the start first
    std::size_t bytes_ = 0;
    bool takes_more_;
    std::int64_t distance_;
    std::int64_t next_;
};

} // namespace procession::core
