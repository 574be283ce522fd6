// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/drawn_by_lot.h"

#include "core/trace/explain_candidates.h"

#include <algorithm>

namespace procession::core {

using scheduler::Why;

namespace {

/// When it arrived, if it has waited since without a run; else -1.
Ticks waits_since_arrival(const Moment& moment, EntityId id)
{
    const ProcessAt& process = moment.before.process(id);
    if (process.state == State::unborn) {
        return moment.record.at; // it arrives and runs at one instant
    }
    return process.first_run < 0 && process.joined == process.created ? process.joined : -1;
}

} // namespace

bool is_head_alone(const Record& dispatch)
{
    const auto why = static_cast<Why>(dispatch.code);
    return why == Why::first_in_queue || why == Why::top_level;
}

std::vector<EntityId> drawn_among(const Trace& trace, RecordIndex index)
{
    const Record record = trace.records()[index];
    const bool dispatches =
        record.kind == RecordKind::dispatch || record.kind == RecordKind::dispatch_plain;
    if (!trace.scenario().machine.shuffle_ties || !dispatches) {
        return {};
    }
    const SystemState before = state_before(trace, index);
    const Moment moment{trace, before, index, record};
    const Ticks since = waits_since_arrival(moment, record.subject);
    if (since < 0) {
        return {};
    }
    std::vector<EntityId> equals = rivals_of(moment);
    std::erase_if(equals, [&](EntityId id) {
        const bool by_key = !is_head_alone(record);
        const bool other_key =
            by_key && before.process(id).key != before.process(record.subject).key;
        return waits_since_arrival(moment, id) != since || other_key ||
               (by_key && static_cast<scheduler::Tie>(record.tie) == scheduler::Tie::none);
    });
    return equals;
}

} // namespace procession::core
