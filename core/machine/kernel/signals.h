// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The signals that the kernel knows by their number, as Linux has them.
namespace procession::core {

inline constexpr std::int32_t sigint = 2;
inline constexpr std::int32_t sigkill = 9;
inline constexpr std::int32_t sigchld = 17;
inline constexpr std::int32_t sigcont = 18;
inline constexpr std::int32_t sigstop = 19;

} // namespace procession::core
