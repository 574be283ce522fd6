// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain_facts.h"
#include "core/trace/process_fate.h"

#include <algorithm>

namespace procession::core {

namespace {

const ProcessAt& subject(const Moment& moment)
{
    return moment.before.process(moment.record.subject);
}

Message held(const Moment& moment)
{
    const MachineSpec& machine = moment.trace.scenario().machine;
    const std::int64_t degree =
        machine.multiprogramming ? std::int64_t{machine.degree} : std::int64_t{machine.cores};
    Message message = about(MessageCode::event_held, moment);
    message.arguments.push_back({"degree", degree});
    return message;
}

Message exited(const Moment& moment)
{
    Message message =
        about(moment.record.key == 0 ? MessageCode::event_exited : MessageCode::event_exited_code,
              moment);
    message.arguments.push_back({"exit", moment.record.key});
    message.arguments.push_back({"turnaround", moment.record.at - subject(moment).created});
    return message;
}

/// What a signal did, by its number on Linux.
Message by_signal(MessageCode code, std::int64_t signal, const Moment& moment)
{
    Message message = about(code, moment);
    message.arguments.push_back({"signal", signal_name(signal)});
    if (moment.record.other != no_entity) {
        message.arguments.push_back({"other", name_of(moment.trace, moment.record.other)});
    }
    return message;
}

Message killed(const Moment& moment)
{
    if (moment.record.other != no_entity) {
        return by_signal(MessageCode::event_killed_by, -moment.record.key, moment);
    }
    constexpr std::int64_t by_hand = -9;
    return moment.record.key == by_hand
               ? about(MessageCode::event_killed, moment)
               : by_signal(MessageCode::event_killed_signal, -moment.record.key, moment);
}

Message suspended(const Moment& moment)
{
    if (moment.record.key != 0) {
        return by_signal(MessageCode::event_stopped, moment.record.key, moment);
    }
    return about(subject(moment).state == State::blocked ? MessageCode::event_suspended_blocked
                                                         : MessageCode::event_suspended_ready,
                 moment);
}

/// The fault as the scenario words it: a process ends at its first.
Message faulted(const Moment& moment)
{
    if (!moment.trace.scenario().processes[moment.record.subject].program.empty()) {
        return by_signal(MessageCode::event_faulted_signal, -moment.record.key, moment);
    }
    const auto& bursts = moment.trace.scenario().processes[moment.record.subject].bursts;
    const auto fault = std::find_if(bursts.begin(), bursts.end(), [](const Burst& burst) {
        return burst.kind == Burst::Kind::fault;
    });
    Message message = about(MessageCode::event_faulted, moment);
    message.arguments.push_back({"fault", fault == bursts.end() ? std::string() : fault->fault});
    return message;
}

Message set(MessageCode code, std::int64_t before, const Moment& moment)
{
    Message message = about(code, moment);
    message.arguments.push_back({"before", before});
    message.arguments.push_back({"value", moment.record.key});
    return message;
}

Message created(MessageCode code, const Moment& moment)
{
    Message message = about(code, moment);
    message.arguments.push_back({"parent", name_of(moment.trace, moment.record.other)});
    return message;
}

Message no_effect(const Moment& moment)
{
    switch (static_cast<Intervention::Kind>(moment.record.key)) {
    case Intervention::Kind::kill:
        return about(MessageCode::event_no_kill, moment);
    case Intervention::Kind::suspend:
        return about(MessageCode::event_no_suspend, moment);
    case Intervention::Kind::resume:
        return about(MessageCode::event_no_resume, moment);
    default:
        return about(MessageCode::event_no_change, moment);
    }
}

} // namespace

Message explain_life(const Moment& moment)
{
    switch (static_cast<LifeEvent>(moment.record.code)) {
    case LifeEvent::created:
        return held(moment);
    case LifeEvent::exited:
        return exited(moment);
    case LifeEvent::faulted:
        return faulted(moment);
    case LifeEvent::killed:
        return killed(moment);
    case LifeEvent::suspended:
        return suspended(moment);
    case LifeEvent::activated_blocked:
        return about(MessageCode::event_activated_blocked, moment);
    case LifeEvent::woken_suspended:
        return about(MessageCode::event_woken_suspended, moment);
    case LifeEvent::priority_set:
        return set(MessageCode::event_priority_set, subject(moment).priority, moment);
    case LifeEvent::nice_set:
        return set(MessageCode::event_nice_set, subject(moment).nice, moment);
    case LifeEvent::tickets_set:
        return set(MessageCode::event_tickets_set, subject(moment).tickets, moment);
    case LifeEvent::forked:
        return created(MessageCode::event_forked, moment);
    case LifeEvent::spawned:
        return created(MessageCode::event_spawned, moment);
    case LifeEvent::executed:
        return about(MessageCode::event_executed, moment);
    case LifeEvent::adopted:
        return about(MessageCode::event_adopted, moment);
    case LifeEvent::thread:
        return created(MessageCode::event_thread, moment);
    case LifeEvent::reaped:
        return about(subject(moment).thread_of != no_entity ? MessageCode::event_thread_reaped
                                                            : MessageCode::event_reaped,
                     moment);
    case LifeEvent::no_effect:
        break;
    }
    return no_effect(moment);
}

} // namespace procession::core
