// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/shuffle.h"

#include "scheduler/random.h"

#include <cstdint>
#include <numeric>
#include <utility>

namespace procession::ui {

namespace {

/// FNV-1a, 64 bits.
std::uint64_t hash_of(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037U;
    for (const char letter : text) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
    }
    return hash;
}

} // namespace

std::vector<std::size_t> shuffled(std::size_t count, std::string_view seed)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    scheduler::Random random(hash_of(seed), scheduler::Stream::ties);
    for (std::size_t i = count; i > 1; --i) {
        std::swap(order[i - 1], order[random.below(i)]);
    }
    return order;
}

} // namespace procession::ui
