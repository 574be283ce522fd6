// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain.h"
#include "core/trace/explain_facts.h"

#include <algorithm>

namespace procession::core {

namespace {

/// A question about one process at one moment.
struct Question {
    const Trace& trace;
    const SystemState& state;
    EntityId process;

    [[nodiscard]] const ProcessAt& at() const { return state.process(process); }
    [[nodiscard]] Message answer(MessageCode code) const
    {
        return {code, {{"process", name_of(trace, process)}}};
    }
};

/// When the state that a process is in at `t` began.
Ticks since(const Question& question)
{
    const Ticks t = question.state.now();
    Ticks start = t;
    question.trace.lanes().process_intervals(question.process, t, t + 1,
                                             [&start](const Interval& i) { start = i.start; });
    return start;
}

std::int64_t place_in(const std::vector<EntityId>& queue, EntityId process)
{
    return std::find(queue.begin(), queue.end(), process) - queue.begin();
}

Message unborn(const Question& question)
{
    const Scenario& scenario = question.trace.scenario();
    if (question.process >= scenario.listed) {
        return question.answer(MessageCode::not_arrived_ever);
    }
    Message message = question.answer(MessageCode::not_arrived);
    message.arguments.push_back({"arrival", scenario.processes[question.process].arrival});
    return message;
}

Message not_admitted(const Question& question)
{
    const auto queue = question.state.members(question.state.job_queue());
    const std::int64_t ahead = place_in(queue, question.process);
    Message message =
        question.answer(ahead > 0 ? MessageCode::not_admitted : MessageCode::not_admitted_next);
    message.arguments.push_back({"since", question.at().created});
    message.arguments.push_back({"ahead", ahead});
    return message;
}

/// Bound to cores none of which is idle, while another one is.
bool kept_off(const Question& question)
{
    const auto& cores = question.state.cores();
    for (std::size_t i = 0; i < cores.size(); ++i) {
        if (cores[i].process == no_entity &&
            !may_use(question.trace, question.process, static_cast<CoreNumber>(i))) {
            return true;
        }
    }
    return false;
}

Message not_allowed(const Question& question)
{
    std::vector<NamedValue> cores;
    for (const CoreNumber core : question.trace.scenario().processes[question.process].affinity) {
        cores.push_back({"core", std::to_string(core)});
    }
    Message message = question.answer(MessageCode::not_allowed);
    message.arguments.push_back({"since", question.at().joined});
    message.arguments.push_back({"cores", capped(std::move(cores))});
    return message;
}

/// Total tickets of those that wait with the process.
std::int64_t tickets_in(const std::vector<EntityId>& queue, const SystemState& state)
{
    std::int64_t total = 0;
    for (const EntityId id : queue) {
        total += state.process(id).tickets;
    }
    return total;
}

/// How many of its queue come before it: those of the levels above too.
std::int64_t ahead_of(const Question& question)
{
    const QueueIndex queue = question.at().queue;
    const QueueIndex top = queue - queue % question.state.levels();
    std::int64_t ahead = 0;
    for (QueueIndex above = top; above < queue; ++above) {
        ahead += question.state.queue(above).length;
    }
    const auto order = waiting_in_order(question.trace, question.state, queue);
    return ahead + place_in(order, question.process);
}

Message not_chosen(const Question& question)
{
    if (kept_off(question)) {
        return not_allowed(question);
    }
    std::vector<EntityId> running;
    for (const CoreAt& core : question.state.cores()) {
        if (core.process != no_entity) {
            running.push_back(core.process);
        }
    }
    const bool drawn = question.trace.traits().order == scheduler::QueueOrder::as_listed;
    const std::int64_t ahead = drawn ? 0 : ahead_of(question);
    Message message =
        question.answer(ahead == 0 ? MessageCode::not_chosen_next : MessageCode::not_chosen);
    message.arguments.push_back({"since", question.at().joined});
    message.arguments.push_back({"running", names_of(question.trace, running)});
    message.arguments.push_back({"count", static_cast<std::int64_t>(running.size())});
    message.arguments.push_back({"ahead", ahead});
    if (drawn) {
        const auto queue = question.state.members(question.at().queue);
        message.code = MessageCode::not_chosen_draw;
        message.arguments.push_back({"tickets", std::int64_t{question.at().tickets}});
        message.arguments.push_back({"total", tickets_in(queue, question.state)});
    }
    return message;
}

Message on_core(const Question& question)
{
    const CoreNumber number = question.at().core;
    const CoreAt& core = question.state.cores()[number];
    const bool switching = core.switched > question.state.now();
    Message message =
        question.answer(switching ? MessageCode::not_switched : MessageCode::not_waiting);
    message.arguments.push_back({"core", std::int64_t{number}});
    message.arguments.push_back({"until", core.switched});
    message.arguments.push_back({"since", core.switched});
    return message;
}

/// What would end the wait at a place where programs wait for each other.
MessageCode not_done_at_place(const ProcessAt& process)
{
    switch (process.wanted) {
    case Wanted::unknown:
    case Wanted::end:
        break;
    case Wanted::release:
        return process.awaited == 0 ? MessageCode::not_done_semaphore : MessageCode::not_done_held;
    case Wanted::set:
        return MessageCode::not_done_set;
    case Wanted::notice:
        return MessageCode::not_done_notice;
    case Wanted::entry:
        return MessageCode::not_done_empty;
    case Wanted::room:
        return MessageCode::not_done_full;
    case Wanted::data:
        return MessageCode::not_done_data;
    case Wanted::connection:
        return MessageCode::not_done_connection;
    case Wanted::this_or_timer:
        return MessageCode::not_done_or_timer;
    case Wanted::several:
        return MessageCode::not_done_several;
    case Wanted::several_or_timer:
        return MessageCode::not_done_several_or_timer;
    }
    return MessageCode::not_done_place;
}

MessageCode not_done_code(BlockedFor what, const ProcessAt& process)
{
    switch (what) {
    case BlockedFor::io:
        return MessageCode::not_done_io;
    case BlockedFor::sleep:
        return MessageCode::not_done_sleep;
    case BlockedFor::device:
        return process.in_service ? MessageCode::not_done_device : MessageCode::not_served;
    case BlockedFor::object:
        return not_done_at_place(process);
    case BlockedFor::child:
        return process.awaited == 0 ? MessageCode::not_done_child
                                    : MessageCode::not_done_child_named;
    case BlockedFor::feeder:
        return MessageCode::not_done_feeder;
    case BlockedFor::thread:
        return process.awaited < 0 ? MessageCode::not_done_thread_begin
                                   : MessageCode::not_done_thread;
    case BlockedFor::signal:
        break;
    }
    return MessageCode::not_done_signal;
}

Message not_done(const Question& question)
{
    const ProcessAt& process = question.at();
    const BlockedFor what = blocked_for(question.trace, question.process, process.device);
    Message message = question.answer(not_done_code(what, process));
    message.arguments.push_back({"since", since(question)});
    message.arguments.push_back({"ticks", process.request});
    message.arguments.push_back({"whom", name_of_awaited(question.trace, process.awaited)});
    message.arguments.push_back({"device", name_of_device(question.trace, process.device)});
    if (what == BlockedFor::device && !process.in_service) {
        const auto queue = question.state.members(question.state.device_queue(process.device));
        const auto& device = question.state.devices()[static_cast<std::size_t>(process.device)];
        message.arguments.push_back(
            {"ahead", place_in(queue, question.process) + std::int64_t{device.serving}});
    }
    return message;
}

Message not_activated(const Question& question)
{
    Message message = question.answer(MessageCode::not_activated);
    message.arguments.push_back({"since", since(question)});
    return message;
}

Message not_alive(const Question& question)
{
    Message message = question.answer(MessageCode::not_alive);
    message.arguments.push_back({"finish", question.at().finish});
    return message;
}

} // namespace

Message why_not_running(const Trace& trace, EntityId process, Ticks t)
{
    const SystemState state = trace.view(t);
    const Question question{trace, state, process};
    switch (question.at().state) {
    case State::unborn:
        return unborn(question);
    case State::new_:
        return not_admitted(question);
    case State::ready:
        return not_chosen(question);
    case State::switching:
    case State::running:
        return on_core(question);
    case State::blocked:
        return not_done(question);
    case State::suspended_ready:
    case State::suspended_blocked:
        return not_activated(question);
    case State::terminated:
        break;
    }
    return not_alive(question);
}

} // namespace procession::core
