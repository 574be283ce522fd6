// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/record_log.h"
#include "core/trace/system_state.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace procession::core {

/// A maximal stretch of time in which a lane shows one thing: touching intervals
/// of one value are one. Half open: [start, end).
struct Interval {
    Ticks start = 0;
    Ticks end = 0;
    State state = State::unborn;     ///< process lanes; core lanes: running or switching, unborn = idle
    EntityId process = no_entity;    ///< core and device lanes: who
    CoreNumber core = no_core;       ///< process lanes: where, if running or switching
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// What a stretch of a lane holds, when it is too short to show its intervals.
struct Summary {
    std::uint16_t states = 0;          ///< bit i: State i occurs in it
    State longest = State::unborn;     ///< the state that fills most of it
    EntityId process = no_entity;      ///< core lanes: who fills most of it
};

/// Intervals of a trace by lane, found by binary search, with summaries so that
/// drawing costs by the pixel, not by the event. Built from the log on demand.
class Lanes {
public:
    /// The intervals of a process that touch [from, to), in order. Times are
    /// those of the whole interval, not cut to the span. "unborn" is left out.
    void process_intervals(EntityId process, Ticks from, Ticks to,
                           const std::function<void(const Interval&)>& visit) const;
    /// The intervals of a core that touch [from, to), idle ones left out.
    void core_intervals(CoreNumber core, Ticks from, Ticks to,
                        const std::function<void(const Interval&)>& visit) const;
    /// Requests in service at a device that touch [from, to), by start.
    void device_intervals(DeviceIndex device, Ticks from, Ticks to,
                          const std::function<void(const Interval&)>& visit) const;

    /// About how many intervals of the lane touch [from, to): O(log n).
    [[nodiscard]] std::size_t count_process(EntityId process, Ticks from, Ticks to) const;
    [[nodiscard]] std::size_t count_core(CoreNumber core, Ticks from, Ticks to) const;

    /// One summary a column: column i covers the i-th of `columns.size()` equal
    /// parts of [from, to). Cost grows with the columns, not with the intervals.
    /// A state that occurs in a column is in its mask; it may also be in the mask
    /// of a direct neighbour.
    void summarise_process(EntityId process, Ticks from, Ticks to, std::span<Summary> columns) const;
    void summarise_core(CoreNumber core, Ticks from, Ticks to, std::span<Summary> columns) const;

    /// Moments in [from, to) at which a quantum of the process (of any process on
    /// the core) ended; at most `most` of them, else none and false.
    bool quantum_ends(EntityId process, Ticks from, Ticks to, std::size_t most,
                      std::vector<Ticks>& ends) const;

    /// Bytes held, for the tests of its size.
    [[nodiscard]] std::size_t memory() const;
};

} // namespace procession::core
