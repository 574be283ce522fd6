// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/state_edges.h"

#include "core/trace/explain_facts.h"
#include "ui/stage/stage_places.h"

#include <algorithm>
#include <array>

namespace procession::ui {

using core::EntityId;
using core::State;

namespace {

constexpr core::RecordIndex most_records = 1000; ///< of one instant; more nobody can follow

constexpr std::array seven_states{
    State::new_,      State::ready,           State::running,
    State::blocked,   State::suspended_ready, State::suspended_blocked,
    State::terminated};
constexpr std::array five_states{State::new_, State::ready, State::running, State::blocked,
                                 State::terminated};
constexpr std::array three_states{State::ready, State::running, State::blocked};

constexpr std::array edges{
    StateEdge{State::new_, State::ready, Step::admit},
    StateEdge{State::ready, State::running, Step::dispatch},
    StateEdge{State::running, State::ready, Step::preempt},
    StateEdge{State::running, State::blocked, Step::wait},
    StateEdge{State::blocked, State::ready, Step::wake},
    StateEdge{State::running, State::terminated, Step::exit},
    StateEdge{State::ready, State::suspended_ready, Step::suspend},
    StateEdge{State::suspended_ready, State::ready, Step::activate},
    StateEdge{State::blocked, State::suspended_blocked, Step::suspend},
    StateEdge{State::suspended_blocked, State::blocked, Step::activate},
    StateEdge{State::suspended_blocked, State::suspended_ready, Step::wake},
    StateEdge{State::running, State::suspended_ready, Step::suspend},
};

/// Takes down which arrows a record lets processes take.
class Follower {
public:
    explicit Follower(core::SystemState state) : state_(std::move(state)) {}

    void follow(const core::Record& record)
    {
        const bool dispatches = record.kind <= core::RecordKind::dispatch_plain;
        const EntityId leaver = dispatches && record.core != core::no_core
                                    ? state_.cores()[record.core].process
                                    : core::no_entity;
        const State left = state_of(leaver);
        const State was = state_of(record.subject);
        state_.apply(record);
        add(leaver, left);
        if (leaver != record.subject) {
            add(record.subject, was);
        }
    }
    [[nodiscard]] std::vector<TakenEdge> taken() && { return std::move(taken_); }

private:
    [[nodiscard]] State state_of(EntityId process) const
    {
        if (process >= state_.processes().size()) {
            return State::unborn;
        }
        return diagram_state(state_.process(process).state);
    }
    void add(EntityId process, State was)
    {
        const State is = state_of(process);
        // Whoever arrives and is admitted at once is new for no time.
        const State from = was == State::unborn ? State::new_ : was;
        if (const auto edge = edge_between(from, is); edge && from != is) {
            taken_.push_back({*edge, process});
        }
    }

    core::SystemState state_;
    std::vector<TakenEdge> taken_;
};

} // namespace

DiagramForm form_at(const Moment& moment, DiagramForm wanted)
{
    if (wanted != DiagramForm::automatic) {
        return wanted;
    }
    return suspension_known(moment) ? DiagramForm::seven : DiagramForm::five;
}

std::span<const State> states_of_form(DiagramForm form)
{
    switch (form) {
    case DiagramForm::three:
        return three_states;
    case DiagramForm::seven:
        return seven_states;
    case DiagramForm::automatic:
    case DiagramForm::five:
        break;
    }
    return five_states;
}

std::vector<StateEdge> edges_of_form(DiagramForm form)
{
    const std::span<const State> states = states_of_form(form);
    const auto has = [states](State state) {
        return std::ranges::find(states, state) != states.end();
    };
    std::vector<StateEdge> result;
    std::ranges::copy_if(edges, std::back_inserter(result),
                         [&has](const StateEdge& edge) { return has(edge.from) && has(edge.to); });
    return result;
}

std::optional<StateEdge> edge_between(State from, State to)
{
    const auto found = std::ranges::find_if(
        edges, [=](const StateEdge& edge) { return edge.from == from && edge.to == to; });
    return found == edges.end() ? std::nullopt : std::optional(*found);
}

std::vector<TakenEdge> edges_taken(const Moment& moment)
{
    const core::Ticks instant = moment.trace.previous_event(moment.t + 1);
    if (instant < 0) {
        return {};
    }
    const core::RecordIndex first = moment.trace.first_at_or_after(instant);
    // Inside an instant the rest of it is future.
    const core::RecordIndex end =
        std::min(moment.trace.first_at_or_after(instant + 1), moment.next);
    Follower follower(core::state_before(moment.trace, first));
    for (core::RecordIndex i = first; i < std::min(end, first + most_records); ++i) {
        follower.follow(moment.trace.records()[i]);
    }
    return std::move(follower).taken();
}

} // namespace procession::ui
