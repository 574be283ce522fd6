// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/record_log.h"
#include "core/trace/system_state.h"

#include <cstdint>

namespace procession::core {

/// Takes what happens: applies it to the machine's state at once and, unless only
/// totals are wanted, appends it to the log. A process that leaves a core for the
/// ready queue and the dispatch of its successor become one record if nothing
/// else happened in between.
class Recorder {
public:
    /// `log` outlives the recorder; nullptr = totals only.
    explicit Recorder(RecordLog* log) : log_(log) {}

    void record(SystemState& state, const Record& record)
    {
        flush();
        state.apply(record);
        append(record);
    }
    /// A process joins the plain ready queue `queue` from its core, as `leave` says.
    void leave(SystemState& state, CoreNumber core, Leave leave, QueueNumber queue, Ticks now)
    {
        flush();
        pending_ = {now, state.cores()[core].process, core, leave, queue};
        state.leave_folded(core, leave, now);
    }
    void dispatch(SystemState& state, Record record)
    {
        state.take_core(record.core, record.subject, record.at);
        if (pending_.core == record.core) {
            record.leave = pending_.leave;
            pending_.core = no_core;
        } else {
            flush();
        }
        append(record);
    }
    /// `leave` and `dispatch` of the same core at once. Nothing is pending.
    void rotate(SystemState& state, CoreNumber core, Leave leave, const scheduler::Rotation& next,
                Ticks now)
    {
        state.rotate(core, leave, next.chosen, now);
        ++count_;
        if (log_) {
            log_->append_plain(now, core, next.chosen, next.runner_up, next.why, next.tie, leave);
        }
    }
    /// At the end of an instant: nothing stays pending.
    void flush()
    {
        if (pending_.core != no_core) {
            append(unfolded());
            pending_.core = no_core;
        }
    }
    /// Records taken so far, folded ones counted once.
    [[nodiscard]] std::int64_t count() const { return count_; }

private:
    void append(const Record& record)
    {
        ++count_;
        if (log_) {
            log_->append(record);
        }
    }

    struct Pending {
        Ticks at = 0;
        EntityId process = no_entity;
        CoreNumber core = no_core; ///< no_core = nothing is pending
        Leave leave = Leave::not_ready;
        QueueNumber queue = 0;
    };

    /// What is pending, as a record of its own.
    [[nodiscard]] Record unfolded() const
    {
        const bool expired =
            pending_.leave == Leave::expired || pending_.leave == Leave::expired_lower;
        const bool front = pending_.leave == Leave::preempted_front;
        return {.at = pending_.at,
                .kind = RecordKind::ready,
                .core = pending_.core,
                .subject = pending_.process,
                .code = static_cast<std::uint8_t>(expired ? scheduler::Became::expired
                                                          : scheduler::Became::preempted),
                .tie = static_cast<std::uint8_t>(front ? scheduler::Place::front
                                                       : scheduler::Place::tail),
                .other_key = pending_.queue};
    }

    RecordLog* log_;
    std::int64_t count_ = 0;
    Pending pending_;
};

} // namespace procession::core
