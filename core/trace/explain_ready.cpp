// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain_facts.h"
#include "core/trace/process_fate.h"
#include "scheduler/cfs.h"

namespace procession::core {

using scheduler::Became;
using scheduler::Place;

namespace {

std::uint16_t level_joined(const Moment& moment)
{
    return static_cast<std::uint16_t>(moment.record.other_key % moment.before.levels());
}

/// A process of bursts just arrives; of one that runs a program is said where it comes from.
MessageCode arrival_code(const Moment& moment)
{
    const EntityId id = moment.record.subject;
    const Scenario& scenario = moment.trace.scenario();
    switch (creation_of(scenario, moment.before.process(id), id)) {
    case Creation::user_request:
        return MessageCode::event_arrived_added;
    case Creation::system_start:
        return scenario.processes[id].program.empty() ? MessageCode::event_arrived
                                                      : MessageCode::event_arrived_start;
    case Creation::batch_job:
        return scenario.processes[id].program.empty() ? MessageCode::event_arrived
                                                      : MessageCode::event_arrived_batch;
    default:
        return MessageCode::event_arrived;
    }
}

Message arrived(const Moment& moment)
{
    const ProcessAt& process = moment.before.process(moment.record.subject);
    if (process.state != State::new_) {
        return about(arrival_code(moment), moment);
    }
    Message message = about(MessageCode::event_admitted, moment);
    message.arguments.push_back({"held", process.held});
    return message;
}

Message expired(const Moment& moment)
{
    const auto quantum =
        quantum_at(moment.trace, moment.before.process(moment.record.subject).level);
    Message message =
        about(quantum ? MessageCode::event_expired : MessageCode::event_expired_slice, moment);
    message.arguments.push_back({"quantum", quantum.value_or(0)});
    return message;
}

Message boosted(const Moment& moment)
{
    Message message = about(MessageCode::event_boosted, moment);
    message.arguments.push_back({"level", std::int64_t{level_joined(moment)}});
    return message;
}

Message what_happened(const Moment& moment)
{
    switch (static_cast<Became>(moment.record.code)) {
    case Became::arrived:
        return arrived(moment);
    case Became::woken:
        return explain_woken(moment);
    case Became::expired:
        return expired(moment);
    case Became::preempted:
        return about(MessageCode::event_preempted, moment);
    case Became::resumed:
        return about(MessageCode::event_resumed, moment);
    case Became::changed:
        return about(MessageCode::event_changed, moment);
    case Became::boosted:
        break;
    }
    return boosted(moment);
}

/// Its place in a queue that is a queue.
Message place(const Moment& moment)
{
    const bool levels = moment.before.levels() > 1;
    const auto queue = static_cast<QueueIndex>(moment.record.other_key);
    const Message::Argument level{"level", std::int64_t{level_joined(moment)}};
    switch (static_cast<Place>(moment.record.tie)) {
    case Place::behind:
        return {MessageCode::joins_behind, {{"other", name_of(moment.trace, moment.record.other)}}};
    case Place::front:
        return {levels ? MessageCode::joins_front_level : MessageCode::joins_front, {level}};
    case Place::tail:
        break;
    }
    const std::int64_t ahead = moment.before.queue(queue).length;
    if (static_cast<Became>(moment.record.code) == Became::expired &&
        level_joined(moment) > moment.before.process(moment.record.subject).level) {
        return {MessageCode::joins_lower, {level, {"ahead", ahead}}};
    }
    if (ahead == 0) {
        return {levels ? MessageCode::joins_empty_level : MessageCode::joins_empty, {level}};
    }
    return {levels ? MessageCode::joins_tail_level : MessageCode::joins_tail,
            {level, {"ahead", ahead}}};
}

/// What it is ordered by where a key decides. The policy's name tells what kind of
/// key that is.
std::optional<Message> measure(const Moment& moment)
{
    const std::string& policy = moment.trace.scenario().scheduler.policy;
    const ProcessAt& process = moment.before.process(moment.record.subject);
    const std::string estimate = from_fixed_point(moment.record.key);
    if (policy == "sjf" || policy == "hrrn") {
        return Message{MessageCode::joins_with_burst, {{"key", estimate}}};
    }
    if (policy == "srtf") {
        return Message{MessageCode::joins_with_remaining, {{"key", estimate}}};
    }
    if (policy == "priority") {
        return Message{MessageCode::joins_with_priority, {{"key", std::int64_t{process.priority}}}};
    }
    if (policy == "lottery") {
        return Message{MessageCode::joins_with_tickets,
                       {{"tickets", std::int64_t{process.tickets}}}};
    }
    if (policy == "stride") {
        return Message{MessageCode::joins_with_pass, {{"key", moment.record.key}}};
    }
    if (policy == "cfs") {
        return Message{
            MessageCode::joins_with_vruntime,
            {{"key", from_fixed_point(moment.record.key, scheduler::vruntime_fraction_bits)}}};
    }
    return std::nullopt;
}

} // namespace

Message explain_ready(const Moment& moment)
{
    Message message = what_happened(moment);
    if (static_cast<Became>(moment.record.code) == Became::boosted) {
        return message;
    }
    const std::optional<Message> key = measure(moment);
    message.then.push_back(key ? *key : place(moment));
    if (moment.trace.scenario().machine.ready_queues == ReadyQueues::per_core) {
        const auto core = moment.record.other_key / moment.before.levels();
        message.then.push_back({MessageCode::joins_queue_of_core, {{"core", core}}});
    }
    return message;
}

} // namespace procession::core
