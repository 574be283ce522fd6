// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain.h"

namespace procession::core {

namespace {

MessageCode waiting_code(const Waiting& waiting)
{
    if (waiting.line == 0) {
        return MessageCode::deadlock_waits_in_library;
    }
    if (waiting.whom == no_entity) {
        return MessageCode::deadlock_waits_for_nobody;
    }
    if (waiting.for_child) {
        return MessageCode::deadlock_waits_for_child;
    }
    if (!waiting.is_held) {
        return MessageCode::deadlock_waits_for_other;
    }
    return waiting.whom == waiting.process ? MessageCode::deadlock_waits_for_itself
                                           : MessageCode::deadlock_waits_for_holder;
}

} // namespace

Message explain_waiting(const Waiting& waiting, const NameOf& name)
{
    return {waiting_code(waiting),
            {{"process", name(waiting.process)},
             {"line", std::int64_t{waiting.line}},
             {"place", waiting.place},
             {"whom", waiting.whom == no_entity ? std::string() : name(waiting.whom)}}};
}

MessageCode deadlock_code(std::size_t members)
{
    return members == 1   ? MessageCode::deadlock_alone
           : members == 2 ? MessageCode::deadlock_pair
                          : MessageCode::deadlock_arises;
}

Message explain_deadlock(const Deadlock& deadlock, const NameOf& name)
{
    std::vector<NamedValue> members;
    for (const Waiting& waiting : deadlock.members) {
        members.push_back({name(waiting.process), ""});
    }
    Message message{deadlock_code(deadlock.members.size()),
                    {{"t", deadlock.at}, {"members", members}}};
    for (const Waiting& waiting : deadlock.members) {
        message.then.push_back(explain_waiting(waiting, name));
    }
    return message;
}

} // namespace procession::core
