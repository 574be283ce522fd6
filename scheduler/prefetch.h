// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace procession::scheduler {

/// Tells the processor that these bytes will be needed soon. With a million
/// processes each is far away in memory; a hint given early enough hides the way.
/// A hint only: any address will do.
inline void prefetch([[maybe_unused]] const void* first, [[maybe_unused]] std::size_t bytes)
{
#if defined(__GNUC__)
    constexpr std::size_t line = 64;
    for (std::size_t offset = 0; offset < bytes; offset += line) {
        __builtin_prefetch(static_cast<const char*>(first) + offset, 1);
    }
#endif
}

template <typename Object>
void prefetch(const Object& object)
{
    prefetch(&object, sizeof(Object));
}

} // namespace procession::scheduler
