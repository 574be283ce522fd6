// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <memory>

namespace procession::ui {

/// What every view shows: a trace, a time, and the machine at that time. A value
/// that is cheap to copy; views keep one and nothing of their own about the run.
struct Moment {
    core::Trace trace;
    core::Ticks t = 0;
    std::shared_ptr<const core::SystemState> state;
    /// The latest moment that may be told of; the end of the run without the veil.
    /// What lies between `t` and it has been seen and is shown dimmed.
    core::Ticks seen = 0;

    /// The first record that has not been lived through at `t`: inside an instant the
    /// rest of it is future too.
    core::RecordIndex next = 0;

    /// Ready queues are to be shown in the order in which those in them joined: somebody is asked
    /// what the order of service would answer.
    bool queues_as_joined = false;

    /// Without a veil.
    [[nodiscard]] static Moment of(const core::Trace& trace, core::Ticks t)
    {
        return of(trace, t, trace.end());
    }
    /// `seen` is not before `t`.
    [[nodiscard]] static Moment of(const core::Trace& trace, core::Ticks t, core::Ticks seen)
    {
        return {trace,
                t,
                std::make_shared<const core::SystemState>(trace.view(t)),
                seen,
                trace.first_at_or_after(t + 1),
                false};
    }
    /// Inside the instant `t`, before record `next` of it.
    [[nodiscard]] static Moment inside(const core::Trace& trace, core::Ticks t, core::Ticks seen,
                                       core::RecordIndex next)
    {
        auto state = std::make_shared<core::SystemState>(trace.view_after(next - 1));
        state->settle(t);
        return {trace, t, std::move(state), seen, next, false};
    }

    /// Whether there is a future that must not be told.
    [[nodiscard]] bool veiled() const { return seen < trace.end(); }
    /// Whether events of this very instant lie ahead.
    [[nodiscard]] bool is_inside() const
    {
        return next < trace.records().size() && trace.records().at(next) == t;
    }
    /// Whether a process may be told of: without a veil any, else one that has arrived.
    [[nodiscard]] bool tells_of(core::EntityId process) const
    {
        const core::Ticks arrival = trace.scenario().processes[process].arrival;
        const bool to_come = arrival == t && seen == t && is_inside() &&
                             state->process(process).state == core::State::unborn;
        return !veiled() || (arrival <= seen && !to_come);
    }
};

} // namespace procession::ui
