// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/predict/decision.h"
#include "lessons/predict/question.h"

#include <optional>
#include <vector>

namespace procession::lessons {

/// A question of that kind on what happens after `t`, with wrong answers that
/// come from mistakes people make: found by asking other policies, or by leaving
/// something out. `about` chooses the process (how_long, state_at, finish); left
/// out, the moment does. Where the rules leave a tie open every legal answer is
/// right. nullopt if there is nothing to ask, or no two plausible answers.
[[nodiscard]] std::optional<Question> ask(const core::Trace& trace, core::Ticks t, Kind kind,
                                          EntityId about = core::no_entity);

/// The last moment, not before `t`, from which the decision that follows it can be asked
/// about (Kind::next_process); decisions that leave no choice are passed over. nullopt
/// if there is none within reach.
[[nodiscard]] std::optional<Ticks> moment_to_ask(const core::Trace& trace, Ticks t);

/// The kinds that can be asked at `t`, in the order of Kind.
[[nodiscard]] std::vector<Kind> kinds_possible(const core::Trace& trace, core::Ticks t);

} // namespace procession::lessons
