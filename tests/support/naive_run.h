// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/naive_process.h"

#include <vector>

namespace procession::tests {

/// Who has a core during one tick, and whether the core is still switching to it.
struct Occupant {
    int process = none;
    bool switching = false;
    friend bool operator==(const Occupant&, const Occupant&) = default;
};

/// What a run of the naive machine was like: tick i is the time from i to i + 1.
struct NaiveRun {
    bool completed = false; ///< every process ended; else nobody can ever run again, or `until`
    Ticks end = 0;          ///< the last finish, or where it stopped
    std::vector<NaiveProcess> processes;                ///< with their totals
    std::vector<std::vector<Occupant>> cores;           ///< [core][tick]
    std::vector<std::vector<core::State>> states;       ///< [process][tick]
    std::vector<std::vector<std::vector<int>>> serving; ///< [device][tick]: by request
    std::vector<std::vector<std::vector<int>>> lines; ///< [ready queue][tick]: in order of service
    std::int64_t context_switches = 0;
};

} // namespace procession::tests
