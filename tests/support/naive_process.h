// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/system_state.h"

#include <cstdint>
#include <vector>

namespace procession::tests {

using core::Ticks;
using scheduler::Became;
using scheduler::never;

/// Nobody, no core.
inline constexpr int none = -1;

/// A process of the naive machine: everything about it in one place, changed by
/// whoever needs to.
struct NaiveProcess {
    int id = none;
    const core::ProcessSpec* spec = nullptr;
    int pid = 0;
    Ticks arrival = -1;
    int priority = 0;
    int nice = 0;
    std::int64_t tickets = 100;
    core::State state = core::State::unborn;

    std::size_t burst = 0;    ///< the one it is in
    bool burst_begun = false; ///< false between two bursts
    Ticks left = 0;           ///< of that burst
    Ticks ran = 0;            ///< of that burst, if it is a CPU burst
    bool in_service = false;  ///< in an I/O burst: the wait itself has begun
    std::int64_t request = 0; ///< number of its I/O request

    int core = none;      ///< that it holds
    int last_core = none; ///< that it held last
    int queue = none;     ///< the ready queue that it belongs to
    Ticks joined = 0;     ///< when it joined the ready queue
    Ticks slice_left = 0; ///< of its slice, while it holds a core
    Ticks chosen_at = -1; ///< when it last took a core

    // What the policies remember of it.
    int level = 0;                   ///< mlfq
    Ticks quantum_left = 0;          ///< mlfq
    std::int64_t allotment_left = 0; ///< mlfq, in slices
    bool placed = false;             ///< mlfq, ema: has joined a ready queue before
    Ticks jumped = -1;               ///< when it last jumped the queue, coming back from I/O
    std::int64_t estimate = 0;       ///< ema, 2^-16 tick
    std::int64_t virtual_time = 0;   ///< stride: pass; cfs: virtual runtime
    std::int64_t left_over = 0;      ///< of the last division
    std::int64_t share = 0;          ///< that it was charged by

    // Totals, counted tick by tick.
    Ticks first_run = -1;
    Ticks finish = -1;
    Ticks held = 0;
    Ticks waiting = 0;
    Ticks cpu = 0;
    Ticks blocked = 0;
    Ticks switching = 0;
    Ticks suspended = 0;
    std::int64_t dispatches = 0;
    std::int64_t quantum_expiries = 0;
    int exit_code = 0;
    bool killed = false;
};

} // namespace procession::tests
