// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace procession::tests {

/// Bytes of memory that this process holds now; nullopt where the system is not asked.
[[nodiscard]] std::optional<std::size_t> resident_bytes();

/// Bytes that this program has asked for and not yet given back, whatever the allocator holds
/// besides; nullopt where the allocator is not asked.
[[nodiscard]] std::optional<std::size_t> live_bytes();

} // namespace procession::tests
