// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/random.h"

namespace procession::scheduler {

namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15u;

constexpr std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

} // namespace

std::uint64_t random_value(std::uint64_t seed, Stream stream, std::uint64_t index)
{
    const std::uint64_t origin = mix(seed + golden * static_cast<std::uint64_t>(stream));
    return mix(origin + golden * (index + 1));
}

std::uint64_t Random::below(std::uint64_t bound)
{
    // Values under `rejected` would make the first remainders likelier.
    const std::uint64_t rejected = (0 - bound) % bound;
    std::uint64_t value = next();
    while (value < rejected) {
        value = next();
    }
    return value % bound;
}

double Random::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

} // namespace procession::scheduler
