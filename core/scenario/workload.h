// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>

namespace procession::core {

/// How lengths and gaps vary.
enum class Distribution : std::uint8_t { uniform, exponential };

/// What a random workload is made of. Every range includes both its ends; a range
/// whose ends are out of order counts as if they were swapped.
struct WorkloadOptions {
    std::uint64_t seed = 1;
    std::size_t count = 10; ///< processes, at most `most_processes`
    Ticks span = 50;        ///< arrivals lie in 0 … span; the first is at 0
    Distribution arrivals = Distribution::uniform; ///< exponential: gaps of mean span ÷ count
    Distribution lengths = Distribution::uniform;  ///< exponential: of the range's middle as mean
    Ticks cpu_least = 1;                           ///< CPU bursts
    Ticks cpu_most = 20;
    Ticks io_least = 1; ///< I/O bursts
    Ticks io_most = 20;
    /// How many of a hundred processes do I/O at all; the others are one CPU burst.
    std::uint32_t io_percent = 0;
    /// How many of those that do I/O are interactive: many short CPU bursts (an
    /// eighth of the range) with I/O between. The others are CPU-bound: few long ones.
    std::uint32_t interactive_percent = 50;
    std::uint32_t priorities = 0; ///< priorities are 1 … this; 0 = all 0
    /// Numbers for the blackboard: bursts and gaps of at most 10 ticks.
    bool small_numbers = false;
};

/// A workload from a seed: the same on every platform. Processes
/// stand in the order of arrival, named P1, P2, …; the rest of the scenario is as
/// the defaults say. A process's numbers depend on the seed and its place alone.
[[nodiscard]] Scenario generate(const WorkloadOptions& options);

} // namespace procession::core
