// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/random.h"

#include <cstdint>
#include <initializer_list>

namespace procession::tests {

/// Random decisions of a generator, the same on every platform for a seed.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : random_(seed, scheduler::Stream::workload) {}

    [[nodiscard]] std::int64_t from_to(std::int64_t least, std::int64_t most)
    {
        return least + static_cast<std::int64_t>(
                           random_.below(static_cast<std::uint64_t>(most - least) + 1));
    }
    [[nodiscard]] bool percent(std::int64_t chance) { return from_to(1, 100) <= chance; }
    template <typename T>
    [[nodiscard]] T one_of(std::initializer_list<T> values)
    {
        return values.begin()[from_to(0, static_cast<std::int64_t>(values.size()) - 1)];
    }

private:
    scheduler::Random random_;
};

} // namespace procession::tests
