// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_loops.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <queue>
#include <utility>
#include <vector>

namespace procession::bench {

std::uint64_t spread(std::uint64_t index)
{
    std::uint64_t z = (index + 1) * 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 32)) * 0xD6E8FEB86659FD93u;
    return z ^ (z >> 32);
}

std::uint64_t rotate_ring(std::size_t processes, std::size_t switches)
{
    struct Record {
        std::uint64_t at;
        std::uint64_t who;
        std::uint64_t why;
    };
    std::vector<std::uint32_t> ring(processes);
    for (std::size_t i = 0; i < processes; ++i) {
        ring[i] = static_cast<std::uint32_t>(i);
    }
    // So large that the system gives new pages for it, never some that were touched before.
    constexpr std::size_t most_recycled = (std::size_t{64} << 20) / sizeof(Record);
    const auto log = std::make_unique_for_overwrite<Record[]>(std::max(switches, most_recycled));
    std::size_t head = 0;
    std::uint64_t now = 0;
    for (std::size_t i = 0; i < switches; ++i) {
        const std::uint32_t id = ring[head];
        ring[head] = id; // to the tail: in a full ring the same place
        head = head + 1 == processes ? 0 : head + 1;
        now += 4;
        log[i] = {now, id, i};
    }
    return log[switches / 2].at + log[switches - 1].who;
}

std::uint64_t push_and_pop(std::size_t initial, std::size_t rounds)
{
    using Entry = std::pair<std::uint64_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (std::size_t i = 0; i < initial; ++i) {
        queue.emplace(spread(i) % 1'000'000, static_cast<std::uint32_t>(i));
    }
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < rounds; ++i) {
        Entry top = queue.top();
        queue.pop();
        sum += top.first;
        top.first += spread(i) % 1000;
        queue.push(top);
    }
    while (!queue.empty()) {
        sum += queue.top().first;
        queue.pop();
    }
    return sum;
}

} // namespace procession::bench
