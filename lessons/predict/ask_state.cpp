// SPDX-License-Identifier: GPL-3.0-or-later
// "Which state will P3 be in at t = 12?"
#include "core/trace/explain_facts.h"
#include "lessons/predict/asking.h"
#include "lessons/predict/courses.h"
#include "lessons/predict/option_list.h"
#include "lessons/predict/other_policies.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;
using core::State;
using core::Ticks;
using core::Trace;

namespace {

Message state_text(State state)
{
    switch (state) {
    case State::unborn:
    case State::new_:
        return {MessageCode::option_new, {}};
    case State::ready:
        return {MessageCode::option_ready, {}};
    case State::switching:
        return {MessageCode::option_switching, {}};
    case State::running:
        return {MessageCode::option_running, {}};
    case State::blocked:
        return {MessageCode::option_blocked, {}};
    case State::suspended_ready:
        return {MessageCode::option_suspended_ready, {}};
    case State::suspended_blocked:
        return {MessageCode::option_suspended_blocked, {}};
    case State::terminated:
        break;
    }
    return {MessageCode::option_terminated, {}};
}

/// How far ahead is asked: a quantum, else a CPU burst of usual length. From what
/// is known at the moment, so that it tells nothing of what comes.
Ticks stretch(const Asking& asking)
{
    if (const auto quantum = core::quantum_at(asking.trace, 0)) {
        return *quantum + 1;
    }
    std::vector<Ticks> lengths;
    for (EntityId id = 0; id < asking.state.processes().size(); ++id) {
        const State state = asking.state.process(id).state;
        if (state != State::unborn) {
            const BurstPlace start = burst_place(asking.trace.scenario(), id, 0);
            lengths.push_back(start.left);
        }
    }
    if (lengths.empty()) {
        return 1;
    }
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    return std::max<Ticks>(*middle, 1);
}

std::vector<EntityId> alive(const core::SystemState& state)
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

/// State of a process at `at` in a run that may be over by then.
State state_then(const Trace& run, EntityId process, Ticks at)
{
    return at >= run.end() ? run.final_state().process(process).state
                           : core::state_at(run, process, at);
}

/// The latest record about the process after `t`, up to `at`.
std::optional<core::RecordIndex> latest_about(const Asking& asking, EntityId process, Ticks at)
{
    const core::RecordIndex first = asking.trace.first_at_or_after(asking.t + 1);
    for (core::RecordIndex i = asking.trace.first_at_or_after(at + 1); i-- > first;) {
        const core::Record record = asking.trace.records()[i];
        const bool told = record.subject == process && record.kind != core::RecordKind::policy;
        if (told) {
            return i;
        }
    }
    return std::nullopt;
}

/// Whether the process could be in that state, for all that who is asked can see:
/// blocked only with I/O, at its end only if there is time for the rest.
bool is_plausible(const Asking& asking, const Question& question, State state)
{
    const core::Scenario& scenario = asking.trace.scenario();
    const auto& bursts = scenario.processes[question.about].bursts;
    if (state == State::blocked) {
        return std::ranges::count(bursts, core::Burst::Kind::io, &core::Burst::kind) > 0;
    }
    if (state == State::terminated) {
        const Ticks cpu = asking.state.process(question.about).cpu;
        const BurstPlace place = burst_place(scenario, question.about, cpu);
        return asking.t + place.left + place.later <= question.settled_at;
    }
    return state != State::unborn;
}

void add_wrong_states(const Asking& asking, const Question& question, OptionList& options)
{
    const auto add = [&options](State state, Message mistake) {
        options.add_wrong(static_cast<std::int64_t>(state), state_text(state), std::move(mistake));
    };
    const State now = asking.state.process(question.about).state;
    add(now, {MessageCode::mistake_stays, {}});
    for (const OtherPolicy& other : other_policies(asking.trace.scenario())) {
        const auto run = options.full() ? std::nullopt : run_under(other, asking.trace);
        if (run) {
            const State then = state_then(*run, question.about, question.settled_at);
            if (is_plausible(asking, question, then)) {
                add(then, mistaken_for(other, asking.trace.scenario()));
            }
        }
    }
    for (const State state : {State::ready, State::running, State::blocked, State::terminated}) {
        if (is_plausible(asking, question, state)) {
            add(state, {MessageCode::mistake_not_then, {}});
        }
    }
}

} // namespace

std::optional<Question> ask_state(const Asking& asking)
{
    const EntityId process = subject_of(asking, alive(asking.state));
    const auto courses = legal_courses(asking.trace, asking.t);
    if (process == core::no_entity || courses.empty() || asking.t >= asking.trace.end()) {
        return std::nullopt;
    }
    const Ticks at = asking.t + stretch(asking);
    OptionList options;
    for (const Trace& course : courses) {
        if (at > course.end() && course.outcome() == core::Outcome::limit) {
            return std::nullopt;
        }
        const State then = state_then(course, process, at);
        options.add_right(static_cast<std::int64_t>(then), state_text(then));
    }
    if (options.size() > 1) {
        return std::nullopt; // chance decides, and not all that it may bring is known
    }
    Question question;
    question.kind = Kind::state_at;
    question.asked_at = asking.t;
    question.about = process;
    question.settled_at = std::min(at, asking.trace.end());
    question.by = latest_about(asking, process, at);
    question.prompt = {MessageCode::ask_state_at,
                       {{"process", core::name_of(asking.trace, process)}, {"at", at}}};
    add_wrong_states(asking, question, options);
    question.options = std::move(options).take();
    question.given = given_for(asking, question.settled_at, true);
    const bool can_be_asked =
        !question.options.empty() && !hand_intervenes(asking, question.settled_at);
    return can_be_asked ? std::optional(std::move(question)) : std::nullopt;
}

} // namespace procession::lessons
