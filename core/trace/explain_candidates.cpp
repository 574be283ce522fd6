// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain_candidates.h"

#include "scheduler/cfs.h"

#include <algorithm>

namespace procession::core {

using scheduler::Became;
using scheduler::Place;
using scheduler::Why;

namespace {

std::optional<Leaver> folded_leaver(const Moment& moment)
{
    const EntityId process = moment.before.cores()[moment.record.core].process;
    if (moment.record.leave == Leave::not_ready || process == no_entity) {
        return std::nullopt;
    }
    Leaver leaver;
    leaver.process = process;
    leaver.lower = moment.record.leave == Leave::expired_lower;
    leaver.expired = leaver.lower || moment.record.leave == Leave::expired;
    leaver.front = moment.record.leave == Leave::preempted_front;
    leaver.level =
        static_cast<std::uint16_t>(moment.before.process(process).level + (leaver.lower ? 1 : 0));
    return leaver;
}

std::optional<Leaver> leaver_told_by(const Record& record, const Moment& moment)
{
    const auto became = static_cast<Became>(record.code);
    if (record.kind != RecordKind::ready || record.core != moment.record.core ||
        (became != Became::expired && became != Became::preempted)) {
        return std::nullopt;
    }
    Leaver leaver;
    leaver.process = record.subject;
    leaver.expired = became == Became::expired;
    leaver.front = static_cast<Place>(record.tie) == Place::front;
    leaver.level = static_cast<std::uint16_t>(record.other_key % moment.before.levels());
    return leaver;
}

/// Priority numbers improve by one for each `aging` ticks of waiting, a smaller
/// one not beyond 0.
std::int64_t effective_priority(std::int64_t priority, Ticks waited,
                                const scheduler::Traits& traits)
{
    if (traits.aging <= 0) {
        return priority;
    }
    const Ticks steps = waited / traits.aging;
    if (traits.larger_is_better) {
        return priority + steps;
    }
    return priority > 0 ? std::max<std::int64_t>(0, priority - steps) : priority;
}

/// (waited + estimate) ÷ estimate, to be read, not compared.
std::string response_ratio(std::int64_t estimate, Ticks waited)
{
    if (estimate <= 0) {
        return "";
    }
    constexpr double scale = 1 << scheduler::key_fraction_bits;
    const double ratio = 1 + static_cast<double>(waited) * scale / static_cast<double>(estimate);
    return from_fixed_point(static_cast<std::int64_t>(ratio * scale));
}

/// What a waiting process is compared by under the rule of the decision.
std::string key_of(EntityId id, const Moment& moment)
{
    const ProcessAt& process = moment.before.process(id);
    const scheduler::Traits& traits = moment.trace.traits();
    const Ticks waited = moment.record.at - process.joined;
    switch (rule_of(moment)) {
    case Why::shortest_burst:
    case Why::least_remaining:
        return from_fixed_point(process.key);
    case Why::highest_ratio:
        return response_ratio(process.key, waited);
    case Why::best_priority:
    case Why::highest_priority:
        return std::to_string(effective_priority(process.priority, waited, traits));
    case Why::drawn:
        return std::to_string(process.tickets);
    case Why::least_pass:
        return std::to_string(process.key);
    case Why::least_vruntime:
        return from_fixed_point(process.key, scheduler::vruntime_fraction_bits);
    default:
        return "";
    }
}

/// The queue from which the winner was taken; for one that was in none (it
/// arrived and ran at once), that of its core.
QueueIndex queue_of_winner(const Moment& moment)
{
    const QueueIndex queue = moment.before.process(moment.record.subject).queue;
    if (queue < moment.before.ready_queue_count()) {
        return queue;
    }
    const bool per_core = moment.trace.scenario().machine.ready_queues == ReadyQueues::per_core;
    return per_core ? QueueIndex{moment.record.core} * moment.before.levels() : 0;
}

} // namespace

std::optional<Leaver> leaver_of(const Moment& dispatch)
{
    if (auto folded = folded_leaver(dispatch)) {
        return folded;
    }
    if (dispatch.told) {
        return std::nullopt;
    }
    // Told just before; a bound keeps instants with a million arrivals cheap.
    constexpr RecordIndex furthest = 32;
    const RecordIndex first = dispatch.index - std::min(dispatch.index, furthest);
    for (RecordIndex i = dispatch.index; i-- > first;) {
        const Record record = dispatch.trace.records()[i];
        // What a boost has moved since is not where it joined.
        if (record.at != dispatch.record.at || record.kind == RecordKind::policy) {
            break;
        }
        if (auto leaver = leaver_told_by(record, dispatch)) {
            return leaver;
        }
    }
    return std::nullopt;
}

std::vector<EntityId> rivals_of(const Moment& dispatch)
{
    const QueueIndex queue = queue_of_winner(dispatch);
    std::vector<EntityId> rivals = waiting_in_order(dispatch.trace, dispatch.before, queue);
    // A leaver folded into the record is not in its queue yet.
    const auto leaver = folded_leaver(dispatch);
    if (leaver && leaver->level == queue % dispatch.before.levels()) {
        rivals.insert(leaver->front ? rivals.begin() : rivals.end(), leaver->process);
    }
    std::erase_if(rivals, [&dispatch](EntityId id) {
        return id == dispatch.record.subject || !may_use(dispatch.trace, id, dispatch.record.core);
    });
    return rivals;
}

std::string key_of_winner(const Moment& dispatch)
{
    switch (rule_of(dispatch)) {
    case Why::shortest_burst:
    case Why::least_remaining:
    case Why::highest_ratio:
        return from_fixed_point(dispatch.record.key);
    case Why::least_vruntime:
        return from_fixed_point(dispatch.record.key, scheduler::vruntime_fraction_bits);
    default:
        return std::to_string(dispatch.record.key);
    }
}

Why rule_of(const Moment& dispatch)
{
    const auto why = static_cast<Why>(dispatch.record.code);
    const std::string& policy = dispatch.trace.scenario().scheduler.policy;
    if (why != Why::nothing_else) {
        return why;
    }
    if (rivals_of(dispatch).empty()) {
        // Who leaves this core for a lower level is ready all the same.
        const auto leaver = folded_leaver(dispatch);
        const bool other = leaver && leaver->process != dispatch.record.subject;
        return other && policy == "mlfq" ? Why::top_level : why;
    }
    if (policy == "priority") {
        return dispatch.trace.traits().larger_is_better ? Why::highest_priority
                                                        : Why::best_priority;
    }
    return policy == "srtf"   ? Why::least_remaining
           : policy == "cfs"  ? Why::least_vruntime
           : policy == "mlfq" ? Why::top_level
                              : why;
}

std::vector<NamedValue> candidates_of(const Moment& dispatch)
{
    const EntityId winner = dispatch.record.subject;
    std::vector<EntityId> rivals = rivals_of(dispatch);
    std::vector<NamedValue> list;
    if (rule_of(dispatch) == Why::drawn) {
        // The draw walks the tickets in the order listed.
        rivals.push_back(winner);
        std::sort(rivals.begin(), rivals.end());
    } else {
        list.push_back({name_of(dispatch.trace, winner), key_of_winner(dispatch)});
    }
    for (const EntityId rival : rivals) {
        list.push_back({name_of(dispatch.trace, rival), key_of(rival, dispatch)});
        if (list.size() > 7) {
            break;
        }
    }
    return capped(std::move(list));
}

} // namespace procession::core
