// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <optional>
#include <vector>

namespace procession::core {

/// Measures of one process; all in ticks. A value that does not exist is nullopt.
struct ProcessMetrics {
    EntityId process = no_entity;
    std::int32_t pid = 0;
    Ticks arrival = 0;
    std::optional<Ticks> first_run;
    std::optional<Ticks> finish;
    std::optional<Ticks> response;             ///< first run − arrival
    std::optional<Ticks> turnaround;           ///< finish − arrival
    std::optional<double> weighted_turnaround; ///< turnaround ÷ cpu
    Ticks held = 0;
    Ticks waiting = 0;
    Ticks blocked = 0;
    Ticks switching = 0;
    Ticks suspended = 0;
    Ticks cpu = 0;
    std::int64_t dispatches = 0;
    std::int64_t quantum_expiries = 0;
    std::optional<std::int32_t> exit_code;
    bool killed = false;
    std::optional<Effort> effort{}; ///< of a program, in a whole run
};

/// Averages over finished processes; nullopt if there is none.
struct Averages {
    std::optional<double> response;
    std::optional<double> turnaround;
    std::optional<double> weighted_turnaround;
    std::optional<double> waiting;
};

/// Spread of one measure over the finished processes (nearest rank).
struct Percentiles {
    Ticks p50 = 0;
    Ticks p90 = 0;
    Ticks p99 = 0;
    Ticks most = 0;
};

struct Metrics {
    Ticks makespan = 0;
    std::vector<ProcessMetrics> processes; ///< in the order listed; those never created have pid 0
    Averages averages;
    std::optional<Percentiles> turnaround;
    std::optional<Percentiles> waiting;
    std::optional<Percentiles> response;
    std::optional<double> utilisation; ///< running core-ticks ÷ (cores × makespan)
    std::vector<std::optional<double>> core_utilisation;
    std::int64_t context_switches = 0;
    std::optional<double> throughput; ///< finished ÷ makespan
    std::optional<double> fairness;   ///< Jain's index of cpu ÷ turnaround over finished processes
    std::vector<std::optional<double>> device_utilisation; ///< ÷ servers where there are several
    Ticks cpu = 0;                                         ///< of all processes
    std::optional<Effort> effort{};                        ///< of all programs, in a whole run
};

/// The measures at the moment `state.now()`; of the whole run if that is its end.
[[nodiscard]] Metrics metrics(const Scenario& scenario, const SystemState& state);
/// Those of a whole run, with what programs have asked and worked.
[[nodiscard]] Metrics metrics(const Trace& trace);

} // namespace procession::core
