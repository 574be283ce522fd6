// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "lessons/predict/question.h"

#include <optional>
#include <set>
#include <vector>

namespace procession::lessons {

/// What every kind of question starts from.
struct Asking {
    const core::Trace& trace;
    const core::SystemState& state; ///< at `t`
    core::Ticks t;
    EntityId about = core::no_entity; ///< as wished for
};

/// The questions by kind.
[[nodiscard]] std::optional<Question> ask_next(const Asking& asking);
[[nodiscard]] std::optional<Question> ask_how_long(const Asking& asking);
[[nodiscard]] std::optional<Question> ask_state(const Asking& asking);
[[nodiscard]] std::optional<Question> ask_finish(const Asking& asking);
[[nodiscard]] std::optional<Question> ask_average(const Asking& asking);
[[nodiscard]] std::optional<Question> ask_next_print(const Asking& asking);
[[nodiscard]] std::optional<Question> ask_next_line(const Asking& asking);

/// A message about a process, by name.
[[nodiscard]] Message about_process(core::MessageCode code, const core::Trace& trace, EntityId id);

/// The process wished for if it is one of `candidates`, else one of them that
/// depends on the moment alone; no_entity if there is none.
[[nodiscard]] EntityId subject_of(const Asking& asking, const std::vector<EntityId>& candidates);

/// What one must be told to answer: who arrives later up to `until`, and if
/// `all_bursts` the bursts of those who are there. Nothing if nothing.
[[nodiscard]] std::optional<Message> given_for(const Asking& asking, core::Ticks until,
                                               bool all_bursts);

/// Whether the user's hand changes the run after the moment, up to `until`: that
/// nobody can predict.
[[nodiscard]] bool hand_intervenes(const Asking& asking, core::Ticks until);

/// A wrong number and the mistake that it comes from.
struct WrongNumber {
    core::Ticks value = 0;
    Message mistake;
};

/// Options that are numbers: the right ones, then of `wrong` those from `least`
/// on, and if there are too few, numbers beside the right one. None if more than
/// one is right: what chance decides cannot be counted.
[[nodiscard]] std::vector<Option> number_options(core::MessageCode text, std::string_view argument,
                                                 const std::set<core::Ticks>& right,
                                                 std::vector<WrongNumber> wrong, core::Ticks least);

/// How far a process has come in its bursts, from the CPU time that it has had.
struct BurstPlace {
    core::Ticks left = 0;  ///< of its CPU burst, present or next
    core::Ticks ran = 0;   ///< of that burst
    core::Ticks later = 0; ///< CPU ticks of the bursts after it
};
[[nodiscard]] BurstPlace burst_place(const core::Scenario& scenario, EntityId process,
                                     core::Ticks cpu);

} // namespace procession::lessons
