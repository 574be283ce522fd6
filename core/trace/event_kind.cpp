// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/event_kind.h"

namespace procession::core {

using scheduler::Became;

namespace {

bool became(const Record& record, Became how)
{
    return record.kind == RecordKind::ready && static_cast<Became>(record.code) == how;
}

bool lived(const Record& record, LifeEvent event)
{
    return record.kind == RecordKind::life && static_cast<LifeEvent>(record.code) == event;
}

bool is_quantum_end(const Record& record)
{
    return record.leave == Leave::expired || record.leave == Leave::expired_lower ||
           became(record, Became::expired) ||
           (record.kind == RecordKind::blocked && record.tie == 1);
}

} // namespace

bool tells_of(const Record& record, EventKind kind)
{
    switch (kind) {
    case EventKind::decision:
        return record.kind <= RecordKind::dispatch_plain;
    case EventKind::preemption:
        return record.leave == Leave::preempted_tail || record.leave == Leave::preempted_front ||
               became(record, Became::preempted);
    case EventKind::quantum_end:
        return is_quantum_end(record);
    case EventKind::block:
        return record.kind == RecordKind::blocked;
    case EventKind::wake_up:
        return became(record, Became::woken);
    case EventKind::arrival:
        return became(record, Became::arrived) || lived(record, LifeEvent::created);
    case EventKind::end:
        return lived(record, LifeEvent::exited) || lived(record, LifeEvent::faulted) ||
               lived(record, LifeEvent::killed);
    case EventKind::boost:
        return record.kind == RecordKind::policy &&
               static_cast<PolicyEvent>(record.code) == PolicyEvent::boost;
    }
    return false;
}

} // namespace procession::core
