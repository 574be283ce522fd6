// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace procession::bench {

/// The least that a traced round robin could do: rotates a ring buffer of
/// `processes` and appends a 24-byte record for each of `switches` to memory not
/// touched before. Returns something that depends on it all.
std::uint64_t rotate_ring(std::size_t processes, std::size_t switches);

/// The least that a scheduler ordered by a key could do: `initial` pushes into a
/// std::priority_queue, then `rounds` times a pop and a push, then pops until it
/// is empty. Keys are spread by a fixed mixing function.
std::uint64_t push_and_pop(std::size_t initial, std::size_t rounds);

/// Value `index` of a fixed sequence of spread numbers.
std::uint64_t spread(std::uint64_t index);

} // namespace procession::bench
