// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/lane.h"
#include "core/trace/record_log.h"
#include "core/trace/system_state.h"

#include <cstdint>
#include <span>
#include <vector>

namespace procession::core {

/// Intervals of a trace by lane, found by binary search, with summaries so that
/// drawing costs by the pixel, not by the event. Built from the log on demand.
class Lanes {
public:
    /// Replays `log` from `initial`; the run ended at `end`.
    Lanes(const RecordLog& log, SystemState initial, Ticks end);

    /// The intervals of a process that touch [from, to), in order. Times are
    /// those of the whole interval, not cut to the span. "unborn" is left out.
    void process_intervals(EntityId process, Ticks from, Ticks to, const Lane::Visit& visit) const
    {
        processes_[process].visit(from, to, visit);
    }
    /// The intervals of a core that touch [from, to), idle ones left out.
    void core_intervals(CoreNumber core, Ticks from, Ticks to, const Lane::Visit& visit) const
    {
        cores_[core].visit(from, to, visit);
    }
    /// Requests in service at a device that touch [from, to), by start.
    void device_intervals(DeviceIndex device, Ticks from, Ticks to, const Lane::Visit& visit) const;

    /// How many intervals of the lane touch [from, to): O(log n).
    [[nodiscard]] std::size_t count_process(EntityId process, Ticks from, Ticks to) const
    {
        return processes_[process].count(from, to);
    }
    [[nodiscard]] std::size_t count_core(CoreNumber core, Ticks from, Ticks to) const
    {
        return cores_[core].count(from, to);
    }
    /// At least as many as touch it.
    [[nodiscard]] std::size_t count_device(DeviceIndex device, Ticks from, Ticks to) const;
    /// When what a process does next changes, or last changed before `t`: see Lane.
    [[nodiscard]] Ticks next_change(EntityId process, Ticks t) const
    {
        return processes_[process].next_change(t);
    }
    [[nodiscard]] Ticks previous_change(EntityId process, Ticks t) const
    {
        return processes_[process].previous_change(t);
    }
    /// Whether the device has served a request before `t`.
    [[nodiscard]] bool device_used(DeviceIndex device, Ticks t) const
    {
        const auto& served = devices_[static_cast<std::size_t>(device)];
        return !served.empty() && served.front().start < t;
    }
    /// State and core of a process at `t`; who holds a core at `t`: O(log n).
    [[nodiscard]] LaneValue process_at(EntityId process, Ticks t) const
    {
        return processes_[process].value_at(t);
    }
    [[nodiscard]] LaneValue core_at(CoreNumber core, Ticks t) const
    {
        return cores_[core].value_at(t);
    }

    /// One summary a column: column i covers the i-th of `columns.size()` equal
    /// parts of [from, to). Cost grows with the columns, not with the intervals.
    /// A state that occurs in a column is in its mask; it may also be in the mask
    /// of a direct neighbour.
    void summarise_process(EntityId process, Ticks from, Ticks to, std::span<Summary> columns) const
    {
        processes_[process].summarise(from, to, columns);
    }
    void summarise_core(CoreNumber core, Ticks from, Ticks to, std::span<Summary> columns) const
    {
        cores_[core].summarise(from, to, columns);
    }
    /// Of several served at once the one that was taken last stands for all.
    void summarise_device(DeviceIndex device, Ticks from, Ticks to,
                          std::span<Summary> columns) const
    {
        device_lanes_[static_cast<std::size_t>(device)].summarise(from, to, columns);
    }

    /// Moments in [from, to) at which a quantum of the process ended, sorted;
    /// none and false if there may be more than `most`.
    bool quantum_ends(EntityId process, Ticks from, Ticks to, std::size_t most,
                      std::vector<Ticks>& ends) const;

    /// Bytes held.
    [[nodiscard]] std::size_t memory() const;

private:
    /// Slices renewed one after the other without leaving the core.
    struct Renewals {
        Ticks first;
        Ticks step;
        std::int64_t count;
    };
    class Builder;

    void index_device(std::size_t device, Ticks end);

    std::vector<Lane> processes_;
    std::vector<Lane> cores_;
    std::vector<Lane> device_lanes_;              ///< who shows at each moment, with summaries
    std::vector<std::vector<Interval>> devices_;  ///< by start
    std::vector<std::vector<Ticks>> longest_;     ///< beside devices_: latest end so far
    std::vector<std::vector<Renewals>> renewals_; ///< of each process
};

} // namespace procession::core
