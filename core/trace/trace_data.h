// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <mutex>
#include <optional>

namespace procession::core {

class Checkpoints;

/// What a run leaves behind. Filled by `simulate`, immutable from then on but for
/// what is built on demand, once, under a flag.
struct Trace::Data {
    std::shared_ptr<const Scenario> scenario;
    std::shared_ptr<const Checkpoints> checkpoints; ///< of a scenario with programs
    scheduler::Traits traits;
    Level level = Level::schedule;
    Outcome outcome = Outcome::completed;
    LimitKind limit = LimitKind::none;
    std::vector<Stuck> stuck;
    std::vector<Deadlock> deadlocks;
    std::vector<Waiting> waiting_at_end;
    std::vector<Effort> efforts;
    Waiting limit_place;
    Ticks end = 0;
    RecordLog log;
    std::vector<Output> output;
    QueueNumber ready_queues = 1;
    SystemState final_state;

    /// The state before anything happened.
    [[nodiscard]] SystemState initial() const { return {*scenario, ready_queues, traits.levels}; }

    /// The state after every `keyframe_distance()` records, so that any state is
    /// near one.
    [[nodiscard]] const std::vector<SystemState>& keyframes() const;
    [[nodiscard]] RecordIndex keyframe_distance() const;
    [[nodiscard]] const Lanes& lanes() const;

private:
    mutable std::once_flag keyframes_built_;
    mutable std::vector<SystemState> keyframes_;
    mutable std::once_flag lanes_built_;
    mutable std::optional<Lanes> lanes_;
};

} // namespace procession::core
