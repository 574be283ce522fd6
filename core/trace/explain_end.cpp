// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain.h"
#include "core/trace/explain_facts.h"

#include <algorithm>

namespace procession::core {

namespace {

struct Tally {
    std::int64_t count = 0; ///< processes that came to be or were still to come
    std::int64_t unfinished = 0;
};

Tally tally(const Trace& trace)
{
    Tally result;
    for (const ProcessAt& process : trace.final_state().processes()) {
        ++result.count;
        result.unfinished += process.state != State::terminated;
    }
    return result;
}

Message explain_stuck(const Trace& trace)
{
    // A cycle is what the books call a deadlock, so it is told first.
    const auto cycle = std::find_if(trace.stuck().begin(), trace.stuck().end(),
                                    [](const Stuck& s) { return s.kind == Stuck::Kind::cycle; });
    std::vector<EntityId> members;
    if (cycle != trace.stuck().end()) {
        members = cycle->members;
    } else {
        for (const Stuck& stuck : trace.stuck()) {
            members.insert(members.end(), stuck.members.begin(), stuck.members.end());
        }
    }
    const bool suspended = std::all_of(members.begin(), members.end(), [&trace](EntityId id) {
        const State state = trace.final_state().process(id).state;
        return state == State::suspended_ready || state == State::suspended_blocked;
    });
    MessageCode code = suspended ? MessageCode::end_suspended : MessageCode::end_never;
    if (cycle != trace.stuck().end()) {
        code = deadlock_code(members.size());
    }
    return {code,
            {{"t", trace.end()},
             {"members", names_of(trace, members)},
             {"count", static_cast<std::int64_t>(members.size())}}};
}

Message explain_limit(const Trace& trace)
{
    const Limits& limits = trace.scenario().limits;
    MessageCode code = MessageCode::end_until;
    std::int64_t limit = 0;
    switch (trace.limit()) {
    case LimitKind::none:
    case LimitKind::until:
        break;
    case LimitKind::time:
        code = MessageCode::end_time;
        break;
    case LimitKind::events:
        code = MessageCode::end_events;
        limit = limits.events;
        break;
    case LimitKind::instructions:
        code = MessageCode::end_instructions;
        limit = limits.instructions;
        break;
    case LimitKind::processes:
        code = MessageCode::end_processes;
        limit = limits.processes;
        break;
    case LimitKind::heap:
        code = MessageCode::end_heap;
        limit = limits.heap;
        break;
    case LimitKind::output:
        code = MessageCode::end_output;
        limit = limits.output;
        break;
    }
    const Tally processes = tally(trace);
    Message message{code,
                    {{"t", trace.end()},
                     {"limit", limit},
                     {"unfinished", processes.unfinished},
                     {"count", processes.count}}};
    const Waiting& place = trace.limit_place();
    if (place.process != no_entity && place.line > 0) {
        message.then.push_back({MessageCode::end_limit_place,
                                {{"process", trace.scenario().processes[place.process].name},
                                 {"line", std::int64_t{place.line}},
                                 {"program", place.program}}});
    }
    return message;
}

} // namespace

Message explain_end(const Trace& trace)
{
    const Tally processes = tally(trace);
    switch (trace.outcome()) {
    case Outcome::deadlock:
        return explain_stuck(trace);
    case Outcome::limit:
        return explain_limit(trace);
    case Outcome::cancelled:
        return {
            MessageCode::end_cancelled,
            {{"t", trace.end()}, {"unfinished", processes.unfinished}, {"count", processes.count}}};
    case Outcome::completed:
        break;
    }
    if (processes.count == 0) {
        return {MessageCode::end_empty, {}};
    }
    return {MessageCode::end_completed,
            {{"count", processes.count - processes.unfinished}, {"makespan", trace.end()}}};
}

} // namespace procession::core
