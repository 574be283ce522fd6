// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/workload.h"

#include "core/scenario/keys.h"
#include "scheduler/random.h"

#include <algorithm>
#include <fmt/format.h>

namespace procession::core {

namespace {

using scheduler::Random;

struct Range {
    Ticks least = 1;
    Ticks most = 1;
};

/// Lengths are kept so short that a million processes stay far from the last tick.
constexpr Ticks longest_burst = Ticks{1} << 30;

Range range(Ticks a, Ticks b, bool small)
{
    constexpr Ticks blackboard = 10;
    const Ticks most = small ? blackboard : longest_burst;
    return {std::clamp<Ticks>(std::min(a, b), 1, most), std::clamp<Ticks>(std::max(a, b), 1, most)};
}

/// An exponential deviate of that mean, rounded down. Von Neumann's method (1951):
/// it only compares uniform deviates, so no logarithm makes platforms differ.
Ticks exponential(Random& random, Ticks mean)
{
    constexpr int fraction_bits = 32;
    for (Ticks whole = 0;; ++whole) {
        const std::uint64_t first = random.next() >> fraction_bits;
        std::uint64_t last = first;
        bool odd = true;
        for (std::uint64_t next = random.next() >> fraction_bits; next < last;
             next = random.next() >> fraction_bits) {
            last = next;
            odd = !odd;
        }
        if (odd) {
            const auto part = static_cast<std::uint64_t>(mean) * first >> fraction_bits;
            return mean * whole + static_cast<Ticks>(part);
        }
    }
}

Ticks uniform(Random& random, Range range)
{
    return range.least + static_cast<Ticks>(random.below(
                             static_cast<std::uint64_t>(range.most - range.least) + 1));
}

Ticks length(Random& random, Range range, Distribution distribution)
{
    if (distribution == Distribution::uniform) {
        return uniform(random, range);
    }
    return std::clamp(exponential(random, (range.least + range.most + 1) / 2), range.least,
                      range.most);
}

bool chance(Random& random, std::uint32_t percent)
{
    return random.below(100) < percent;
}

/// Processes draw from streams of their own, so that one burst more in one of them
/// does not change the others.
Random stream_of(std::uint64_t seed, std::uint64_t index)
{
    return Random(scheduler::random_value(seed, scheduler::Stream::workload, index),
                  scheduler::Stream::workload);
}

void make_bursts(Random& random, const WorkloadOptions& options, ProcessSpec& process)
{
    const Range cpu = range(options.cpu_least, options.cpu_most, options.small_numbers);
    const Range io = range(options.io_least, options.io_most, options.small_numbers);
    const bool does_io = chance(random, options.io_percent);
    const bool interactive = does_io && chance(random, options.interactive_percent);
    Range burst = cpu;
    Range rounds{1, 1};
    if (interactive) {
        burst.most = std::max(cpu.least, cpu.most / 8);
        rounds = {3, 6};
    } else if (does_io) {
        burst.least = std::max(cpu.least, cpu.most / 2);
        rounds = {2, 3};
    }
    const Ticks count = uniform(random, rounds);
    for (Ticks round = 0; round < count; ++round) {
        if (round > 0) {
            process.bursts.push_back(
                {Burst::Kind::io, no_device, length(random, io, options.lengths), {}});
        }
        process.bursts.push_back(
            {Burst::Kind::cpu, no_device, length(random, burst, options.lengths), {}});
    }
}

std::vector<Ticks> arrivals(const WorkloadOptions& options, std::size_t count)
{
    constexpr Ticks longest_span = Ticks{1} << 50;
    constexpr Ticks blackboard_gap = 10;
    Ticks span = std::clamp<Ticks>(options.span, 0, longest_span);
    if (options.small_numbers) {
        span = std::min(span, blackboard_gap * static_cast<Ticks>(count));
    }
    Random random = stream_of(options.seed, 0);
    std::vector<Ticks> times;
    Ticks last = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == 0) {
            times.push_back(0);
        } else if (options.arrivals == Distribution::uniform) {
            times.push_back(uniform(random, {0, span}));
        } else {
            const Ticks mean = std::min(span / static_cast<Ticks>(count), longest_burst);
            last = std::min(last + exponential(random, mean), span);
            times.push_back(last);
        }
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

Scenario generate(const WorkloadOptions& options)
{
    Scenario scenario;
    scenario.seed = options.seed;
    const std::size_t count = std::min(options.count, most_processes);
    const std::vector<Ticks> times = arrivals(options, count);
    for (std::size_t i = 0; i < count; ++i) {
        ProcessSpec& process = scenario.processes.emplace_back();
        process.name = fmt::format("P{}", i + 1);
        process.arrival = times[i];
        Random random = stream_of(options.seed, i + 1);
        if (options.priorities > 0) {
            process.priority = static_cast<std::int32_t>(
                uniform(random, {1, std::min<Ticks>(options.priorities, farthest_priority)}));
        }
        make_bursts(random, options, process);
    }
    scenario.listed = count;
    return scenario;
}

} // namespace procession::core
