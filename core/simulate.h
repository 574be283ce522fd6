// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace procession::core {

class StandardInput;
class Task;
struct Output;

/// How far a run has come. The end is not known before, so there is no percentage
/// unless `until` or all arrivals and bursts tell one.
struct Progress {
    Ticks now = 0;
    std::int64_t events = 0;
    std::size_t finished = 0;  ///< processes that have ended
    std::size_t processes = 0; ///< processes of the scenario
};

/// Another course that a run could legally take: as it is up to and including
/// `after`, from then on every free choice (order of ties, draws) is made by chance.
struct OtherCourse {
    Ticks after = 0;
    std::uint64_t seed = 1;
};

struct RunOptions {
    /// Makes what runs for a process with a program; the teaching language if empty.
    std::function<std::unique_ptr<Task>(const Scenario&, const ProcessSpec&)> make_task;
    Level level = Level::schedule;
    const std::atomic<bool>* cancel =
        nullptr; ///< set from any thread; checked every few thousand events
    std::function<void(const Progress&)> progress; ///< called now and then from the running thread
    std::optional<OtherCourse> other_course;
    std::shared_ptr<StandardInput> input;          ///< what programs read; empty if null
    std::function<void(const Output&)> output;     ///< what programs print, as soon as they do
    std::function<void(const Deadlock&)> deadlock; ///< circles of waiting, as soon as they arise
};

/// Runs the scenario to its end, in virtual time, as fast as it can. Never fails
/// for a Scenario that the reader accepted: what goes wrong in the simulated
/// world is part of the trace. Throws std::bad_alloc if the host's memory ends.
[[nodiscard]] Trace simulate(const Scenario& scenario, const RunOptions& options = {});
/// The same; the trace keeps this scenario rather than a copy.
[[nodiscard]] Trace simulate(std::shared_ptr<const Scenario> scenario,
                             const RunOptions& options = {});

} // namespace procession::core
