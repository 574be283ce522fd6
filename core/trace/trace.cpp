// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include "core/trace/trace_data.h"

#include <algorithm>

namespace procession::core {

const std::vector<SystemState>& Trace::Data::keyframes() const
{
    std::call_once(keyframes_built_, [this] {
        const RecordIndex distance = keyframe_distance();
        SystemState state = initial();
        keyframes_.push_back(state);
        log.for_each(0, log.size(), [&](RecordIndex index, const Record& record) {
            state.apply(record);
            if ((index + 1) % distance == 0) {
                keyframes_.push_back(state);
            }
        });
    });
    return keyframes_;
}

/// Far enough apart that keyframes take little more memory than the log, near
/// enough that what is replayed takes about as long as copying one.
RecordIndex Trace::Data::keyframe_distance() const
{
    constexpr std::size_t least = 1024;
    return static_cast<RecordIndex>(std::max(least, scenario->processes.size() * 8));
}

const Lanes& Trace::Data::lanes() const
{
    std::call_once(lanes_built_, [this] { lanes_.emplace(log, initial(), end); });
    return *lanes_;
}

Trace::Trace(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

const Scenario& Trace::scenario() const
{
    return *data_->scenario;
}

const scheduler::Traits& Trace::traits() const
{
    return data_->traits;
}

Level Trace::level() const
{
    return data_->level;
}

Outcome Trace::outcome() const
{
    return data_->outcome;
}

LimitKind Trace::limit() const
{
    return data_->limit;
}

const std::vector<Stuck>& Trace::stuck() const
{
    return data_->stuck;
}

Ticks Trace::end() const
{
    return data_->end;
}

const RecordLog& Trace::records() const
{
    return data_->log;
}

const std::vector<Deadlock>& Trace::deadlocks() const
{
    return data_->deadlocks;
}

const std::vector<Waiting>& Trace::waiting_at_end() const
{
    return data_->waiting_at_end;
}

const std::vector<Effort>& Trace::efforts() const
{
    return data_->efforts;
}

const Waiting& Trace::limit_place() const
{
    return data_->limit_place;
}

const Checkpoints* Trace::checkpoints() const
{
    return data_->checkpoints.get();
}

const std::vector<Output>& Trace::output() const
{
    return data_->output;
}

const SystemState& Trace::final_state() const
{
    return data_->final_state;
}

RecordIndex Trace::first_at_or_after(Ticks t) const
{
    RecordIndex first = 0;
    RecordIndex count = data_->log.size();
    while (count > 0) {
        const RecordIndex half = count / 2;
        if (data_->log.at(first + half) < t) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

Ticks Trace::next_event(Ticks t) const
{
    const RecordIndex next = first_at_or_after(t + 1);
    return next < data_->log.size() ? data_->log.at(next) : scheduler::never;
}

Ticks Trace::previous_event(Ticks t) const
{
    const RecordIndex here = first_at_or_after(t);
    return here > 0 ? data_->log.at(here - 1) : -1;
}

SystemState Trace::view(Ticks t) const
{
    const Ticks until = std::clamp(t, Ticks{0}, data_->end);
    const RecordIndex next = first_at_or_after(until + 1);
    SystemState state = next > 0 ? view_after(next - 1) : data_->initial();
    state.settle(until);
    return state;
}

SystemState Trace::view_after(RecordIndex index) const
{
    const RecordIndex distance = data_->keyframe_distance();
    const RecordIndex frame = (index + 1) / distance;
    SystemState state = data_->keyframes()[frame];
    data_->log.for_each(frame * distance, index + 1,
                        [&](RecordIndex, const Record& record) { state.apply(record); });
    return state;
}

const Lanes& Trace::lanes() const
{
    return data_->lanes();
}

RecordIndex record_of(const Trace& trace, EntityId process, Ticks t)
{
    const RecordIndex size = trace.records().size();
    RecordIndex found = size;
    for (RecordIndex i = trace.first_at_or_after(t); i < size && trace.records().at(i) == t; ++i) {
        const Record record = trace.records()[i];
        if (record.subject == process) {
            found = i;
        }
    }
    return found;
}

State state_at(const Trace& trace, EntityId process, Ticks t)
{
    return trace.lanes().process_at(process, t).state;
}

EntityId holder_at(const Trace& trace, CoreNumber core, Ticks t)
{
    return trace.lanes().core_at(core, t).process;
}

} // namespace procession::core
