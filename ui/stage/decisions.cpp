// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/decisions.h"

#include "core/trace/explain_facts.h"

#include <algorithm>

namespace procession::ui {

namespace {

constexpr core::RecordIndex most_records = 1000; ///< more decisions at once nobody can follow

void add_candidates(const Moment& before, const core::Record& dispatch, Decisions& decisions)
{
    const core::SystemState& state = *before.state;
    const core::ProcessAt& winner = state.process(dispatch.subject);
    if (winner.state != core::State::ready) {
        return; // it came and went at one instant: there was nothing to see
    }
    for (const core::EntityId id : state.members(winner.queue)) {
        if (core::may_use(before.trace, id, dispatch.core)) {
            decisions.candidates.insert(id);
        }
    }
}

} // namespace

bool are_neighbours(const Moment& one, const Moment& other)
{
    if (&one.trace.records() != &other.trace.records()) {
        return false;
    }
    const auto [first, last] = std::minmax(one.t, other.t);
    const core::Ticks event = one.trace.next_event(first);
    return event > last || one.trace.next_event(event) > last;
}

Decisions decisions_between(const Moment& before, const Moment& after)
{
    Decisions decisions;
    const core::RecordLog& records = after.trace.records();
    const core::RecordIndex end = after.next; // inside an instant the rest of it is future
    for (core::RecordIndex i = before.next; i < std::min(end, before.next + most_records); ++i) {
        const core::Record record = records[i];
        if (record.kind == core::RecordKind::dispatch ||
            record.kind == core::RecordKind::dispatch_plain) {
            decisions.chosen.insert(record.subject);
            add_candidates(before, record, decisions);
        }
    }
    return decisions;
}

} // namespace procession::ui
