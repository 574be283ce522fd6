// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace procession::scheduler {

/// The one source of every free choice of a run: the order of what happens at
/// the same instant, and lottery draws. A value: a copied machine chooses on
/// from the same point.
///
/// A scripted choice comes first; when the script is used up (or there is none)
/// ties go first in first out, or by the seed if shuffled, and draws by the seed.
/// Ties and draws use separate random streams, each a function of the seed and
/// of how many were asked before, so that one never shifts the other.
class Choices {
public:
    Choices() = default;
    Choices(std::uint64_t seed, bool shuffle_ties, std::vector<std::uint64_t> script = {});

    /// Whether asking `order` can answer anything but 0.
    [[nodiscard]] bool orders_freely() const { return shuffle_ties_ || !script_.empty(); }

    /// Which of `count` things that are due at the same instant comes next:
    /// 0 … count-1, 0 being the first in the house order. `count` is at least 1.
    std::size_t order(std::size_t count);

    /// A lottery draw, 0 … 2^32-1. The policy takes it modulo the tickets.
    std::uint64_t draw();

    /// Passes over `count` draws at once, as if each had been asked.
    void skip_draws(std::uint64_t count);

    /// Position of the next draw in a list of `size` explicit ones, which all who
    /// draw share; `size` if it is used up.
    std::size_t next_given(std::size_t size);
    /// Passes over up to `count` of them; how many there were.
    std::uint64_t skip_given(std::uint64_t count, std::size_t size);

private:
    bool scripted(std::uint64_t& value);

    std::uint64_t seed_ = 1;
    std::uint64_t ties_asked_ = 0;
    std::uint64_t draws_asked_ = 0;
    std::size_t script_position_ = 0;
    std::size_t given_used_ = 0;
    std::vector<std::uint64_t> script_;
    bool shuffle_ties_ = false;
};

} // namespace procession::scheduler
