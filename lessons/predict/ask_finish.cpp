// SPDX-License-Identifier: GPL-3.0-or-later
// "When will P1 finish?"
#include "lessons/predict/asking.h"
#include "lessons/predict/courses.h"
#include "lessons/predict/other_policies.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;
using core::State;
using core::Ticks;
using core::Trace;

namespace {

std::vector<EntityId> unfinished(const core::SystemState& state)
{
    std::vector<EntityId> ids;
    for (EntityId id = 0; id < state.processes().size(); ++id) {
        const State is = state.process(id).state;
        if (is != State::unborn && is != State::terminated) {
            ids.push_back(id);
        }
    }
    return ids;
}

std::vector<WrongNumber> wrong_finishes(const Asking& asking, EntityId process, Ticks truth)
{
    const core::ProcessAt& end = asking.trace.final_state().process(process);
    const core::ProcessAt& now = asking.state.process(process);
    const BurstPlace place = burst_place(asking.trace.scenario(), process, now.cpu);
    std::vector<WrongNumber> wrong;
    const auto add = [&wrong](std::optional<Ticks> value, Message mistake) {
        if (value) {
            wrong.push_back({*value, std::move(mistake)});
        }
    };
    for (const OtherPolicy& other : other_policies(asking.trace.scenario())) {
        if (const auto run = run_under(other, asking.trace); run && wrong.size() < 2) {
            const Ticks then = run->final_state().process(process).finish;
            const bool possible = then >= asking.t + place.left + place.later;
            if (then != truth && possible) {
                add(then, mistaken_for(other, asking.trace.scenario()));
            }
        }
    }
    add(truth - end.waiting + now.waiting, {MessageCode::mistake_forgets_waiting, {}});
    if (end.blocked > now.blocked) {
        add(asking.t + place.left + place.later, {MessageCode::mistake_forgets_io, {}});
    }
    if (const auto run = run_without_switch_costs(asking.trace)) {
        add(run->final_state().process(process).finish, {MessageCode::mistake_forgets_switch, {}});
    }
    if (end.created > 0) {
        add(truth - end.created, {MessageCode::mistake_turnaround, {}});
    }
    return wrong;
}

/// The record of the end of a process.
std::optional<core::RecordIndex> record_of_end(const Trace& trace, EntityId process, Ticks at)
{
    std::optional<core::RecordIndex> found;
    trace.records().for_each(trace.first_at_or_after(at), trace.first_at_or_after(at + 1),
                             [&](core::RecordIndex index, const core::Record& record) {
                                 if (record.subject == process &&
                                     record.kind == core::RecordKind::life) {
                                     found = index;
                                 }
                             });
    return found;
}

} // namespace

std::optional<Question> ask_finish(const Asking& asking)
{
    const EntityId process = subject_of(asking, unfinished(asking.state));
    const auto courses = legal_courses(asking.trace, asking.t);
    if (process == core::no_entity || courses.empty()) {
        return std::nullopt;
    }
    std::set<Ticks> right;
    for (const Trace& course : courses) {
        right.insert(course.final_state().process(process).finish);
    }
    const Ticks truth = asking.trace.final_state().process(process).finish;
    if (right.contains(-1)) {
        return std::nullopt;
    }
    Question question;
    question.kind = Kind::finish;
    question.asked_at = asking.t;
    question.about = process;
    question.settled_at = truth;
    question.by = record_of_end(asking.trace, process, truth);
    question.prompt = about_process(MessageCode::ask_finish, asking.trace, process);
    question.options = number_options(MessageCode::option_at, "at", right,
                                      wrong_finishes(asking, process, truth), asking.t + 1);
    question.given = given_for(asking, question.settled_at, true);
    const bool can_be_asked =
        !question.options.empty() && !hand_intervenes(asking, question.settled_at);
    return can_be_asked ? std::optional(std::move(question)) : std::nullopt;
}

} // namespace procession::lessons
