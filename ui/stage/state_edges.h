// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace procession::ui {

/// Which states the diagram tells apart.
enum class DiagramForm : std::uint8_t {
    automatic, ///< seven once a suspension has been asked for, else five
    three,
    five,
    seven,
};

/// What leads from one state to another.
enum class Step : std::uint8_t { admit, dispatch, preempt, wait, wake, exit, suspend, activate };

/// An arrow of the diagram.
struct StateEdge {
    core::State from = core::State::ready;
    core::State to = core::State::running;
    Step step = Step::dispatch;
    friend bool operator==(const StateEdge&, const StateEdge&) = default;
};

/// An arrow that a process has taken.
struct TakenEdge {
    StateEdge edge;
    core::EntityId process = core::no_entity;
};

/// Whether the process does the step itself; else it is done to it.
[[nodiscard]] constexpr bool acts_itself(Step step)
{
    return step == Step::wait || step == Step::exit;
}

/// The form to draw at a moment; never `automatic`.
[[nodiscard]] DiagramForm form_at(const Moment& moment, DiagramForm wanted);
/// The states of a form, in reading order.
[[nodiscard]] std::span<const core::State> states_of_form(DiagramForm form);
/// The arrows between them.
[[nodiscard]] std::vector<StateEdge> edges_of_form(DiagramForm form);
/// The arrow between two states in any form, if there is one.
[[nodiscard]] std::optional<StateEdge> edge_between(core::State from, core::State to);

/// The state of the diagram that a process is in: one that is being switched to runs.
[[nodiscard]] constexpr core::State diagram_state(core::State state)
{
    return state == core::State::switching ? core::State::running : state;
}

/// The arrows taken at the last instant up to `t` at which something happened.
[[nodiscard]] std::vector<TakenEdge> edges_taken(const Moment& moment);

} // namespace procession::ui
