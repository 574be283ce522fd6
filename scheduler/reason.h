// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/entity.h"

#include <cstdint>

namespace procession::scheduler {

/// The rule by which an entity was chosen. `key` in Reason is measured as said
/// behind each rule; smaller wins unless said otherwise.
enum class Why : std::uint8_t {
    nothing_else,     ///< the only candidate; key as the policy would measure it
    first_in_queue,   ///< key = moment it joined the queue
    back_from_io,     ///< jumped the queue after I/O (fcfs io_preempts, mlfq io_bump)
    shortest_burst,   ///< key = estimate of the next CPU burst, 2^-16 tick
    least_remaining,  ///< key = estimate of what is left of the burst, 2^-16 tick
    best_priority,    ///< key = effective priority, smaller is better
    highest_priority, ///< key = effective priority, larger is better
    highest_ratio,    ///< key = response ratio in 2^-16, larger is better
    top_level,        ///< key = level (0 is the top)
    drawn,            ///< key = winning ticket, runner_up_key = number of tickets
    least_pass,       ///< key = pass value
    least_vruntime,   ///< key = virtual runtime
    same_process,     ///< multiprogramming is off: the core waits for its own process
    chosen,           ///< the choices say so (machine.switch_by_choice)
};

/// What decided between winner and runner-up when their keys were equal.
enum class Tie : std::uint8_t {
    none,            ///< keys differ, or there was no runner-up
    queue_order,     ///< earlier in the queue
    joined_earlier,  ///< joined the ready queue at an earlier moment
    listed_earlier,  ///< joined at the same moment, listed earlier
    arrived_earlier, ///< parameter `equal: arrival`
    running_stays,   ///< the running one wins a tie against a waiting one
};

/// Why a decision fell as it did; fixed size, copied into the trace.
struct Reason {
    Why why = Why::nothing_else;
    Tie tie = Tie::none;
    EntityId runner_up = no_entity;
    std::int64_t key = 0;
    std::int64_t runner_up_key = 0;
};

/// Fixed-point scale of estimates and response ratios in keys.
inline constexpr int key_fraction_bits = 16;

} // namespace procession::scheduler
