// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/ticks.h"

#include <cstdint>

namespace procession::scheduler {

/// Index of a schedulable entity: dense from 0, in the order listed or created.
using EntityId = std::uint32_t;

/// Trace records keep an entity in 24 bits; the last value means "nobody".
inline constexpr EntityId no_entity = (EntityId{1} << 24) - 1;

/// What a policy may know of a process. Owned and kept current by the machine:
/// `burst_left` and `burst_ran` of a running entity are settled to `now` before
/// a policy is asked anything about it.
struct alignas(64) Entity {
    EntityId id = no_entity;
    std::int32_t priority = 0;
    std::int32_t nice = 0;       ///< -20 … 19, smaller is favoured
    std::uint32_t tickets = 100; ///< at least 1
    Ticks arrival = 0;
    Ticks joined = 0;     ///< when it last joined the ready queue
    Ticks burst_left = 0; ///< exact ticks left of this CPU burst; negative = unknown (a program)
    Ticks burst_ran = 0;  ///< ticks this CPU burst has run
};

/// How an entity came to be ready.
enum class Became : std::uint8_t {
    arrived,   ///< first time: arrived or admitted
    woken,     ///< what it was blocked for happened
    expired,   ///< used up its slice
    preempted, ///< lost the core to another
    resumed,   ///< activated after suspension
    changed,   ///< priority, nice value or tickets were set while it waited
    boosted,   ///< moved by periodic policy work
};

} // namespace procession::scheduler
