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
    /// A process joins a ready queue from its core; `fold` says how in a folded
    /// record, or Leave::not_ready if that could not tell it.
    void leave(SystemState& state, const Record& ready, Leave fold)
    {
        flush();
        if (fold == Leave::not_ready) {
            state.apply(ready);
            append(ready);
        } else {
            state.leave_folded(ready.core, fold, ready.at);
            pending_ = ready;
            pending_fold_ = fold;
        }
    }
    void dispatch(SystemState& state, Record record)
    {
        state.apply(record);
        if (pending_fold_ != Leave::not_ready && pending_.core == record.core) {
            record.leave = pending_fold_;
            pending_fold_ = Leave::not_ready;
        }
        flush();
        append(record);
    }
    /// At the end of an instant: nothing stays pending.
    void flush()
    {
        if (pending_fold_ != Leave::not_ready) {
            pending_fold_ = Leave::not_ready;
            append(pending_);
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

    RecordLog* log_;
    std::int64_t count_ = 0;
    Leave pending_fold_ = Leave::not_ready;
    Record pending_;
};

} // namespace procession::core
