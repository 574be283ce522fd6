// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace procession::scheduler {

/// Random streams by purpose: a draw more in one never moves another.
enum class Stream : std::uint64_t { ties = 1, lottery = 2, workload = 3, program = 4 };

/// The `index`-th value of a stream: counter based (SplitMix64's finaliser over
/// seed, stream and counter; Steele, Lea and Flood 2014), so that any number of
/// values can be passed over at no cost. Outputs are pinned by a test.
[[nodiscard]] std::uint64_t random_value(std::uint64_t seed, Stream stream, std::uint64_t index);

/// Walks one stream.
class Random {
public:
    Random(std::uint64_t seed, Stream stream) : seed_(seed), stream_(stream) {}

    /// 64 random bits.
    std::uint64_t next() { return random_value(seed_, stream_, index_++); }
    /// Uniform in 0 … bound-1; bound at least 1. Without modulo bias.
    std::uint64_t below(std::uint64_t bound);
    /// Uniform in [0, 1), 53 bits.
    double unit();

private:
    std::uint64_t seed_;
    Stream stream_;
    std::uint64_t index_ = 0;
};

} // namespace procession::scheduler
