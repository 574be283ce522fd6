// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace procession::core {

/// What would end the wait of a program that is blocked at a place, as far as its call says.
enum class Wanted : std::uint8_t {
    unknown,
    end,              ///< of a child; ProcessAt::awaited tells which, if it is one
    release,          ///< of a lock or semaphore; awaited = who holds it, if one process does
    set,              ///< of an event
    notice,           ///< of a condition
    entry,            ///< the place is empty: that something comes in
    room,             ///< the place is full: that something is taken out
    data,             ///< at a socket
    connection,       ///< to a socket
    this_or_timer,    ///< whatever comes first
    several,          ///< whatever comes first at the place or at another
    several_or_timer, ///< the same, or time is up
};

} // namespace procession::core
