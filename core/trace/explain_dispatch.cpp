// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain_candidates.h"
#include "core/trace/explain_facts.h"

namespace procession::core {

using scheduler::QueueOrder;
using scheduler::Tie;
using scheduler::Why;

namespace {

/// How the winner got there, if it did so at this very instant without a record
/// of its own.
std::optional<Message> entrance(const Moment& moment)
{
    const ProcessAt& process = moment.before.process(moment.record.subject);
    switch (process.state) {
    case State::unborn:
        return about(MessageCode::event_arrived, moment);
    case State::blocked:
        return explain_woken(moment);
    default:
        return std::nullopt;
    }
}

std::optional<Message> theft(const Moment& moment)
{
    const QueueIndex queue = moment.before.process(moment.record.subject).queue;
    if (moment.trace.scenario().machine.ready_queues != ReadyQueues::per_core ||
        queue >= moment.before.ready_queue_count()) {
        return std::nullopt;
    }
    const auto owner = static_cast<std::int64_t>(queue / moment.before.levels());
    if (owner == moment.record.core) {
        return std::nullopt;
    }
    Message message = about(MessageCode::why_steals, moment);
    message.arguments.push_back({"core", std::int64_t{moment.record.core}});
    message.arguments.push_back({"from", owner});
    return message;
}

Message expiry(const Leaver& leaver, const Moment& moment)
{
    const auto from = static_cast<std::uint16_t>(leaver.level - (leaver.lower ? 1 : 0));
    const auto quantum = quantum_at(moment.trace, from);
    const bool alone = leaver.process == moment.record.subject;
    const bool queued = moment.trace.traits().order == QueueOrder::fifo;
    MessageCode code = quantum ? MessageCode::why_expired_back : MessageCode::why_expired_slice;
    if (moment.record.leave == Leave::not_ready && moment.before.levels() > 1) {
        // Told by a record of its own, which does not say from which level it came.
        code = MessageCode::why_expired_slice;
    } else if (alone) {
        code = quantum ? MessageCode::why_expired_alone : MessageCode::why_expired_slice_alone;
    } else if (quantum && leaver.lower) {
        code = MessageCode::why_expired_lower;
    } else if (quantum && moment.before.levels() > 1) {
        code = MessageCode::why_expired_level;
    } else if (quantum && queued) {
        code = MessageCode::why_expired;
    }
    Message message{code, {{"process", name_of(moment.trace, leaver.process)}}};
    message.arguments.push_back({"quantum", quantum.value_or(0)});
    message.arguments.push_back({"from", std::int64_t{from}});
    message.arguments.push_back({"level", std::int64_t{leaver.level}});
    return message;
}

Message preemption(const Leaver& leaver, const Moment& moment)
{
    MessageCode code = MessageCode::why_preempts;
    if (moment.trace.traits().order == QueueOrder::fifo) {
        const bool levels = moment.before.levels() > 1;
        code =
            leaver.front
                ? (levels ? MessageCode::why_preempts_front_level : MessageCode::why_preempts_front)
                : (levels ? MessageCode::why_preempts_tail_level : MessageCode::why_preempts_tail);
    }
    Message message = about(code, moment);
    message.arguments.push_back({"other", name_of(moment.trace, leaver.process)});
    message.arguments.push_back({"level", std::int64_t{leaver.level}});
    return message;
}

bool by_estimate(const Moment& moment)
{
    return moment.trace.scenario().scheduler.parameters.choice("estimate", "exact") == "ema";
}

/// The sentence of a rule that compares keys.
MessageCode dispatch_code(Why why, const Moment& moment)
{
    const bool aged = moment.trace.traits().aging > 0;
    switch (why) {
    case Why::shortest_burst:
        return by_estimate(moment) ? MessageCode::why_shortest_estimate
                                   : MessageCode::why_shortest_burst;
    case Why::least_remaining:
        return by_estimate(moment) ? MessageCode::why_least_estimate
                                   : MessageCode::why_least_remaining;
    case Why::best_priority:
        return aged ? MessageCode::why_best_aged : MessageCode::why_best_priority;
    case Why::highest_priority:
        return aged ? MessageCode::why_highest_aged : MessageCode::why_highest_priority;
    case Why::highest_ratio:
        return MessageCode::why_highest_ratio;
    case Why::drawn:
        return MessageCode::why_drawn;
    case Why::least_pass:
        return MessageCode::why_least_pass;
    default:
        return MessageCode::why_least_vruntime;
    }
}

Message by_key(Why why, const Moment& moment)
{
    Message message = about(dispatch_code(why, moment), moment);
    message.arguments.push_back({"key", key_of_winner(moment)});
    if (why == Why::drawn) {
        message.arguments.push_back({"last", moment.record.other_key - 1});
    }
    message.arguments.push_back({"candidates", candidates_of(moment)});
    return message;
}

Message head_of_queue(const Moment& moment)
{
    const std::vector<EntityId> rivals = rivals_of(moment);
    if (rivals.empty()) {
        return about(MessageCode::why_nothing_else, moment);
    }
    const ProcessAt& winner = moment.before.process(moment.record.subject);
    const bool head = winner.previous == no_entity;
    Message message = about(head ? MessageCode::why_head : MessageCode::why_head_allowed, moment);
    message.arguments.push_back({"since", winner.joined});
    message.arguments.push_back({"others", names_of(moment.trace, rivals)});
    return message;
}

Message head_of_level(const Moment& moment)
{
    const std::vector<EntityId> rivals = rivals_of(moment);
    Message message =
        about(rivals.empty() ? MessageCode::why_only_level : MessageCode::why_head_level, moment);
    message.arguments.push_back(
        {"level", std::int64_t{moment.before.process(moment.record.subject).level}});
    message.arguments.push_back({"others", names_of(moment.trace, rivals)});
    return message;
}

Message nothing_else(const std::optional<Leaver>& leaver, const Moment& moment)
{
    if (leaver && leaver->process == moment.record.subject) {
        return about(MessageCode::why_goes_on, moment);
    }
    if (moment.trace.scenario().machine.ready_queues == ReadyQueues::per_core) {
        return about(MessageCode::why_nothing_else_here, moment);
    }
    std::uint64_t ready = 0;
    for (QueueIndex queue = 0; queue < moment.before.ready_queue_count(); ++queue) {
        ready += moment.before.queue(queue).length;
    }
    return about(ready > 1 ? MessageCode::why_nobody_else_may : MessageCode::why_nothing_else,
                 moment);
}

Message reason(const std::optional<Leaver>& leaver, const Moment& moment)
{
    const Why why = rule_of(moment);
    switch (why) {
    case Why::nothing_else:
        return nothing_else(leaver, moment);
    case Why::first_in_queue:
        return head_of_queue(moment);
    case Why::back_from_io:
        return about(MessageCode::why_back_from_io, moment);
    case Why::top_level:
        return head_of_level(moment);
    case Why::same_process:
        return about(MessageCode::why_same_process, moment);
    case Why::chosen:
        return about(MessageCode::why_chosen, moment);
    default:
        return by_key(why, moment);
    }
}

std::optional<Message> tie_break(const Moment& moment)
{
    MessageCode code{};
    switch (static_cast<Tie>(moment.record.tie)) {
    case Tie::none:
        return std::nullopt;
    case Tie::queue_order:
        code = MessageCode::tie_queue_order;
        break;
    case Tie::joined_earlier:
        code = MessageCode::tie_joined_earlier;
        break;
    case Tie::listed_earlier:
        code = MessageCode::tie_listed_earlier;
        break;
    case Tie::arrived_earlier:
        code = MessageCode::tie_arrived_earlier;
        break;
    case Tie::running_stays:
        code = MessageCode::tie_running_stays;
        break;
    }
    // In a queue nothing is equal but by standing in it: the head is the reason.
    const auto why = static_cast<Why>(moment.record.code);
    if (moment.record.other == no_entity || why == Why::first_in_queue || why == Why::top_level) {
        return std::nullopt;
    }
    Message message = about(code, moment);
    message.arguments.push_back({"other", name_of(moment.trace, moment.record.other)});
    return message;
}

/// What the switch costs, by the rule of the trace itself.
std::optional<Message> cost(const Moment& moment)
{
    const MachineSpec& machine = moment.trace.scenario().machine;
    const CoreAt& core = moment.before.cores()[moment.record.core];
    const CoreNumber from = moment.before.process(moment.record.subject).core;
    const bool is_first = core.last == no_entity;
    const bool switches =
        is_first ? machine.first_dispatch_costs : core.last != moment.record.subject;
    const bool migrates = from != no_core && from != moment.record.core;
    const Ticks ticks =
        (switches ? machine.context_switch : 0) + (migrates ? machine.migration_cost : 0);
    if (ticks == 0) {
        return std::nullopt;
    }
    const bool moved = migrates && machine.migration_cost > 0;
    return Message{moved ? MessageCode::migration_costs : MessageCode::switch_costs,
                   {{"from", std::int64_t{from}}, {"until", moment.record.at + ticks}}};
}

} // namespace

Message explain_dispatch(const Moment& moment)
{
    std::vector<Message> sentences;
    const auto add = [&sentences](std::optional<Message> sentence) {
        if (sentence) {
            sentences.push_back(std::move(*sentence));
        }
    };
    const std::optional<Leaver> leaver = leaver_of(moment);
    add(entrance(moment));
    add(theft(moment));
    if (leaver) {
        add(leaver->expired ? expiry(*leaver, moment) : preemption(*leaver, moment));
    }
    add(reason(leaver, moment));
    add(tie_break(moment));
    if (moment.before.cores().size() > 1) {
        add(Message{MessageCode::why_takes_core, {{"core", std::int64_t{moment.record.core}}}});
    }
    add(cost(moment));
    return joined(std::move(sentences));
}

} // namespace procession::core
