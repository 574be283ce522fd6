// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain.h"

#include "core/trace/event_kind.h"
#include "core/trace/explain_facts.h"

#include <algorithm>

namespace procession::core {

namespace {

/// Where programs wait for each other: for what.
MessageCode blocked_code_at_place(Wanted wanted, const Record& record)
{
    switch (wanted) {
    case Wanted::unknown:
    case Wanted::end:
        break;
    case Wanted::release:
        return record.other_key == 0 ? MessageCode::event_blocked_semaphore
               : record.other_key == std::int64_t{record.subject} + 1
                   ? MessageCode::event_blocked_held_itself
                   : MessageCode::event_blocked_held;
    case Wanted::set:
        return MessageCode::event_blocked_set;
    case Wanted::notice:
        return MessageCode::event_blocked_notice;
    case Wanted::entry:
        return MessageCode::event_blocked_empty;
    case Wanted::room:
        return MessageCode::event_blocked_full;
    case Wanted::data:
        return MessageCode::event_blocked_data;
    case Wanted::connection:
        return MessageCode::event_blocked_connection;
    case Wanted::this_or_timer:
        return MessageCode::event_blocked_or_timer;
    case Wanted::several:
        return MessageCode::event_blocked_several;
    case Wanted::several_or_timer:
        return MessageCode::event_blocked_several_or_timer;
    }
    return MessageCode::event_blocked_place;
}

MessageCode blocked_code(BlockedFor what, const Record& record)
{
    switch (what) {
    case BlockedFor::io:
        break;
    case BlockedFor::sleep:
        return MessageCode::event_blocked_sleep;
    case BlockedFor::device:
        return service_start(record) == ServiceStart::queued ? MessageCode::event_blocked_queued
                                                             : MessageCode::event_blocked_served;
    case BlockedFor::object:
        return blocked_code_at_place(wanted_at(record), record);
    case BlockedFor::child:
        return record.other_key == 0 ? MessageCode::event_blocked_child
                                     : MessageCode::event_blocked_child_named;
    case BlockedFor::feeder:
        return MessageCode::event_blocked_feeder;
    case BlockedFor::signal:
        return MessageCode::event_blocked_signal;
    case BlockedFor::thread:
        return record.other_key < 0 ? MessageCode::event_blocked_thread_begin
                                    : MessageCode::event_blocked_thread;
    }
    return MessageCode::event_blocked;
}

Message explain_blocked(const Moment& moment)
{
    const Record& record = moment.record;
    const auto device =
        record.other == no_entity ? no_device : static_cast<DeviceIndex>(record.other);
    const BlockedFor what = blocked_for(moment.trace, record.subject, device);
    Message message{blocked_code(what, record),
                    {{"process", name_of(moment.trace, record.subject)},
                     {"ticks", record.key},
                     {"whom", name_of_awaited(moment.trace, record.other_key)},
                     {"device", name_of_device(moment.trace, device)}}};
    if (what == BlockedFor::device) {
        const QueueIndex queue = moment.before.device_queue(device);
        const std::int64_t ahead =
            std::int64_t{moment.before.queue(queue).length} +
            moment.before.devices()[static_cast<std::size_t>(device)].serving;
        message.arguments.push_back({"ahead", ahead});
    }
    if (record.tie == 1) {
        message.then.push_back({MessageCode::slice_ended_too, {}});
    }
    return message;
}

Message explain_served(const Moment& moment)
{
    const Record& record = moment.record;
    return {MessageCode::event_served,
            {{"process", name_of(moment.trace, record.subject)},
             {"device", name_of_device(moment.trace, static_cast<DeviceIndex>(record.other))},
             {"ticks", moment.before.process(record.subject).request}}};
}

Message explain_policy(const Moment& moment)
{
    const Record& record = moment.record;
    const std::string& process = name_of(moment.trace, record.subject);
    switch (static_cast<PolicyEvent>(record.code)) {
    case PolicyEvent::boost:
        break;
    case PolicyEvent::slices_from:
        return {MessageCode::event_slices_from, {{"process", process}, {"quantum", record.key}}};
    case PolicyEvent::slices_to:
        if (record.key == 0) { // somebody came before its quantum was over
            return {MessageCode::event_slices_over, {{"process", process}}};
        }
        return {MessageCode::event_slices_to, {{"process", process}, {"count", record.key}}};
    }
    if (moment.trace.scenario().machine.ready_queues == ReadyQueues::per_core) {
        return {MessageCode::event_boost_core, {{"core", std::int64_t{record.core}}}};
    }
    return {MessageCode::event_boost, {}};
}

Message explain_moment(const Moment& moment)
{
    switch (moment.record.kind) {
    case RecordKind::dispatch:
    case RecordKind::dispatch_plain:
        return explain_dispatch(moment);
    case RecordKind::ready:
        return explain_ready(moment);
    case RecordKind::blocked:
        return explain_blocked(moment);
    case RecordKind::served:
        return explain_served(moment);
    case RecordKind::life:
        return explain_life(moment);
    case RecordKind::policy:
        break;
    }
    return explain_policy(moment);
}

/// Why a core that has just lost its process stays idle.
Message explain_idle(const Trace& trace, const SystemState& state, CoreNumber core)
{
    const EntityId last = state.cores()[core].last;
    std::int64_t blocked = 0;
    std::int64_t ready = 0;
    for (const ProcessAt& process : state.processes()) {
        blocked += process.state == State::blocked;
        ready += process.state == State::ready;
    }
    Message message{MessageCode::event_idle, {{"core", std::int64_t{core}}}};
    if (!trace.scenario().machine.multiprogramming && last != no_entity &&
        state.process(last).state == State::blocked) {
        message.code = MessageCode::event_idle_waits;
        message.arguments.push_back({"process", name_of(trace, last)});
    } else if (ready > 0) {
        message.code = MessageCode::event_idle_none_allowed;
    } else if (blocked > 0) {
        message.code = MessageCode::event_idle_blocked;
        message.arguments.push_back({"blocked", blocked});
    }
    return message;
}

bool is_dispatch(RecordKind kind)
{
    return kind == RecordKind::dispatch || kind == RecordKind::dispatch_plain;
}

constexpr int dispatches = 3;
constexpr int blocks_or_ends = 2;
constexpr int anything = 1;

/// How much a record is worth telling among those of its instant; 0: not by itself.
int weight(const Record& record)
{
    if (is_dispatch(record.kind)) {
        return dispatches;
    }
    if (tells_of(record, EventKind::block) || tells_of(record, EventKind::end)) {
        return blocks_or_ends;
    }
    const bool renews = record.kind == RecordKind::policy &&
                        static_cast<PolicyEvent>(record.code) != PolicyEvent::boost;
    return renews ? 0 : anything;
}

} // namespace

Message explain(const Trace& trace, RecordIndex index)
{
    const SystemState before = state_before(trace, index);
    return explain_moment({trace, before, index, trace.records()[index]});
}

Message explain_beside(const Trace& trace, RecordIndex index)
{
    const SystemState before = state_before(trace, index);
    return explain_moment({trace, before, index, trace.records()[index], true});
}

std::vector<Message> explain_instant(const Trace& trace, Ticks t)
{
    const RecordIndex first = trace.first_at_or_after(t);
    const RecordIndex last = trace.first_at_or_after(t + 1);
    std::vector<Message> sentences;
    if (first == last) {
        return sentences;
    }
    SystemState state = state_before(trace, first);
    std::vector<EntityId> holders;
    for (const CoreAt& core : state.cores()) {
        holders.push_back(core.process);
    }
    trace.records().for_each(first, last, [&](RecordIndex index, const Record& record) {
        sentences.push_back(explain_moment({trace, state, index, record, true}));
        state.apply(record);
    });
    for (std::size_t i = 0; i < holders.size(); ++i) {
        if (holders[i] != no_entity && state.cores()[i].process == no_entity && t < trace.end()) {
            sentences.push_back(explain_idle(trace, state, static_cast<CoreNumber>(i)));
        }
    }
    return sentences;
}

RecordIndex latest_decision(const Trace& trace, Ticks t)
{
    for (RecordIndex index = trace.first_at_or_after(t + 1); index-- > 0;) {
        if (is_dispatch(trace.records()[index].kind)) {
            return index;
        }
    }
    return trace.records().size();
}

RecordIndex latest_event(const Trace& trace, Ticks t)
{
    const RecordLog& records = trace.records();
    RecordIndex best = records.size();
    int most = 0;
    std::vector<EntityId> gone; // from their cores at this very instant
    for (RecordIndex index = trace.first_at_or_after(t + 1); index-- > 0;) {
        if (most > 0 && records.at(index) != records.at(best)) {
            break; // an instant is told by what is in it
        }
        const Record record = records[index];
        int now = weight(record);
        if (now == blocks_or_ends) {
            gone.push_back(record.subject);
        } else if (now == dispatches && std::ranges::find(gone, record.subject) != gone.end()) {
            now = anything;
        }
        if (now > most) {
            best = index;
            most = now;
        }
    }
    return best;
}

} // namespace procession::core
