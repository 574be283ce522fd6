// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/explain_facts.h"

#include <optional>
#include <string>
#include <vector>

namespace procession::core {

/// A process that lost a core at the very instant of a decision about it.
struct Leaver {
    EntityId process = no_entity;
    bool expired = false;    ///< used up its slice; else it was preempted
    bool lower = false;      ///< moved down a level
    bool front = false;      ///< went to the front, not to the tail
    std::uint16_t level = 0; ///< where it waits now
};

/// Who left the core of a dispatch at the same instant with work left, whether
/// folded into the record or told by one before it.
[[nodiscard]] std::optional<Leaver> leaver_of(const Moment& dispatch);

/// The rule of a dispatch. Where the policy had only the winner left to choose
/// from, but took the core from another, it is the policy's own rule.
[[nodiscard]] scheduler::Why rule_of(const Moment& dispatch);

/// Those who waited in the queue from which a dispatch took its winner and may
/// use the core, first in line first, the winner left out.
[[nodiscard]] std::vector<EntityId> rivals_of(const Moment& dispatch);

/// Winner and rivals with what they were compared by: "P2 3, P4 5, P1 7".
[[nodiscard]] std::vector<NamedValue> candidates_of(const Moment& dispatch);

/// The winner's key as people read it.
[[nodiscard]] std::string key_of_winner(const Moment& dispatch);

} // namespace procession::core
