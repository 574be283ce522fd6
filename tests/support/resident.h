// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace procession::tests {

/// Bytes of memory that this process holds now; nullopt where the system is not asked.
[[nodiscard]] std::optional<std::size_t> resident_bytes();

} // namespace procession::tests
