// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/big_integer.h"

#include <array>
#include <cstdint>
#include <span>

namespace procession::core::program::text {

/// MT19937 as Python's `random` uses it (Matsumoto and Nishimura 1998): the same numbers for the
/// same seed. A value of 2.5 kB that can be copied with its state.
class MersenneTwister {
public:
    MersenneTwister() { seed(0); }

    /// random.seed(n): the magnitude counts.
    void seed(const BigInteger& value);
    void seed(std::uint64_t value);

    /// 32 random bits.
    std::uint32_t next();
    /// 0 <= x < 1 with 53 random bits.
    double random();
    /// `bits` (at least 1) random bits.
    BigInteger bits(std::uint64_t bits);
    /// The same for up to 64.
    std::uint64_t few_bits(int bits);
    /// 0 <= x < limit, every one equally likely; `limit` is at least 1.
    std::uint64_t below(std::uint64_t limit);
    BigInteger below(const BigInteger& limit);

    /// 624 words and the position among them, as random.getstate() tells them.
    static constexpr std::size_t words = 624;
    const std::array<std::uint32_t, words>& state() const { return state_; }
    std::size_t position() const { return position_; }
    /// Takes up a state told before.
    void restore(std::span<const std::uint32_t, words> state, std::size_t position);

private:
    void seed_by_number(std::uint32_t value);
    void seed_by_words(std::span<const std::uint32_t> key);
    void renew();

    std::array<std::uint32_t, words> state_{};
    std::size_t position_ = words;
};

} // namespace procession::core::program::text
