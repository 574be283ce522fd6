// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain_facts.h"

#include <algorithm>

namespace procession::core {

namespace {

Message about(MessageCode code, const Moment& moment)
{
    return {code, {{"process", name_of(moment.trace, moment.record.subject)}}};
}

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

/// The fault as the scenario words it: a process ends at its first.
Message faulted(const Moment& moment)
{
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

Message forked(const Moment& moment, MessageCode code)
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
        return about(MessageCode::event_killed, moment);
    case LifeEvent::suspended:
        return about(subject(moment).state == State::blocked ? MessageCode::event_suspended_blocked
                                                             : MessageCode::event_suspended_ready,
                     moment);
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
        return forked(moment, MessageCode::event_forked);
    case LifeEvent::adopted:
        return about(MessageCode::event_adopted, moment);
    case LifeEvent::thread:
        return forked(moment, MessageCode::event_thread);
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
