// SPDX-License-Identifier: GPL-3.0-or-later
// "How many more ticks will P2 run before it leaves the core?"
#include "core/trace/explain_facts.h"
#include "lessons/predict/asking.h"
#include "lessons/predict/courses.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;
using core::Record;
using core::RecordIndex;
using core::RecordKind;
using core::Ticks;
using core::Trace;

namespace {

/// The rest of a process's stay on a core.
struct Stay {
    Ticks from = 0;  ///< the moment of the question, or the end of the switch after it
    Ticks until = 0; ///< it leaves
};

/// nullopt if the run is over before the process leaves.
std::optional<Stay> stay_on(const Trace& trace, core::CoreNumber core, Ticks t)
{
    core::Interval now;
    const auto keep = [&now](const core::Interval& interval) { now = interval; };
    trace.lanes().core_intervals(core, t, t + 1, keep);
    const EntityId process = now.process;
    Stay stay{t, now.end};
    if (now.state == core::State::switching) {
        stay.from = now.end;
        trace.lanes().core_intervals(core, now.end, now.end + 1, keep);
        stay.until = now.process == process && now.start == stay.from ? now.end : stay.from;
    }
    const bool leaves =
        stay.until < trace.end() || trace.final_state().cores()[core].process != process;
    return leaves ? std::optional(stay) : std::nullopt;
}

/// The first record that says that `core` changes hands at `at`.
RecordIndex record_of_leaving(const Trace& trace, core::CoreNumber core, Ticks at)
{
    RecordIndex index = trace.first_at_or_after(at);
    while (index + 1 < trace.records().size()) {
        const Record record = trace.records()[index];
        if (record.core == core && record.kind != RecordKind::policy) {
            break;
        }
        ++index;
    }
    return index;
}

enum class Cause : std::uint8_t { burst_over, slice_over, preempted, hand };

Cause cause_of(const Record& record)
{
    switch (record.kind) {
    case RecordKind::dispatch:
    case RecordKind::dispatch_plain:
        return record.leave == core::Leave::expired || record.leave == core::Leave::expired_lower
                   ? Cause::slice_over
                   : Cause::preempted;
    case RecordKind::ready:
        return static_cast<scheduler::Became>(record.code) == scheduler::Became::expired
                   ? Cause::slice_over
                   : Cause::preempted;
    case RecordKind::blocked:
        return Cause::burst_over;
    default: {
        const auto event = static_cast<core::LifeEvent>(record.code);
        const bool own = event == core::LifeEvent::exited || event == core::LifeEvent::faulted;
        return own ? Cause::burst_over : Cause::hand;
    }
    }
}

/// What is left of the slice of the process on `core` at `from`, if it has one.
std::optional<Ticks> slice_left(const Asking& asking, core::CoreNumber core, Ticks from)
{
    const core::CoreAt& at = asking.state.cores()[core];
    const auto quantum = core::quantum_at(asking.trace, asking.state.process(at.process).level);
    if (!quantum) {
        return std::nullopt;
    }
    const Ticks began = std::max(at.switched, at.slices_from);
    return *quantum - std::max<Ticks>(from - began, 0) % *quantum;
}

void add_newcomers(const Asking& asking, const Stay& stay, std::vector<WrongNumber>& wrong)
{
    const core::Scenario& scenario = asking.trace.scenario();
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        const Ticks arrival = scenario.processes[i].arrival;
        if (arrival > stay.from && arrival < stay.until) {
            wrong.push_back(
                {arrival - stay.from, about_process(MessageCode::mistake_newcomer, asking.trace,
                                                    static_cast<EntityId>(i))});
            return;
        }
    }
}

std::vector<WrongNumber> wrong_stays(const Asking& asking, EntityId process, core::CoreNumber core,
                                     const Stay& stay)
{
    const Ticks truth = stay.until - stay.from;
    const BurstPlace place =
        burst_place(asking.trace.scenario(), process, asking.state.process(process).cpu);
    const Cause cause =
        cause_of(asking.trace.records()[record_of_leaving(asking.trace, core, stay.until)]);
    std::vector<WrongNumber> wrong;
    const auto add = [&wrong](Ticks value, MessageCode mistake) {
        wrong.push_back({value, {mistake, {}}});
    };
    if (cause == Cause::slice_over) {
        add(place.left, MessageCode::mistake_forgets_quantum);
    } else if (cause == Cause::preempted) {
        add(place.left, MessageCode::mistake_forgets_preemption);
    }
    if (const auto slice = slice_left(asking, core, stay.from)) {
        if (truth > *slice) {
            add(*slice, MessageCode::mistake_one_quantum);
        } else if (cause == Cause::burst_over) {
            add(*slice, MessageCode::mistake_burst_ends_first);
        }
    }
    if (place.ran > 0) {
        add(place.left + place.ran, MessageCode::mistake_ran_already);
    }
    add_newcomers(asking, stay, wrong);
    if (cause == Cause::burst_over && place.later > 0) {
        add(place.left + place.later, MessageCode::mistake_all_bursts);
    }
    if (stay.from > asking.t) {
        add(stay.until - asking.t, MessageCode::mistake_counts_switch);
    }
    return wrong;
}

} // namespace

std::optional<Question> ask_how_long(const Asking& asking)
{
    std::vector<EntityId> running;
    for (const core::CoreAt& core : asking.state.cores()) {
        if (core.process != core::no_entity) {
            running.push_back(core.process);
        }
    }
    const EntityId process = subject_of(asking, running);
    const auto courses = legal_courses(asking.trace, asking.t);
    if (process == core::no_entity || courses.empty() || asking.t >= asking.trace.end()) {
        return std::nullopt;
    }
    const core::CoreNumber core = asking.state.process(process).core;
    std::set<Ticks> right;
    for (const Trace& course : courses) {
        const auto stay = stay_on(course, core, asking.t);
        if (!stay || stay->until <= stay->from) {
            return std::nullopt;
        }
        right.insert(stay->until - stay->from);
    }
    const Stay stay = *stay_on(asking.trace, core, asking.t);
    Question question;
    question.kind = Kind::how_long;
    question.asked_at = asking.t;
    question.about = process;
    question.core = core;
    question.prompt = about_process(MessageCode::ask_how_long, asking.trace, process);
    question.settled_at = stay.until;
    question.by = record_of_leaving(asking.trace, core, stay.until);
    question.options = number_options(MessageCode::option_ticks, "ticks", right,
                                      wrong_stays(asking, process, core, stay), 1);
    question.given = given_for(asking, question.settled_at, false);
    const bool can_be_asked =
        !question.options.empty() && !hand_intervenes(asking, question.settled_at);
    return can_be_asked ? std::optional(std::move(question)) : std::nullopt;
}

} // namespace procession::lessons
