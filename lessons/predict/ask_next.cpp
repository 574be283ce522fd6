// SPDX-License-Identifier: GPL-3.0-or-later
// "Who runs next?"
#include "core/trace/explain_candidates.h"
#include "lessons/predict/asking.h"
#include "lessons/predict/courses.h"
#include "lessons/predict/decision.h"
#include "lessons/predict/option_list.h"
#include "lessons/predict/other_policies.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;
using core::Record;
using core::RecordKind;
using core::State;
using core::SystemState;

namespace {

/// Nobody stands last among the options.
constexpr std::int64_t rank_of_nobody = core::no_entity;

/// A decision with the machine just before it.
struct Scene {
    const Asking& asking;
    Decision decision;
    SystemState before;
    EntityId holder = core::no_entity; ///< who has the core when asked
    bool wants_on = false;             ///< the holder loses the core with its burst unfinished
    bool expired = false;              ///< because its quantum is used up
    std::vector<EntityId> candidates;  ///< may use the core, in the order in which they joined

    [[nodiscard]] const core::Scenario& scenario() const { return asking.trace.scenario(); }
};

/// Whether a ready process waits where the core of the decision chooses first.
bool waits_for_core(const Scene& scene, EntityId id)
{
    const core::ProcessAt& process = scene.before.process(id);
    if (process.state != State::ready ||
        !core::may_use(scene.asking.trace, id, scene.decision.core)) {
        return false;
    }
    return scene.scenario().machine.ready_queues == core::ReadyQueues::global ||
           process.queue / scene.before.levels() == scene.decision.core;
}

Scene scene_of(const Asking& asking, const Decision& decision)
{
    Scene scene{asking,
                decision,
                core::state_before(asking.trace, decision.record),
                asking.state.cores()[decision.core].process,
                false,
                false,
                {}};
    const Record record = asking.trace.records()[decision.record];
    for (EntityId id = 0; id < scene.before.processes().size(); ++id) {
        if (id != scene.holder && waits_for_core(scene, id)) {
            scene.candidates.push_back(id);
        }
    }
    std::ranges::stable_sort(scene.candidates, {},
                             [&](EntityId id) { return scene.before.process(id).joined; });
    const EntityId chosen = decision.chosen;
    if (chosen != core::no_entity && chosen != scene.holder &&
        std::ranges::count(scene.candidates, chosen) == 0) {
        scene.candidates.push_back(chosen);
    }
    if (is_dispatch(record)) {
        const auto leaver = core::leaver_of({asking.trace, scene.before, decision.record, record});
        scene.wants_on = leaver && leaver->process == scene.holder;
        scene.expired = scene.wants_on && leaver->expired;
    }
    return scene;
}

Message choice_text(const Scene& scene, EntityId id)
{
    if (id == core::no_entity) {
        return {MessageCode::option_nobody, {}};
    }
    const auto code =
        id == scene.holder ? MessageCode::option_goes_on : MessageCode::option_process;
    return about_process(code, scene.asking.trace, id);
}

std::int64_t rank_of(EntityId id)
{
    return id == core::no_entity ? rank_of_nobody : std::int64_t{id};
}

/// Whom the rules allow: by other courses of the run, and for a draw everybody
/// who holds a ticket.
void add_right(const Scene& scene, const std::vector<core::Trace>& courses, OptionList& options)
{
    for (const core::Trace& course : courses) {
        const auto decision = next_decision_on(course, scene.decision.core, scene.asking.t);
        const EntityId chosen = decision ? decision->chosen : core::no_entity;
        options.add_right(rank_of(chosen), choice_text(scene, chosen), chosen);
    }
    const Record record = scene.asking.trace.records()[scene.decision.record];
    const bool drawn = leaves_choices(scene.asking.trace) && is_dispatch(record) &&
                       static_cast<scheduler::Why>(record.code) == scheduler::Why::drawn;
    if (drawn) {
        for (const EntityId id : scene.candidates) {
            options.add_right(rank_of(id), choice_text(scene, id), id);
        }
    }
}

/// Whom another policy would let run in the same place.
EntityId choice_there(const Scene& scene, const OtherPolicy& other)
{
    std::vector<EntityId> candidates = scene.candidates;
    if (scene.wants_on) {
        const bool rotates = other.name == "rr";
        if (!other.interrupts && !rotates) {
            return scene.holder;
        }
        candidates.push_back(scene.holder);
    }
    return choice_of(other, scene.scenario(), scene.before, candidates);
}

void add_choices_of_others(const Scene& scene, OptionList& options)
{
    if (scene.candidates.empty()) {
        return;
    }
    for (const OtherPolicy& other : other_policies(scene.scenario())) {
        const EntityId chosen = choice_there(scene, other);
        // It was another who had the core all the time under FCFS, not who has it now.
        const bool leads_astray = chosen == scene.holder && other.name == "fcfs" && !scene.expired;
        if (chosen != core::no_entity && !leads_astray) {
            options.add_wrong(rank_of(chosen), choice_text(scene, chosen),
                              mistaken_for(other, scene.scenario()), chosen);
        }
    }
    const auto first = std::ranges::min_element(scene.candidates, {}, [&](EntityId id) {
        return std::pair(scene.scenario().processes[id].arrival, id);
    });
    options.add_wrong(rank_of(*first), choice_text(scene, *first),
                      {MessageCode::mistake_arrival_order, {}}, *first);
}

/// Why somebody who does not come next does not.
MessageCode misplaced(const Scene& scene, EntityId id)
{
    const core::ProcessAt& process = scene.before.process(id);
    switch (process.state) {
    case State::ready:
        return core::may_use(scene.asking.trace, id, scene.decision.core)
                   ? MessageCode::mistake_later_in_queue
                   : MessageCode::mistake_affinity;
    case State::blocked:
        return MessageCode::mistake_blocked;
    default:
        return MessageCode::mistake_not_in_queue;
    }
}

/// Why who has the core when asked does not go on.
MessageCode why_not_on(const Scene& scene)
{
    switch (scene.before.process(scene.holder).state) {
    case State::terminated:
        return MessageCode::mistake_ends;
    case State::blocked:
        return MessageCode::mistake_blocks;
    default:
        return scene.expired ? MessageCode::mistake_quantum_over : MessageCode::mistake_goes_on;
    }
}

/// Those that are about but not to be chosen, then "goes on" and "nobody".
void add_the_rest(const Scene& scene, OptionList& options)
{
    const auto name = [&](EntityId id, MessageCode mistake) {
        options.add_wrong(rank_of(id), choice_text(scene, id),
                          about_process(mistake, scene.asking.trace, id), id);
    };
    for (const EntityId id : scene.candidates) {
        name(id, MessageCode::mistake_later_in_queue);
    }
    if (scene.holder != core::no_entity) {
        name(scene.holder, why_not_on(scene));
    }
    const bool somebody = !scene.candidates.empty();
    options.add_wrong(
        rank_of_nobody, choice_text(scene, core::no_entity),
        {somebody ? MessageCode::mistake_idle : MessageCode::mistake_one_quantum, {}});
    constexpr EntityId looked_at = 200;
    const auto count = static_cast<EntityId>(scene.asking.state.processes().size());
    for (EntityId id = 0; id < std::min(count, looked_at) && !options.full(); ++id) {
        const State state = scene.asking.state.process(id).state;
        const bool about =
            state == State::blocked || state == State::ready || state == State::suspended_ready;
        if (about) {
            name(id, misplaced(scene, id));
        }
    }
}

} // namespace

std::optional<Question> ask_next(const Asking& asking)
{
    const auto decision = next_decision(asking.trace, asking.t);
    const auto courses = legal_courses(asking.trace, asking.t);
    if (!decision || courses.empty()) {
        return std::nullopt;
    }
    const Scene scene = scene_of(asking, *decision);
    Question question;
    question.kind = Kind::next_process;
    question.asked_at = asking.t;
    question.core = decision->core;
    question.settled_at = decision->at;
    question.by = decision->record;
    question.prompt = {MessageCode::ask_next_process, {}};
    if (scene.scenario().machine.cores > 1) {
        question.prompt = {MessageCode::ask_next_process_core,
                           {{"core", std::int64_t{decision->core}}}};
    }
    OptionList options;
    add_right(scene, courses, options);
    add_choices_of_others(scene, options);
    add_the_rest(scene, options);
    question.options = std::move(options).take();
    question.given = given_for(asking, question.settled_at, false);
    const bool can_be_asked =
        !question.options.empty() && !hand_intervenes(asking, question.settled_at);
    return can_be_asked ? std::optional(std::move(question)) : std::nullopt;
}

} // namespace procession::lessons
